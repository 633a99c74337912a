-- Why: backups are written by themselves and tried every night; whoever watches the system sees what became of each (ADR 0211).
-- Rollback: drop the table; the files stay.
CREATE TABLE operations.backup_run (
  id uuid PRIMARY KEY,
  -- Name within the folder of backups; empty while none is begun.
  file text NOT NULL DEFAULT '',
  -- System time, like all of these.
  began_at timestamptz NOT NULL,
  written_at timestamptz,
  table_count int NOT NULL DEFAULT 0,
  row_count bigint NOT NULL DEFAULT 0,
  byte_count bigint NOT NULL DEFAULT 0,
  key_fingerprint text NOT NULL DEFAULT '',
  trial_began_at timestamptz,
  trial_ended_at timestamptz,
  -- Rows that were counted in the restored tables.
  trial_rows bigint NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('WRITING', 'TRYING', 'GOOD', 'UNTRIED', 'BAD', 'UNWRITTEN')),
  -- Why it is not good, in one sentence.
  problem_vi text NOT NULL DEFAULT '',
  problem_en text NOT NULL DEFAULT '',
  CHECK ((state IN ('GOOD', 'WRITING', 'TRYING')) = (problem_vi = ''))
);
CREATE INDEX backup_run_newest ON operations.backup_run (began_at DESC, id DESC);
GRANT SELECT ON operations.backup_run TO cauviec_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON operations.backup_run TO cauviec_worker;
COMMENT ON TABLE operations.backup_run IS
  'outside the backup: it tells of the files of one machine; a restore begins on another';
