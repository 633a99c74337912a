-- Why: work that is done by itself happens once over all nodes, and that of a node that fell silent is taken up by another
-- (architecture, "More than one machine"; ADR 0210). The columns are those that db-scheduler expects.
-- Rollback: drop the table; nothing is done by itself then.
CREATE TABLE operations.scheduled_task (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON operations.scheduled_task (execution_time);
CREATE INDEX scheduled_task_silent ON operations.scheduled_task (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON operations.scheduled_task TO cauviec_worker;
COMMENT ON TABLE operations.scheduled_task IS
  'outside the backup: after a restore every work is scheduled anew, and no node of old has anything in hand';
