-- Why: an employer may ask that another moderator looks at an ad that was sent back or taken down (issue "The job market", employers:
-- appeal). One appeal against one decision; the text may name the company's matters, so it is read by the company and by moderators.
-- Rollback: drop the table.
CREATE TABLE vacancies.appeal (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  -- The decision: what was done, by whom, when.
  against text NOT NULL CHECK (against IN ('RETURN', 'STOP')),
  decision_by uuid NOT NULL,
  decision_at timestamptz NOT NULL,
  grounds text NOT NULL CHECK (grounds <> ''),
  filed_by uuid NOT NULL,
  filed_at timestamptz NOT NULL,
  -- The employer corrected the ad and sent it again instead.
  withdrawn_at timestamptz,
  granted boolean,
  answer text NOT NULL DEFAULT '',
  decided_by uuid,
  decided_at timestamptz,
  CHECK ((granted IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by <> decision_by)
);
CREATE UNIQUE INDEX appeal_once ON vacancies.appeal (vacancy_id, decision_at);
CREATE UNIQUE INDEX appeal_open ON vacancies.appeal (vacancy_id) WHERE decided_at IS NULL AND withdrawn_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON vacancies.appeal TO cauviec_app;
