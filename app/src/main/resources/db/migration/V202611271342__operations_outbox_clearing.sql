-- Why: letters that were sent half a year ago need not be known any more; the worker deletes them at night (docs/operations.md).
-- Rollback: REVOKE; the rows then stay.
GRANT DELETE ON operations.outbox TO cauviec_worker;
