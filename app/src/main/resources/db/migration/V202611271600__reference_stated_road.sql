-- Why: how far two units are from each other by road is estimated from centres and terrain until roads are known; an officer who knows
-- better says so (ui.md, "Distances are estimates"; ADR 0807). A statement is never changed: it ends, and another takes its place.
-- Rollback: drop the table; all distances are estimates again.
CREATE TABLE reference.stated_road (
  id uuid PRIMARY KEY,
  -- The way back is as long: the smaller id stands first.
  from_unit_id bigint NOT NULL REFERENCES reference.unit (id),
  to_unit_id bigint NOT NULL REFERENCES reference.unit (id),
  metres bigint NOT NULL CHECK (metres BETWEEN 100 AND 1000000),
  minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  note text NOT NULL CHECK (note <> ''),
  stated_by uuid NOT NULL,
  -- As the officer was called then: accounts stand above the catalogues.
  officer text NOT NULL,
  stated_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  CHECK (from_unit_id < to_unit_id),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX stated_road_in_force ON reference.stated_road (from_unit_id, to_unit_id) WHERE ended_at IS NULL;
CREATE INDEX stated_road_by_pair ON reference.stated_road (from_unit_id, to_unit_id, stated_at);
CREATE INDEX stated_road_by_to_unit ON reference.stated_road (to_unit_id);
GRANT SELECT, INSERT ON reference.stated_road TO cauviec_app;
GRANT UPDATE (ended_by, ended_at) ON reference.stated_road TO cauviec_app;
GRANT SELECT ON reference.stated_road TO cauviec_worker;
