-- Why: jobs that a person keeps follow their account to every device (issue "The job market"; bar S22; docs/adr/0809).
-- Rollback: drop the table; people then keep jobs in their browsers again.
CREATE TABLE vacancies.kept_ad (
  account_id uuid NOT NULL REFERENCES access.account (id),
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  -- The greater was kept later.
  place bigint NOT NULL,
  -- When it was taken out; the row stays as long as a cookie of another device may still name the ad. System time.
  removed_at timestamptz,
  PRIMARY KEY (account_id, vacancy_id)
);
CREATE INDEX kept_ad_in_order ON vacancies.kept_ad (account_id, place DESC, vacancy_id) WHERE removed_at IS NULL;
CREATE INDEX kept_ad_removed ON vacancies.kept_ad (removed_at) WHERE removed_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (place, removed_at), DELETE ON vacancies.kept_ad TO cauviec_app;
GRANT SELECT, DELETE ON vacancies.kept_ad TO cauviec_worker;

ALTER TABLE vacancies.kept_ad ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON vacancies.kept_ad TO cauviec_app
  USING (account_id = (SELECT access.actor()))
  WITH CHECK (account_id = (SELECT access.actor()));
-- The worker clears what was taken out.
CREATE POLICY seen_by_the_worker ON vacancies.kept_ad FOR SELECT TO cauviec_worker USING (removed_at IS NOT NULL);
CREATE POLICY cleared_by_the_worker ON vacancies.kept_ad FOR DELETE TO cauviec_worker USING (removed_at IS NOT NULL);
