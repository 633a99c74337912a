-- Why: what leaves the system (mail, SMS, a call to another agency) is a row first, sent after commit, retried with growing pauses,
-- never sent twice for one key, and visible to an officer when stuck (architecture, mechanism 4; ADR 0601).
-- Rollback: drop the table; what waits in it is then not sent.
CREATE TABLE operations.outbox (
  id uuid PRIMARY KEY,
  -- Names one thing to send, without personal data.
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  -- Recipient and words, sealed; dropped as soon as they are not needed.
  sealed bytea,
  created_at timestamptz NOT NULL,
  -- After this moment it is of no use to anybody; null where it never grows stale.
  good_until timestamptz,
  state text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'STUCK', 'STALE')),
  tries int NOT NULL DEFAULT 0,
  next_try_at timestamptz NOT NULL,
  -- Who has it in hand just now.
  lease uuid,
  leased_until timestamptz,
  problem text NOT NULL DEFAULT '',
  ended_at timestamptz,
  CHECK ((state IN ('WAITING', 'STUCK')) = (sealed IS NOT NULL)),
  CHECK ((state IN ('SENT', 'STALE')) = (ended_at IS NOT NULL)),
  CHECK ((lease IS NULL) = (leased_until IS NULL))
);
CREATE INDEX outbox_due ON operations.outbox (next_try_at, id) WHERE state = 'WAITING';
CREATE INDEX outbox_stuck ON operations.outbox (created_at, id) WHERE state = 'STUCK';
CREATE INDEX outbox_ended ON operations.outbox (ended_at) WHERE ended_at IS NOT NULL;
-- The application puts in and watches, but cannot read what it put in; only the worker can, who sends.
GRANT INSERT, SELECT (id, key, kind, created_at, good_until, state, tries, next_try_at, leased_until, problem, ended_at),
  UPDATE (state, tries, next_try_at, problem) ON operations.outbox TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON operations.outbox TO cauviec_worker;
COMMENT ON TABLE operations.outbox IS
  'outside the backup: what was sent after the backup was written would be sent once more after a restore';
