-- Why: letters about new jobs are written by the worker at night, which has to know where they go (docs/adr/0804). Names to sign in with
-- stay sealed; the worker opens them with the key as it does what lies in the outbox.
-- Rollback: REVOKE; letters about new jobs then stand on the holder's page only.
GRANT SELECT ON access.login TO cauviec_worker;
