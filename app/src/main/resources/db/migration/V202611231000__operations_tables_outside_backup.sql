-- Why: a backup takes every table that the catalogue knows; one that must stay outside says so, with its reason, in its comment.
-- Rollback: COMMENT ON TABLE … IS NULL.
COMMENT ON TABLE operations.schema_history IS
  'outside the backup: a restore migrates an empty database to the version of the backup, and so writes it itself';
COMMENT ON TABLE operations.change_feed IS
  'outside the backup: a restore begins a new feed, and its numbers of transactions are of this server only';
COMMENT ON TABLE operations.feed_epoch IS
  'outside the backup: a restore begins a new epoch, so that every follower rebuilds';
