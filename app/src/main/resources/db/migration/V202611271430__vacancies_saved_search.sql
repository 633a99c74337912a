-- Why: a person keeps a search under a name and is told of new jobs by day or by week (issue "The job market"; bar S20, S21;
-- docs/adr/0804). What was written is kept with the version of its format and never rewritten: a reader knows every version.
-- Rollback: drop the tables; people then save their searches again.
CREATE TABLE vacancies.saved_search (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  -- Of the format in which the query is written.
  version int NOT NULL CHECK (version > 0),
  query jsonb NOT NULL,
  frequency text NOT NULL CHECK (frequency IN ('DAILY', 'WEEKLY', 'NONE')),
  way text NOT NULL CHECK (way IN ('PAGE', 'EMAIL', 'SMS', 'ZALO')),
  -- Business time, as all moments here but the last two.
  saved_at timestamptz NOT NULL,
  -- When its holder last looked at what it finds: what was published later is new to them.
  seen_at timestamptz NOT NULL,
  -- Business day on which news are due next; null while nobody is to be told.
  due_on date,
  -- Nothing published before is told.
  tell_from timestamptz NOT NULL,
  -- When was last looked for news.
  looked_at timestamptz NOT NULL,
  -- Since when its query cannot be read any more, which its holder was told; null while it can. System time.
  unreadable_at timestamptz,
  -- When its holder took it away; it can be brought back for some days. System time.
  removed_at timestamptz,
  CHECK ((frequency = 'NONE') = (due_on IS NULL))
);
CREATE INDEX saved_search_by_account ON vacancies.saved_search (account_id, saved_at, id);
CREATE INDEX saved_search_due ON vacancies.saved_search (due_on, account_id) WHERE removed_at IS NULL;
CREATE INDEX saved_search_removed ON vacancies.saved_search (removed_at) WHERE removed_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (name, frequency, way, seen_at, due_on, tell_from, looked_at, removed_at)
  ON vacancies.saved_search TO cauviec_app;
GRANT SELECT, UPDATE (due_on, looked_at, unreadable_at), DELETE ON vacancies.saved_search TO cauviec_worker;

ALTER TABLE vacancies.saved_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON vacancies.saved_search TO cauviec_app
  USING (account_id = (SELECT access.actor()))
  WITH CHECK (account_id = (SELECT access.actor()));
-- The worker looks for news on behalf of all, and clears what was taken away.
CREATE POLICY looked_for_by_the_worker ON vacancies.saved_search FOR SELECT TO cauviec_worker USING (true);
CREATE POLICY told_by_the_worker ON vacancies.saved_search FOR UPDATE TO cauviec_worker USING (true);
CREATE POLICY cleared_by_the_worker ON vacancies.saved_search FOR DELETE TO cauviec_worker USING (removed_at IS NOT NULL);

-- Which ads were told for which search, of those that were published within the days in which an ad may still come to light late: its
-- key is what keeps an ad from being told twice.
CREATE TABLE vacancies.told_ad (
  search_id uuid NOT NULL REFERENCES vacancies.saved_search (id) ON DELETE CASCADE,
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  published_at timestamptz NOT NULL,
  PRIMARY KEY (search_id, vacancy_id)
);
GRANT SELECT, INSERT, DELETE ON vacancies.told_ad TO cauviec_worker;
ALTER TABLE vacancies.told_ad ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept_by_the_worker ON vacancies.told_ad TO cauviec_worker USING (true) WITH CHECK (true);
