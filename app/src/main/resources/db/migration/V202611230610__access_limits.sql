-- Why: forms that anybody may send (registration, links) are limited per network address, for all nodes together.
-- Rollback: drop the table; the forms are then without a limit.
CREATE TABLE access.limited_turn (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  what text NOT NULL,
  who_key bytea NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX limited_turn_by_who ON access.limited_turn (what, who_key, at);
GRANT SELECT, INSERT ON access.limited_turn TO cauviec_app;
GRANT SELECT, DELETE ON access.limited_turn TO cauviec_worker;
