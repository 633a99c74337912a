-- Why: who copies all ads (an exchange, a search engine, a researcher) must be told what changed since, and what is gone
-- (issue "The job market", search 5; bar S28, S29, E16; docs/adr/0250). Both tables are derived from vacancies by a follower of the
-- change feed, one transaction at a time, so that moments and numbers grow in the order in which they become visible.
-- Rollback: drop the tables; they are built anew.
CREATE TABLE vacancies.public_ad (
  vacancy_id uuid PRIMARY KEY REFERENCES vacancies.vacancy (id),
  open boolean NOT NULL,
  -- Of all that readers see of an open ad; empty for one that is gone.
  digest text NOT NULL,
  deadline date NOT NULL,
  -- When readers were told last; grows strictly from one transaction to the next.
  changed_at timestamptz NOT NULL
);
CREATE INDEX public_ad_by_change ON vacancies.public_ad (changed_at, vacancy_id);
CREATE INDEX public_ad_open ON vacancies.public_ad (deadline) WHERE open;
GRANT SELECT ON vacancies.public_ad TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON vacancies.public_ad TO cauviec_worker;
COMMENT ON TABLE vacancies.public_ad IS 'outside the backup: derived from the ads; a restore lets it be built anew';

-- One line for each time that readers were told something; never changed, numbered without a gap.
CREATE TABLE vacancies.feed_item (
  number bigint PRIMARY KEY CHECK (number > 0),
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  open boolean NOT NULL,
  title text NOT NULL,
  employer_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX feed_item_by_time ON vacancies.feed_item (at, number);
GRANT SELECT ON vacancies.feed_item TO cauviec_app;
GRANT SELECT, INSERT ON vacancies.feed_item TO cauviec_worker;
COMMENT ON TABLE vacancies.feed_item IS 'outside the backup: a restore begins another feed, which readers read from its first page';

-- How far the change feed is told; one row, which whoever tells holds.
CREATE TABLE vacancies.feed_position (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  epoch uuid NOT NULL,
  xid bigint NOT NULL,
  seq bigint NOT NULL
);
GRANT SELECT ON vacancies.feed_position TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON vacancies.feed_position TO cauviec_worker;
COMMENT ON TABLE vacancies.feed_position IS 'outside the backup: a position in a feed that a restore begins anew';
