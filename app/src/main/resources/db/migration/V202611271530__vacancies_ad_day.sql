-- Why: an employer sees how often its ad was looked at (issue "The job market", employers: statistics; bar E11). Counts of a day, without
-- who looked or from where.
-- Rollback: drop the table.
CREATE TABLE vacancies.ad_day (
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  day date NOT NULL,
  views int NOT NULL CHECK (views > 0),
  PRIMARY KEY (vacancy_id, day)
);
GRANT SELECT ON vacancies.ad_day TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON vacancies.ad_day TO cauviec_worker;
