-- Why: whoever is told of a job says by one press whether it fits the search; one that does not is told no more, nor is its twin (issue
-- "The job market"; bar S20; docs/adr/0804).
-- Rollback: drop the view and the table; people are then told of such jobs again.
CREATE TABLE vacancies.job_feedback (
  search_id uuid NOT NULL REFERENCES vacancies.saved_search (id) ON DELETE CASCADE,
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  account_id uuid NOT NULL REFERENCES access.account (id),
  fits boolean NOT NULL,
  -- Why it does not fit; null where that was not said.
  reason text CHECK (reason IN ('TOO_FAR', 'PAY_TOO_LOW', 'OTHER_WORK', 'ENDED')),
  -- Business time.
  given_at timestamptz NOT NULL,
  PRIMARY KEY (search_id, vacancy_id),
  CHECK (NOT fits OR reason IS NULL)
);
CREATE INDEX job_feedback_by_vacancy ON vacancies.job_feedback (vacancy_id);
CREATE INDEX job_feedback_by_account ON vacancies.job_feedback (account_id);
GRANT SELECT, INSERT, UPDATE (fits, reason, given_at) ON vacancies.job_feedback TO cauviec_app;
GRANT SELECT ON vacancies.job_feedback TO cauviec_worker;

ALTER TABLE vacancies.job_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON vacancies.job_feedback TO cauviec_app
  USING (account_id = (SELECT access.actor()))
  WITH CHECK (account_id = (SELECT access.actor()));
-- The worker leaves out of news what does not fit.
CREATE POLICY looked_for_by_the_worker ON vacancies.job_feedback FOR SELECT TO cauviec_worker USING (true);

-- How many say what, for those who answer for the search: figures alone, so it sees the rows of all with its owner's rights, on purpose.
CREATE VIEW vacancies.job_feedback_count AS
  SELECT fits, reason, count(*)::int AS answers
  FROM vacancies.job_feedback
  GROUP BY fits, reason;
GRANT SELECT ON vacancies.job_feedback_count TO cauviec_app;
