-- Why: what people ask proposes words for the dictionary, a human accepts (issue "The job market"; bar S31; docs/adr/0808).
-- Rollback: drop the view and the tables; what was accepted is carried into the shipped files before (the export writes their lines).

-- How often a text was asked on a business day: by nobody's name, from no address, at no time of day.
CREATE TABLE vacancies.asked_text (
  day date NOT NULL,
  -- In small letters. Nothing with six digits or an address of mail is written here.
  text text COLLATE "C" NOT NULL CHECK (length(text) BETWEEN 2 AND 80),
  -- Askers of that day, each counted once by each node.
  times int NOT NULL CHECK (times > 0),
  -- How many ads were found when it was asked last, and how.
  found int NOT NULL CHECK (found >= 0),
  outcome text NOT NULL CHECK (outcome IN ('FOUND', 'CORRECTED', 'NEARLY', 'NOTHING')),
  -- Day of the system clock, which clearing goes by.
  written_on date NOT NULL,
  PRIMARY KEY (day, text)
);
CREATE INDEX asked_text_by_text ON vacancies.asked_text (text, day);
GRANT SELECT, INSERT, UPDATE, DELETE ON vacancies.asked_text TO cauviec_worker;

-- What was asked by many: at least ten times, on at least three days with at least three askers each. The application reads this and
-- nothing of the table itself, so that no page can show what few have typed: a view with its owner's rights, on purpose.
CREATE VIEW vacancies.often_asked AS
  SELECT text,
    sum(times)::int AS times,
    count(*)::int AS days,
    (array_agg(found ORDER BY day DESC))[1] AS found,
    (array_agg(outcome ORDER BY day DESC))[1] AS outcome
  FROM vacancies.asked_text
  WHERE times >= 3
  GROUP BY text
  HAVING count(*) >= 3 AND sum(times) >= 10;
GRANT SELECT ON vacancies.often_asked TO cauviec_app, cauviec_worker;

-- What officers decided about phrases that were asked. A row is never changed but for being taken back.
CREATE TABLE vacancies.word_decision (
  id uuid PRIMARY KEY,
  phrase text NOT NULL CHECK (length(phrase) BETWEEN 2 AND 80),
  -- The phrase without marks: one decision about it is in force.
  bare text COLLATE "C" NOT NULL,
  relation text NOT NULL CHECK (relation IN ('SAME', 'OLD', 'NEAR', 'BROADER', 'IGNORED')),
  -- KIND:key of the concepts; none for what is left out.
  concepts text[] NOT NULL,
  english text NOT NULL,
  -- Why it is left out; empty for what is accepted.
  reason text NOT NULL,
  -- How often it had been asked, on how many days, and how many ads it found then.
  times int NOT NULL,
  days int NOT NULL,
  found int NOT NULL,
  decided_by uuid NOT NULL REFERENCES access.account (id),
  decided_at timestamptz NOT NULL,
  taken_back_by uuid REFERENCES access.account (id),
  taken_back_at timestamptz,
  CHECK ((relation = 'IGNORED') = (cardinality(concepts) = 0)),
  CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
);
CREATE UNIQUE INDEX word_decision_in_force ON vacancies.word_decision (bare) WHERE taken_back_at IS NULL;
GRANT SELECT, INSERT, UPDATE (taken_back_by, taken_back_at) ON vacancies.word_decision TO cauviec_app;
GRANT SELECT ON vacancies.word_decision TO cauviec_worker;
