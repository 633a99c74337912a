-- Why: one piece of work that comes from two sources is to be seen as such by moderators, and found again (issue "The job market",
-- employers; bar E05; docs/adr/0806).
-- Rollback: drop the table; clashes are then said in receipts alone.
CREATE TABLE vacancies.ad_clash (
  -- The ad that came later.
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  -- The ad that stood already: same employer, title and place, from another source.
  other_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  found_at timestamptz NOT NULL,
  PRIMARY KEY (vacancy_id, other_id)
);
CREATE INDEX ad_clash_by_other ON vacancies.ad_clash (other_id);
GRANT SELECT, INSERT, DELETE ON vacancies.ad_clash TO cauviec_app;
