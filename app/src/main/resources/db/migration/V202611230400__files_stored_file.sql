-- Why: papers that people and officers hand in (evidence of hires, papers of employers, workbooks), at most 10 MB each
-- (architecture, floor 2, "files"). Whoever stores a file says who else may open it: the officers of a unit, or the holders
-- of one right. Opened by id only, so the condition on the right is evaluated on single rows.
-- Rollback: drop schema files; records above that name a file as evidence refer to it.
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO cauviec_app;

CREATE TABLE files.stored_file (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  media_type text NOT NULL CHECK (media_type IN (
    'application/pdf', 'image/jpeg', 'image/png',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  size_bytes int NOT NULL CHECK (size_bytes BETWEEN 1 AND 10485760),
  content bytea NOT NULL CHECK (octet_length(content) = size_bytes),
  purpose text NOT NULL CHECK (purpose IN ('PERSON_PAPER', 'HIRE_EVIDENCE', 'EMPLOYER_PAPER', 'VACANCY_WORKBOOK')),
  owner_account_id uuid NOT NULL REFERENCES access.account (id),
  -- Officers of this commune may open it; null when it belongs to no unit.
  unit_id bigint REFERENCES reference.unit (id),
  -- Holders of this right may open it too; null when nobody else may.
  open_to_right text,
  stored_at timestamptz NOT NULL
);
CREATE INDEX stored_file_by_owner ON files.stored_file (owner_account_id);
GRANT SELECT, INSERT ON files.stored_file TO cauviec_app;

ALTER TABLE files.stored_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON files.stored_file FOR SELECT TO cauviec_app
  USING (owner_account_id = (SELECT access.actor()));
CREATE POLICY of_my_units ON files.stored_file FOR SELECT TO cauviec_app
  USING (unit_id = ANY ((SELECT access.visible_units())::bigint[]));
CREATE POLICY opened_to_my_right ON files.stored_file FOR SELECT TO cauviec_app
  USING (open_to_right IS NOT NULL AND access.may(open_to_right));
CREATE POLICY stored_by_me ON files.stored_file FOR INSERT TO cauviec_app
  WITH CHECK (owner_account_id = (SELECT access.actor()));
