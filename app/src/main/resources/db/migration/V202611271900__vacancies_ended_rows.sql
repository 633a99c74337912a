-- Why: a file of another system names ads that have ended; each is a row of its import, is shown before it is carried out and gets its
-- receipt (bar E16; docs/adr/0813).
-- Rollback: drop the column and the outcome; such ads are stopped by hand again.
ALTER TABLE vacancies.import_row
  -- The row says nothing but that the provider's ad of this reference has ended.
  ADD COLUMN ends boolean NOT NULL DEFAULT false;
ALTER TABLE vacancies.import_row DROP CONSTRAINT import_row_outcome_check;
ALTER TABLE vacancies.import_row
  ADD CONSTRAINT import_row_outcome_of_ads_check
  CHECK (outcome IN ('NEW', 'CHANGED', 'PROPOSED', 'UNCHANGED', 'WRONG') OR (outcome = 'ENDED' AND ends));
