-- Why: what a person is told about the own account and affairs stands on a page of the own (architecture, floor 2, "notices"); letters
-- and messages are in the outbox. A notice is kept as a kind and what it fills in, so that it is read in either language.
-- Rollback: drop schema notices.
CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO cauviec_app, cauviec_worker;

CREATE TABLE notices.notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  kind text NOT NULL,
  arguments text[] NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz
);
CREATE INDEX notice_by_account ON notices.notice (account_id, at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE (read_at) ON notices.notice TO cauviec_app;
GRANT INSERT ON notices.notice TO cauviec_worker;

ALTER TABLE notices.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON notices.notice FOR SELECT TO cauviec_app
  USING (account_id = (SELECT access.actor()));
CREATE POLICY read_by_me ON notices.notice FOR UPDATE TO cauviec_app
  USING (account_id = (SELECT access.actor()));
-- Somebody is told by whoever did it: an administrator, or a visitor who signs in.
CREATE POLICY told ON notices.notice FOR INSERT TO cauviec_app WITH CHECK (true);
CREATE POLICY told_by_the_worker ON notices.notice FOR INSERT TO cauviec_worker WITH CHECK (true);
