-- Why: catalogues with validity (architecture, floor 2, "reference"). A code is not the identity of a unit: every code of
-- the map of 2025 had belonged to another unit before. So units have ids of their own; code, name and parent are dated.
-- Rows come from the files that ship with the product (ReferenceLoader); ids are written there and never given anew.
-- Rollback: drop schema reference; every module above refers to it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA reference;
GRANT USAGE ON SCHEMA reference TO cauviec_app, cauviec_worker;

-- What the files that were loaded last looked like; the loader does nothing while they are the same.
CREATE TABLE reference.load_state (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  checksum text NOT NULL,
  loaded_at timestamptz NOT NULL
);

CREATE TABLE reference.list_source (
  list text PRIMARY KEY,
  position int NOT NULL UNIQUE,
  -- Last part of the address of its page; empty while there is nothing to show. Several lists may share a page.
  page text NOT NULL,
  row_count int NOT NULL CHECK (row_count >= 0),
  source text NOT NULL,
  source_date date,
  missing_vi text NOT NULL,
  missing_en text NOT NULL
);

CREATE TABLE reference.unit (
  id bigint PRIMARY KEY,
  level text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
  -- SHIPPED rows follow the files; OFFICER rows (villages) were added here and a load leaves them alone.
  origin text NOT NULL CHECK (origin IN ('SHIPPED', 'OFFICER'))
);

-- valid_to is the first day on which the row no longer holds. A bound says that the legal date is not known:
-- the row stood at latest on valid_from, or was gone at latest on valid_to.
CREATE TABLE reference.unit_period (
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  code text,
  type text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  name_folded text COLLATE "C" NOT NULL,
  parent_id bigint REFERENCES reference.unit (id),
  valid_from date NOT NULL,
  from_is_bound boolean NOT NULL,
  valid_to date NOT NULL DEFAULT 'infinity',
  to_is_bound boolean NOT NULL,
  valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  -- Of communes only; null for other levels and for special zones, which the law calls neither.
  urban boolean,
  latitude double precision,
  longitude double precision,
  area_km2 numeric(9, 2),
  CHECK (valid_from < valid_to),
  PRIMARY KEY (unit_id, valid WITHOUT OVERLAPS),
  -- That a code never names two units on one day is checked by the loader: as a key WITHOUT OVERLAPS it would take more than
  -- half of the time of a load.
  UNIQUE (code, valid_from)
);
CREATE INDEX unit_period_by_parent ON reference.unit_period (parent_id);
CREATE INDEX unit_period_by_folded_name ON reference.unit_period (name_folded);

CREATE TABLE reference.unit_name_variant (
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  name text NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (unit_id, name)
);

-- What became of a unit: WHOLE of it went to one other unit, or PART of it to each of several.
CREATE TABLE reference.unit_succession (
  old_id bigint NOT NULL REFERENCES reference.unit (id),
  new_id bigint NOT NULL REFERENCES reference.unit (id),
  share text NOT NULL CHECK (share IN ('WHOLE', 'PART')),
  effective_on date NOT NULL,
  effective_is_bound boolean NOT NULL,
  basis text NOT NULL CHECK (basis IN ('RESOLUTION', 'PRESS', 'UNCHECKED')),
  document text NOT NULL,
  CHECK (old_id <> new_id),
  PRIMARY KEY (old_id, new_id)
);
CREATE INDEX unit_succession_by_new ON reference.unit_succession (new_id);

-- Which commune-level units belong to the scope of a unit, on the map of any day: those below it, itself, and those that
-- ended and whose whole territory lies in it now. Derived by the loader. Read with a day:
-- valid_from <= day AND day < valid_to; without it an officer would see before its merger a commune that was merged later.
-- No foreign keys: both ids come from unit_period, and to check them again would only cost time at start.
CREATE TABLE reference.unit_within (
  ancestor_id bigint NOT NULL,
  commune_id bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  CHECK (valid_from < valid_to),
  PRIMARY KEY (ancestor_id, commune_id, valid_from)
);
CREATE INDEX unit_within_by_commune ON reference.unit_within (commune_id);

-- VSCO 2020. isco08_code only where the two lists agree in code and meaning. name_vi is empty where no text was found.
CREATE TABLE reference.occupation (
  code text PRIMARY KEY,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
  name_vi text NOT NULL,
  isco08_code text,
  isco08_name_en text,
  -- Where the name was taken from: LIST, ONLY_CLASS, ONLY_GROUP (the single one of the next level), SURVEY, NONE.
  name_basis text NOT NULL CHECK (name_basis IN ('LIST', 'ONLY_CLASS', 'ONLY_GROUP', 'SURVEY', 'NONE')),
  CHECK (length(code) = level),
  CHECK ((name_vi = '') = (name_basis = 'NONE'))
);

CREATE TABLE reference.occupation_title (
  occupation_code text NOT NULL REFERENCES reference.occupation (code),
  title_vi text NOT NULL,
  PRIMARY KEY (occupation_code, title_vi)
);

CREATE TABLE reference.isco08 (
  code text PRIMARY KEY,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
  name_en text NOT NULL
);

-- Codes of the decision of 1979. code_2008: number in the later list of the statistics office, as far as known.
CREATE TABLE reference.ethnic_group (
  code text PRIMARY KEY,
  name text NOT NULL,
  other_names text[] NOT NULL,
  also_written text[] NOT NULL,
  code_2008 text
);

-- The same code means different things in the two systems: the year is part of the key.
CREATE TABLE reference.industry (
  system_year smallint NOT NULL CHECK (system_year IN (2018, 2025)),
  code text NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 5),
  name_vi text NOT NULL,
  section text NOT NULL,
  PRIMARY KEY (system_year, code)
);

CREATE TABLE reference.training_occupation (
  code text PRIMARY KEY,
  level text NOT NULL CHECK (level IN ('INTERMEDIATE', 'COLLEGE')),
  name_vi text NOT NULL
);

CREATE TABLE reference.holiday (
  day date PRIMARY KEY,
  name_vi text NOT NULL,
  in_lieu boolean NOT NULL
);

-- The small lists: levels, kinds, choices of forms.
CREATE TABLE reference.catalogue_item (
  list text NOT NULL,
  code text NOT NULL,
  position int NOT NULL,
  label_vi text NOT NULL,
  label_en text NOT NULL DEFAULT '',
  valid_from date NOT NULL DEFAULT '-infinity',
  valid_to date NOT NULL DEFAULT 'infinity',
  CHECK (valid_from < valid_to),
  PRIMARY KEY (list, code)
);

GRANT SELECT ON ALL TABLES IN SCHEMA reference TO cauviec_app, cauviec_worker;
GRANT INSERT, UPDATE ON reference.load_state, reference.list_source, reference.unit, reference.occupation, reference.isco08,
  reference.ethnic_group, reference.industry, reference.training_occupation, reference.holiday, reference.catalogue_item
  TO cauviec_worker;
GRANT INSERT, DELETE ON reference.list_source, reference.unit_period, reference.unit_name_variant, reference.unit_succession,
  reference.unit_within, reference.occupation_title TO cauviec_worker;

-- The face of this schema for the SQL of other modules.
CREATE VIEW reference.face_unit WITH (security_invoker = true) AS
SELECT period.unit_id, unit.level, period.code, period.type, period.name, period.full_name, period.name_folded,
  period.parent_id, period.valid_from, period.valid_to, period.urban
FROM reference.unit_period period
JOIN reference.unit unit ON unit.id = period.unit_id;

CREATE VIEW reference.face_unit_within WITH (security_invoker = true) AS
SELECT ancestor_id, commune_id, valid_from, valid_to
FROM reference.unit_within;

CREATE VIEW reference.face_occupation WITH (security_invoker = true) AS
SELECT code, level, name_vi, isco08_code
FROM reference.occupation;

CREATE VIEW reference.face_ethnic_group WITH (security_invoker = true) AS
SELECT code, name
FROM reference.ethnic_group;

CREATE VIEW reference.face_catalogue_item WITH (security_invoker = true) AS
SELECT list, code, position, label_vi, label_en, valid_from, valid_to
FROM reference.catalogue_item;

GRANT SELECT ON reference.face_unit, reference.face_unit_within, reference.face_occupation, reference.face_ethnic_group,
  reference.face_catalogue_item TO cauviec_app, cauviec_worker;
