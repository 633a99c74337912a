-- Why: the labour register (roles.md, "Accounts and persons"; architecture, "Database roles and row-level security", "Time").
-- Who sees a person sees what hangs on it: the other tables ask the table person, whose policies are the only rule.
-- Rollback: drop schema people; every module above that refers to a person refers to it.
CREATE SCHEMA people;
GRANT USAGE ON SCHEMA people TO cauviec_app;

CREATE TABLE people.person (
  id uuid PRIMARY KEY,
  standing text NOT NULL CHECK (standing IN ('CLAIMED', 'CONFIRMED', 'CHECKED', 'MERGED')),
  -- The record that goes on when two records turned out to be one person.
  merged_into uuid REFERENCES people.person (id),
  account_id uuid UNIQUE REFERENCES access.account (id),
  full_name text NOT NULL,
  name_sort_key text COLLATE "C" NOT NULL,
  name_folded text COLLATE "C" NOT NULL,
  given_folded text COLLATE "C" NOT NULL,
  birth_date date NOT NULL,
  sex text NOT NULL CHECK (sex IN ('M', 'F')),
  ethnic_group_code text REFERENCES reference.ethnic_group (code),
  -- The commune, never the village: a village would make the arrays of visible units long.
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  village_id bigint REFERENCES reference.unit (id),
  phone text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  -- Codes of the lists general_education and technical_qualification; empty when nobody asked.
  education_code text NOT NULL DEFAULT '',
  qualification_code text NOT NULL DEFAULT '',
  -- The employment service centre serves the person: the open row of table care, kept here because a policy has to be
  -- answered by an index of this table.
  in_care boolean NOT NULL DEFAULT false,
  opened_at timestamptz NOT NULL,
  opened_by uuid NOT NULL,
  confirmed_at timestamptz,
  confirmed_by uuid,
  -- Grows with each change: whoever changes an older one is told.
  version int NOT NULL DEFAULT 0,
  CHECK ((standing = 'MERGED') = (merged_into IS NOT NULL)),
  CHECK (merged_into <> id),
  CHECK (standing <> 'MERGED' OR account_id IS NULL),
  CHECK (standing <> 'CLAIMED' OR account_id IS NOT NULL),
  CHECK (standing NOT IN ('CONFIRMED', 'CHECKED') OR confirmed_at IS NOT NULL),
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
CREATE INDEX person_by_unit ON people.person (unit_id, name_sort_key);
CREATE INDEX person_by_care ON people.person (in_care);
CREATE INDEX person_by_name ON people.person (name_folded);
CREATE INDEX person_by_given_name ON people.person (given_folded);
CREATE INDEX person_by_sort_key ON people.person (name_sort_key, id);
CREATE INDEX person_by_merged_into ON people.person (merged_into) WHERE merged_into IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON people.person TO cauviec_app;

-- The person that the actor's account speaks for. Definer, so that policies of other tables may ask it without recursion.
CREATE FUNCTION people.own_person() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT id FROM people.person WHERE account_id = access.actor()
$$;

-- True for those who see the persons that the centre serves, null for all others: "in_care = null" is no row, by index.
CREATE FUNCTION people.care_seen() RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN access.may('PERSON_SEE_SERVED') THEN true END
$$;

ALTER TABLE people.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_my_units ON people.person TO cauviec_app
  USING (unit_id = ANY ((SELECT access.visible_units())::bigint[]));
CREATE POLICY myself ON people.person TO cauviec_app
  USING (account_id = (SELECT access.actor()));
CREATE POLICY served ON people.person TO cauviec_app
  USING (in_care = (SELECT people.care_seen()));

-- A claimed number blocks nobody: only numbers that an officer saw on a paper are unique.
CREATE TABLE people.person_identifier (
  person_id uuid NOT NULL REFERENCES people.person (id),
  kind text NOT NULL CHECK (kind IN ('CCCD', 'CMND')),
  key bytea NOT NULL,
  sealed bytea NOT NULL,
  registered boolean NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  PRIMARY KEY (person_id, kind)
);
CREATE UNIQUE INDEX person_identifier_registered ON people.person_identifier (kind, key) WHERE registered;
GRANT SELECT, INSERT, UPDATE, DELETE ON people.person_identifier TO cauviec_app;

-- Where a person resides: the truth of today about all days, and what was recorded before.
CREATE TABLE people.residence (
  person_id uuid NOT NULL REFERENCES people.person (id),
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  village_id bigint REFERENCES reference.unit (id),
  valid_from date NOT NULL,
  valid_to date NOT NULL DEFAULT 'infinity',
  valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (valid_from < valid_to),
  PRIMARY KEY (person_id, valid WITHOUT OVERLAPS)
);
CREATE TABLE people.residence_history (
  person_id uuid NOT NULL REFERENCES people.person (id),
  unit_id bigint NOT NULL,
  village_id bigint,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_until timestamptz NOT NULL,
  ended_by uuid NOT NULL,
  CHECK (recorded_at <= recorded_until)
);
CREATE INDEX residence_history_by_person ON people.residence_history (person_id, recorded_at);
GRANT SELECT, INSERT, DELETE ON people.residence TO cauviec_app;
GRANT SELECT, INSERT ON people.residence_history TO cauviec_app;

CREATE TABLE people.employment_status (
  person_id uuid NOT NULL REFERENCES people.person (id),
  status text NOT NULL CHECK (status IN ('EMPLOYED_INSURED', 'EMPLOYED_UNINSURED', 'UNEMPLOYED', 'INACTIVE')),
  valid_from date NOT NULL,
  valid_to date NOT NULL DEFAULT 'infinity',
  valid daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  CHECK (valid_from < valid_to),
  PRIMARY KEY (person_id, valid WITHOUT OVERLAPS)
);
CREATE TABLE people.employment_status_history (
  person_id uuid NOT NULL REFERENCES people.person (id),
  status text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_until timestamptz NOT NULL,
  ended_by uuid NOT NULL,
  CHECK (recorded_at <= recorded_until)
);
CREATE INDEX employment_status_history_by_person ON people.employment_status_history (person_id, recorded_at);
GRANT SELECT, INSERT, DELETE ON people.employment_status TO cauviec_app;
GRANT SELECT, INSERT ON people.employment_status_history TO cauviec_app;

-- "As of": which facts were recorded at a moment. recorded_at <= moment AND moment < recorded_until.
CREATE VIEW people.residence_as_recorded WITH (security_invoker = true) AS
SELECT person_id, unit_id, village_id, valid_from, valid_to, recorded_at, recorded_by,
  'infinity'::timestamptz AS recorded_until
FROM people.residence
UNION ALL
SELECT person_id, unit_id, village_id, valid_from, valid_to, recorded_at, recorded_by, recorded_until
FROM people.residence_history;
CREATE VIEW people.employment_status_as_recorded WITH (security_invoker = true) AS
SELECT person_id, status, valid_from, valid_to, recorded_at, recorded_by, 'infinity'::timestamptz AS recorded_until
FROM people.employment_status
UNION ALL
SELECT person_id, status, valid_from, valid_to, recorded_at, recorded_by, recorded_until
FROM people.employment_status_history;
GRANT SELECT ON people.residence_as_recorded, people.employment_status_as_recorded TO cauviec_app;

-- To what a person agreed, in which words, and how. Given again for a new text; taken back by a date.
CREATE TABLE people.consent (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people.person (id),
  kind text NOT NULL CHECK (kind IN ('TERMS', 'APPLICATION')),
  text_version text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('WEB', 'COUNTER')),
  given_at timestamptz NOT NULL,
  recorded_by uuid NOT NULL
);
CREATE INDEX consent_by_person ON people.consent (person_id, kind, given_at);
GRANT SELECT, INSERT ON people.consent TO cauviec_app;

-- From when to when the employment service centre served a person.
CREATE TABLE people.care (
  person_id uuid NOT NULL REFERENCES people.person (id),
  begun_on date NOT NULL,
  begun_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, begun_on)
);
GRANT SELECT, INSERT ON people.care TO cauviec_app;

-- Two records that one officer holds for one person; another person decides.
CREATE TABLE people.merge_proposal (
  id uuid PRIMARY KEY,
  from_id uuid NOT NULL REFERENCES people.person (id),
  into_id uuid NOT NULL REFERENCES people.person (id),
  reason text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by uuid NOT NULL,
  decision text CHECK (decision IN ('APPROVED', 'REFUSED')),
  decided_at timestamptz,
  decided_by uuid,
  CHECK (from_id <> into_id),
  CHECK ((decision IS NULL) = (decided_by IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT decided_by_another CHECK (decided_by <> proposed_by)
);
CREATE UNIQUE INDEX merge_proposal_open ON people.merge_proposal (from_id) WHERE decision IS NULL;
CREATE INDEX merge_proposal_by_into ON people.merge_proposal (into_id);
GRANT SELECT, INSERT, UPDATE ON people.merge_proposal TO cauviec_app;

-- An officer found by number that another commune holds the person, and asks it: the person stands at our counter.
CREATE TABLE people.inquiry (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people.person (id),
  asking_unit_id bigint NOT NULL REFERENCES reference.unit (id),
  asked_at timestamptz NOT NULL,
  asked_by uuid NOT NULL,
  answer text CHECK (answer IN ('MOVED', 'STAYS')),
  answered_at timestamptz,
  answered_by uuid,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_by IS NULL))
);
CREATE UNIQUE INDEX inquiry_open ON people.inquiry (person_id, asking_unit_id) WHERE answer IS NULL;
GRANT SELECT, INSERT, UPDATE ON people.inquiry TO cauviec_app;

ALTER TABLE people.person_identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.residence ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.residence_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.employment_status ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.employment_status_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.care ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.merge_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.inquiry ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_is_seen ON people.person_identifier TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.residence TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.residence_history TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.employment_status TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.employment_status_history TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.consent TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY person_is_seen ON people.care TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY both_persons_are_seen ON people.merge_proposal TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = from_id)
    AND EXISTS (SELECT 1 FROM people.person WHERE person.id = into_id));
CREATE POLICY person_is_seen ON people.inquiry TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id));
CREATE POLICY asked_by_me ON people.inquiry TO cauviec_app
  USING (asked_by = (SELECT access.actor()));

-- Whether a number is in the register, anywhere in the province: which record, and which commune to ask. Takes the keyed
-- hash, which only the application can make; the caller notes the question in the audit.
CREATE FUNCTION people.find_registered(wanted_kind text, wanted_key bytea)
RETURNS TABLE (person_id uuid, unit_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT person.id, person.unit_id
  FROM people.person_identifier identifier
  JOIN people.person ON person.id = identifier.person_id
  WHERE identifier.kind = wanted_kind
    AND identifier.key = wanted_key
    AND identifier.registered
    AND (access.may('PERSON_REGISTER') OR access.may('PERSON_CONFIRM'))
$$;

-- A consultant begins to serve a person of the register who stands at the counter: only by the number on the paper, so that
-- nobody brings a person into sight by an id. Null when the number is not registered.
CREATE FUNCTION people.begin_care_by_number(wanted_kind text, wanted_key bytea, day date, at timestamptz) RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  WITH found AS (
    SELECT identifier.person_id AS id
    FROM people.person_identifier identifier
    WHERE identifier.kind = wanted_kind
      AND identifier.key = wanted_key
      AND identifier.registered
      AND access.may('PERSON_SEE_SERVED')
  ), begun AS (
    INSERT INTO people.care (person_id, begun_on, begun_by, recorded_at)
    SELECT id, day, access.actor(), at
    FROM found
    ON CONFLICT DO NOTHING
  ), served AS (
    UPDATE people.person
    SET in_care = true
    FROM found
    WHERE person.id = found.id
  )
  SELECT id FROM found
$$;

-- Hands a person over to another commune. A plain UPDATE cannot: its new row would be out of the officer's own sight.
CREATE FUNCTION people.move_person(moved uuid, to_unit bigint, to_village bigint) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  WITH changed AS (
    UPDATE people.person
    SET unit_id = to_unit, village_id = to_village, version = version + 1
    WHERE id = moved
      AND (unit_id = ANY (access.visible_units()) OR account_id = access.actor() OR in_care = people.care_seen())
    RETURNING id
  )
  SELECT EXISTS (SELECT 1 FROM changed)
$$;
REVOKE EXECUTE ON FUNCTION people.own_person(), people.care_seen(), people.find_registered(text, bytea),
  people.begin_care_by_number(text, bytea, date, timestamptz), people.move_person(uuid, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.own_person(), people.care_seen(), people.find_registered(text, bytea),
  people.begin_care_by_number(text, bytea, date, timestamptz), people.move_person(uuid, bigint, bigint) TO cauviec_app;

-- The face of this schema for the SQL of other modules.
CREATE VIEW people.face_person WITH (security_invoker = true) AS
SELECT id, unit_id, sex, extract(year FROM birth_date)::int AS birth_year, full_name, name_sort_key, name_folded, standing,
  merged_into
FROM people.person;
GRANT SELECT ON people.face_person TO cauviec_app;
