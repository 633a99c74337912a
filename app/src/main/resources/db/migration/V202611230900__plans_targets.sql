-- Why: what the province promised, with the document that says so (issue 3, point 6; docs/counting-rules.md, 9). Filled at start from the
-- files that ship with the province profile; results are never stored here, they are read from the ledger.
-- Rollback: drop schema plans; no other schema refers to it.
CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO cauviec_app, cauviec_worker;

CREATE TABLE plans.plan (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
  -- Raised when the targets are changed after they were signed; stands beside every percentage.
  version int NOT NULL CHECK (version > 0)
);

-- The plan itself, what it carries out and what it builds on.
CREATE TABLE plans.document (
  year int NOT NULL REFERENCES plans.plan (year),
  position int NOT NULL,
  role text NOT NULL CHECK (role IN ('PLAN', 'CARRIES_OUT', 'BUILDS_ON')),
  kind text NOT NULL CHECK (kind IN ('PLAN', 'DIRECTIVE', 'RESOLUTION')),
  number text NOT NULL,
  issued_on date NOT NULL,
  -- A second date that the source gives for the same document; null where the source gives one only.
  other_date date,
  verification text NOT NULL CHECK (verification IN ('COMPARED', 'REPORTED', 'TO_BE_VERIFIED')),
  issuer_vi text NOT NULL,
  issuer_en text NOT NULL,
  subject_vi text NOT NULL,
  subject_en text NOT NULL,
  note_vi text NOT NULL DEFAULT '',
  note_en text NOT NULL DEFAULT '',
  PRIMARY KEY (year, position),
  UNIQUE (year, number),
  CHECK (other_date IS NULL OR verification = 'TO_BE_VERIFIED')
);
CREATE UNIQUE INDEX document_is_the_plan_once ON plans.document (year) WHERE role = 'PLAN';

CREATE TABLE plans.target (
  year int NOT NULL REFERENCES plans.plan (year),
  code text NOT NULL,
  position int NOT NULL,
  -- An "of which" row: a dimension of this target, never added to it.
  part_of text,
  relation text NOT NULL CHECK (relation IN
    ('EXACTLY', 'ABOUT', 'MORE_THAN', 'RANGE', 'EACH', 'ALL', 'DONE', 'ENCOURAGE', 'TREND')),
  low numeric CHECK (low > 0),
  high numeric CHECK (high > low),
  unit text NOT NULL,
  -- What feeds the figure; NONE until a module does.
  source text NOT NULL CHECK (source IN ('NONE', 'JOBS', 'JOBS_OF_WOMEN')),
  indicator_vi text NOT NULL,
  indicator_en text NOT NULL,
  counted_from_vi text NOT NULL,
  counted_from_en text NOT NULL,
  PRIMARY KEY (year, code),
  FOREIGN KEY (year, part_of) REFERENCES plans.target (year, code),
  CHECK ((relation IN ('EXACTLY', 'ABOUT', 'MORE_THAN', 'RANGE')) = (low IS NOT NULL)),
  CHECK ((relation = 'RANGE') = (high IS NOT NULL)),
  CHECK (source = 'NONE' OR relation IN ('EXACTLY', 'ABOUT', 'MORE_THAN'))
);

-- The denominator of a sample province, which lives at a scale of its own. Never the real target.
CREATE TABLE plans.sample_target (
  year int NOT NULL,
  code text NOT NULL,
  value numeric NOT NULL CHECK (value > 0),
  PRIMARY KEY (year, code),
  FOREIGN KEY (year, code) REFERENCES plans.target (year, code)
);

GRANT SELECT ON plans.plan, plans.document, plans.target, plans.sample_target TO cauviec_app, cauviec_worker;
GRANT INSERT, UPDATE ON plans.plan, plans.target, plans.sample_target TO cauviec_worker;
GRANT INSERT, DELETE ON plans.document TO cauviec_worker;
