-- Why: who was signed in when a backup was written is not signed in after its restore.
-- Rollback: COMMENT ON TABLE … IS NULL.
COMMENT ON TABLE access.session IS 'outside the backup: after a restore everybody signs in again';
COMMENT ON TABLE access.session_attributes IS 'outside the backup: after a restore everybody signs in again';
