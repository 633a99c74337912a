-- Why: links, proofs, puzzles, devices and sessions that are over are deleted at night by the worker (docs/operations.md).
-- Rollback: REVOKE and drop the indexes; the rows then stay.
GRANT SELECT, DELETE ON access.invitation, access.proof, access.spent_puzzle, access.known_device, access.session TO cauviec_worker;
CREATE INDEX sign_in_attempt_by_time ON access.sign_in_attempt (at);
CREATE INDEX limited_turn_by_time ON access.limited_turn (at);
