-- Why: the counted results of the province's plan (docs/counting-rules.md, 1-6, 9-11, 13). Append-only: entries, decisions and links are
-- never changed or removed, not even by the owner of the schema; which entry counts is derived and can be thrown away.
-- Persons carry no foreign key: a person's data can be erased without breaking the chain.
-- Rollback: drop schema ledger; placements and plans refer to it.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO cauviec_app, cauviec_worker;

-- Versions of the rule that says what makes a result countable, each with its validity.
CREATE TABLE ledger.rule (
  version int PRIMARY KEY,
  valid_from date NOT NULL,
  source text NOT NULL
);
INSERT INTO ledger.rule (version, valid_from, source) VALUES (1, '2023-01-01', 'counting-rules.md 1-13');

-- Used only where one result fits several channels: the smaller precedence wins.
CREATE TABLE ledger.channel_rule (
  rule_version int NOT NULL REFERENCES ledger.rule (version),
  channel text NOT NULL,
  precedence int NOT NULL,
  least_evidence text NOT NULL,
  second_officer boolean NOT NULL,
  PRIMARY KEY (rule_version, channel),
  UNIQUE (rule_version, precedence)
);
INSERT INTO ledger.channel_rule (rule_version, channel, precedence, least_evidence, second_officer) VALUES
  (1, 'ABROAD_UNDER_CONTRACT', 1, 'CONTRACT_AND_ORDER', false),
  (1, 'LOAN', 2, 'LOAN_CONTRACT_AND_USE_INSPECTION', false),
  (1, 'CROSS_BORDER', 3, 'AGREEMENT_OR_PASS', false),
  (1, 'PUBLIC_WORKS', 4, 'DECISION_OR_SIGNED_LIST', false),
  (1, 'ENTERPRISE_IN_PROVINCE', 5, 'EMPLOYER_CONFIRMATION_OR_CONTRACT_OR_OFFICER_STATEMENT', false),
  (1, 'ENTERPRISE_OUTSIDE_PROVINCE', 6, 'EMPLOYER_CONFIRMATION_OR_CONTRACT_OR_OFFICER_STATEMENT', false),
  (1, 'COOPERATIVE', 7, 'MEMBERSHIP_OR_DECISION', false),
  (1, 'PUBLIC_SECTOR', 8, 'MEMBERSHIP_OR_DECISION', false),
  (1, 'SELF_EMPLOYMENT', 9, 'STATEMENT_AND_COMMUNE_CONFIRMATION', true),
  (1, 'OTHER', 10, 'STATEMENT_AND_COMMUNE_CONFIRMATION', true);

CREATE TABLE ledger.entry (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('JOB', 'TRAINED')),
  person uuid NOT NULL,
  sex text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  start_date date NOT NULL,
  year int NOT NULL GENERATED ALWAYS AS (extract(year FROM start_date)) STORED,
  unit_id bigint NOT NULL REFERENCES reference.unit (id),
  workplace_unit_id bigint REFERENCES reference.unit (id),
  channel text,
  evidence_kind text NOT NULL,
  evidence_id uuid NOT NULL,
  rule_version int NOT NULL REFERENCES ledger.rule (version),
  -- A reversal names the entry that it takes back, and repeats its person, kind and date.
  reverses uuid UNIQUE REFERENCES ledger.entry (id),
  reason text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((kind = 'JOB') = (channel IS NOT NULL)),
  CHECK (reverses IS NULL OR reason <> ''),
  FOREIGN KEY (rule_version, channel) REFERENCES ledger.channel_rule (rule_version, channel)
);
CREATE INDEX entry_by_person_year ON ledger.entry (person, kind, year);
CREATE INDEX entry_by_evidence ON ledger.entry (evidence_kind, evidence_id);

-- Two records that turned out to be one person. A record ends at most once.
CREATE TABLE ledger.person_link (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_person uuid NOT NULL UNIQUE,
  into_person uuid NOT NULL,
  linked_by uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  CHECK (from_person <> into_person)
);
CREATE INDEX person_link_by_into ON ledger.person_link (into_person);

-- What was decided about an entry, each time that it changed; the last row of an entry holds.
CREATE TABLE ledger.decision (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  entry_id uuid NOT NULL REFERENCES ledger.entry (id),
  verdict text NOT NULL CHECK (verdict IN ('COUNTED', 'REVERSED', 'ANOTHER_COUNTS')),
  -- The entry that counts instead; null unless ANOTHER_COUNTS.
  counting_entry_id uuid REFERENCES ledger.entry (id),
  decided_at timestamptz NOT NULL,
  CHECK ((verdict = 'ANOTHER_COUNTS') = (counting_entry_id IS NOT NULL))
);
CREATE INDEX decision_by_entry ON ledger.decision (entry_id, number);

-- The projection: which entry counts for a person and year. person is the record at the end of the links.
CREATE TABLE ledger.counted (
  person uuid NOT NULL,
  kind text NOT NULL,
  year int NOT NULL,
  entry_id uuid NOT NULL UNIQUE REFERENCES ledger.entry (id),
  PRIMARY KEY (person, kind, year)
);

-- Rows to lock: one per person-year that was ever touched, and one for the links between persons.
CREATE TABLE ledger.person_year (
  person uuid NOT NULL,
  kind text NOT NULL,
  year int NOT NULL,
  PRIMARY KEY (person, kind, year)
);
CREATE TABLE ledger.link_lock (
  single boolean PRIMARY KEY DEFAULT true CHECK (single)
);
INSERT INTO ledger.link_lock DEFAULT VALUES;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% is append-only; reverse the entry instead', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER person_link_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.person_link
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.decision
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER rule_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.rule
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER channel_rule_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.channel_rule
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

GRANT SELECT, INSERT ON ledger.entry, ledger.person_link, ledger.decision TO cauviec_app;
GRANT SELECT ON ledger.rule, ledger.channel_rule TO cauviec_app, cauviec_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.counted TO cauviec_app;
GRANT SELECT, INSERT, UPDATE ON ledger.person_year TO cauviec_app;
GRANT SELECT, UPDATE ON ledger.link_lock TO cauviec_app;
GRANT SELECT ON ledger.entry, ledger.person_link, ledger.decision, ledger.counted TO cauviec_worker;

-- Totals, without persons.
CREATE VIEW ledger.rollup WITH (security_invoker = true) AS
SELECT entry.kind, entry.year, entry.start_date, entry.unit_id, entry.sex, entry.channel, count(*) AS persons
FROM ledger.counted
JOIN ledger.entry ON entry.id = counted.entry_id
GROUP BY entry.kind, entry.year, entry.start_date, entry.unit_id, entry.sex, entry.channel;
GRANT SELECT ON ledger.rollup TO cauviec_app, cauviec_worker;
