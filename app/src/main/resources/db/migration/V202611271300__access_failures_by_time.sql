-- Why: the page of the person on duty counts the failed sign-ins of the last hour every few seconds; without this index each look
-- would read every attempt there ever was. Rollback: drop the index; nothing else knows it.
CREATE INDEX sign_in_attempt_failed ON access.sign_in_attempt (at) WHERE NOT succeeded;
