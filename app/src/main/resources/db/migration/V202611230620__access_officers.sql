-- Why: the life of a staff account (roles.md): invited by the administrator, granted by a second person, closed and never deleted.
-- What is asked for stands beside what is granted, so that nothing that waits can ever open a door.
-- Rollback: drop the table and the columns; grants stay as they are.
ALTER TABLE access.account
  ADD COLUMN name_sort text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN name_folded text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX account_of_staff ON access.account (name_sort, id) WHERE staff_name <> '';

-- A role that is ended on the day on which it began was never in force on another.
ALTER TABLE access.role_grant DROP CONSTRAINT role_grant_check;
ALTER TABLE access.role_grant ADD CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_to >= valid_from);

CREATE TABLE access.role_request (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  role text NOT NULL,
  unit_id bigint REFERENCES reference.unit (id),
  -- First day on which the role will no longer hold.
  valid_to date NOT NULL,
  requested_by uuid NOT NULL REFERENCES access.account (id),
  requested_at timestamptz NOT NULL,
  decision text CHECK (decision IN ('GRANTED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid REFERENCES access.account (id),
  decided_at timestamptz,
  reason text NOT NULL DEFAULT '',
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  -- Two different people: whoever asks for a role does not grant it, and nobody grants it to themselves.
  CHECK (decision IS DISTINCT FROM 'GRANTED' OR (decided_by <> requested_by AND decided_by <> account_id)),
  CHECK (decision IS DISTINCT FROM 'REFUSED' OR reason <> '')
);
CREATE UNIQUE INDEX role_request_waiting ON access.role_request (account_id, role, coalesce(unit_id, 0)) WHERE decision IS NULL;
CREATE INDEX role_request_by_account ON access.role_request (account_id);
GRANT SELECT, INSERT, UPDATE ON access.role_request TO cauviec_app;
CREATE INDEX invitation_by_account ON access.invitation (account_id);

-- The log is read by time.
CREATE INDEX audit_write_by_time ON access.audit_write (at, id);
CREATE INDEX audit_read_by_time ON access.audit_read (at, id);
