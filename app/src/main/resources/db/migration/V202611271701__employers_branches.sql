-- Why: a company has branches and places of work, whose ads and applicants their own users look after (roles.md; bar E17; ADR 0810).
-- No personal data. The verification of the company covers its branches; what was stated about each stands in its history.
-- Rollback: drop both tables and the view; ads refer to them.
CREATE TABLE employers.branch (
  id uuid PRIMARY KEY,
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  name text NOT NULL CHECK (name <> ''),
  name_folded text COLLATE "C" NOT NULL,
  -- Thirteen digits that begin with the company's ten; null for a place of work that has no code of its own.
  tax_code text UNIQUE CHECK (tax_code ~ '^[0-9]{10}-[0-9]{3}$'),
  address text NOT NULL,
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  phone text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  -- A closed branch takes no new ads. Never deleted.
  closed_at timestamptz,
  version int NOT NULL DEFAULT 1,
  UNIQUE (employer_id, name_folded)
);
GRANT SELECT, INSERT, UPDATE ON employers.branch TO cauviec_app;

-- What was stated about a branch, when and by whom. Never changed.
CREATE TABLE employers.branch_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id uuid NOT NULL REFERENCES employers.branch (id),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  action text NOT NULL CHECK (action IN ('ADDED', 'CHANGED', 'CLOSED', 'OPENED')),
  name text NOT NULL,
  tax_code text NOT NULL DEFAULT ''
);
CREATE INDEX branch_event_by_branch ON employers.branch_event (branch_id, id);
GRANT SELECT, INSERT ON employers.branch_event TO cauviec_app;

-- The face of this schema for the SQL of other modules.
CREATE VIEW employers.face_branch WITH (security_invoker = true) AS
SELECT id, employer_id, name, closed_at IS NULL AS is_open
FROM employers.branch;
GRANT SELECT ON employers.face_branch TO cauviec_app, cauviec_worker;
GRANT SELECT ON employers.branch TO cauviec_worker;
