-- Why: the register of employers and their verification (roles.md: nobody is seen before the company is verified; issue 3, point 5).
-- Facts of a company are public; the person who speaks for it is a person, so contacts stand in a table of their own under RLS.
-- Rollback: drop schema employers; vacancies refers to it.
CREATE SCHEMA employers;
GRANT USAGE ON SCHEMA employers TO cauviec_app, cauviec_worker;

CREATE TABLE employers.employer (
  id uuid PRIMARY KEY,
  -- Stands in public addresses and never changes, even when the name does.
  slug text COLLATE "C" NOT NULL UNIQUE,
  -- Null for an employer that the centre recorded by name alone.
  tax_code text COLLATE "C" UNIQUE,
  name text NOT NULL,
  name_folded text COLLATE "C" NOT NULL,
  address text NOT NULL DEFAULT '',
  unit_id bigint REFERENCES reference.unit (id),
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  industry_year smallint,
  industry_code text,
  size_class text CHECK (size_class IN ('UNDER_10', 'FROM_10', 'FROM_50', 'FROM_200', 'FROM_500')),
  standing text NOT NULL CHECK (standing IN ('REGISTERED', 'VERIFIED', 'REFUSED', 'RECORDED')),
  -- Business time since which it waits, or since which the decision holds.
  standing_since timestamptz NOT NULL,
  -- The form that registered it: sent twice, it registers once.
  registration_key uuid UNIQUE,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  FOREIGN KEY (industry_year, industry_code) REFERENCES reference.industry (system_year, code),
  CHECK ((industry_year IS NULL) = (industry_code IS NULL)),
  CHECK (tax_code IS NOT NULL OR standing = 'RECORDED')
);
CREATE UNIQUE INDEX employer_by_name_alone ON employers.employer (name_folded) WHERE tax_code IS NULL;
CREATE INDEX employer_by_standing ON employers.employer (standing, standing_since, id);
CREATE INDEX employer_by_folded_name ON employers.employer (name_folded, id);
GRANT SELECT, INSERT, UPDATE ON employers.employer TO cauviec_app;
GRANT SELECT ON employers.employer TO cauviec_worker;

CREATE TABLE employers.employer_decision (
  id uuid PRIMARY KEY,
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  decision text NOT NULL CHECK (decision IN ('VERIFIED', 'REFUSED')),
  -- What was decided on: name and tax code as they stood.
  name text NOT NULL,
  tax_code text NOT NULL,
  -- What the employer is told; needed to refuse.
  reason text NOT NULL DEFAULT '',
  decided_by uuid NOT NULL REFERENCES access.account (id),
  decided_at timestamptz NOT NULL,
  CHECK (decision = 'VERIFIED' OR reason <> '')
);
CREATE INDEX employer_decision_by_employer ON employers.employer_decision (employer_id, decided_at, id);
GRANT SELECT, INSERT ON employers.employer_decision TO cauviec_app;

-- The person who speaks for the company: one for each account that acts for it.
CREATE TABLE employers.employer_contact (
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  account_id uuid NOT NULL REFERENCES access.account (id),
  name text NOT NULL,
  position text NOT NULL DEFAULT '',
  phone text NOT NULL,
  email text NOT NULL DEFAULT '',
  -- When the person declared to act for the company and to be reachable under these.
  declared_at timestamptz NOT NULL,
  PRIMARY KEY (employer_id, account_id)
);
ALTER TABLE employers.employer_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_company_reads ON employers.employer_contact FOR SELECT TO cauviec_app
  USING (employer_id = ANY ((SELECT access.own_organisations())::uuid[]));
CREATE POLICY moderators_read ON employers.employer_contact FOR SELECT TO cauviec_app
  USING ((SELECT access.may('EMPLOYER_VERIFY')));
CREATE POLICY oneself_writes ON employers.employer_contact FOR INSERT TO cauviec_app
  WITH CHECK (account_id = (SELECT access.actor()) AND employer_id = ANY ((SELECT access.own_organisations())::uuid[]));
CREATE POLICY oneself_changes ON employers.employer_contact FOR UPDATE TO cauviec_app
  USING (account_id = (SELECT access.actor()) AND employer_id = ANY ((SELECT access.own_organisations())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON employers.employer_contact TO cauviec_app;

-- The face of this schema for the SQL of other modules.
CREATE VIEW employers.face_employer WITH (security_invoker = true) AS
SELECT id, slug, tax_code, name, name_folded, unit_id, standing
FROM employers.employer;
GRANT SELECT ON employers.face_employer TO cauviec_app, cauviec_worker;
