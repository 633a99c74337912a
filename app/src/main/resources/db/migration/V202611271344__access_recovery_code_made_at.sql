-- Why: recovery codes are kept as keyed hashes only; when the identifier key is changed those from before cannot be checked any more and
-- are deleted, so that nobody counts on them (ADR 0213). Null: made before this was kept.
-- Rollback: drop the column.
ALTER TABLE access.recovery_code ADD COLUMN made_at timestamptz;
