-- Why: whoever writes the letters about troubles asks every few seconds which of them were written before (keys that begin with
-- "alarm/"); the keys of what was sent stay for ever, and the unique index does not know beginnings. Rollback: drop the index.
CREATE INDEX outbox_by_key ON operations.outbox (key COLLATE "C");
