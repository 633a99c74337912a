-- Why: the mechanisms that every module stands on (architecture, "Five mechanisms"): change feed, settings, key fingerprint.
-- Rollback: drop schema operations except Flyway's own table.
CREATE SCHEMA IF NOT EXISTS operations;
GRANT USAGE ON SCHEMA operations TO cauviec_app, cauviec_worker;

CREATE TABLE operations.setting (
  name text PRIMARY KEY,
  value text NOT NULL
);
GRANT SELECT ON operations.setting TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON operations.setting TO cauviec_worker;

CREATE TABLE operations.feed_epoch (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  id uuid NOT NULL
);
INSERT INTO operations.feed_epoch (id) VALUES (uuidv7());
GRANT SELECT ON operations.feed_epoch TO cauviec_app, cauviec_worker;

-- Read by (xid, seq): numbers are given before commit, so that a cursor on seq alone loses the rows of late commits.
CREATE TABLE operations.change_feed (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kind text NOT NULL,
  id uuid NOT NULL
);
CREATE INDEX change_feed_by_transaction ON operations.change_feed (xid, seq);
GRANT INSERT, SELECT ON operations.change_feed TO cauviec_app;
GRANT INSERT, SELECT, DELETE ON operations.change_feed TO cauviec_worker;
