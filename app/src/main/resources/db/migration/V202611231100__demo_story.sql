-- Why: the sample province is told once, event after event; a start that was killed goes on where the last transaction ended, so
-- that there is never half a demo, and a folder that began without one never gets one (issue 3, point 8).
-- Rollback: drop schema demo; the province keeps what was told.
CREATE SCHEMA demo;
GRANT USAGE ON SCHEMA demo TO cauviec_app;

CREATE TABLE demo.story (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  wanted boolean NOT NULL,
  seed bigint NOT NULL,
  today date NOT NULL,
  -- Events that stand in the database.
  told int NOT NULL,
  finished boolean NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON demo.story TO cauviec_app;

-- Ids under the keys by which the story speaks of what it made.
CREATE TABLE demo.made (
  key text PRIMARY KEY,
  id uuid NOT NULL
);
GRANT SELECT, INSERT ON demo.made TO cauviec_app;
