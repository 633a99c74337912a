-- Why: work that is offered, from the draft to the last opening, with its dated history; workbooks of ads from providers
-- (issue "The house", 5; bar E03–E10, E12, E14). No personal data: an ad names a company, events carry account ids.
-- Rollback: drop schema vacancies; placements and the search index refer to it.
CREATE SCHEMA vacancies;
GRANT USAGE ON SCHEMA vacancies TO cauviec_app, cauviec_worker;

-- Who hands in workbooks of ads; the reference of an ad is unique with its provider.
CREATE TABLE vacancies.provider (
  key text PRIMARY KEY CHECK (key <> ''),
  name text NOT NULL
);
GRANT SELECT, INSERT ON vacancies.provider TO cauviec_app;

-- An ad whose deadline has passed has expired; that is read from the day and not kept.
CREATE TABLE vacancies.vacancy (
  id uuid PRIMARY KEY,
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  slug text NOT NULL UNIQUE,
  status text NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'STOPPED', 'FILLED')),
  title text NOT NULL CHECK (title <> ''),
  title_folded text COLLATE "C" NOT NULL,
  description text NOT NULL,
  requirements text NOT NULL,
  benefits text NOT NULL,
  occupation_code text REFERENCES reference.occupation (code),
  -- Province, district or commune, here or elsewhere in the country; null when it is not known where the work is.
  unit_id bigint REFERENCES reference.unit (id),
  workplace_text text NOT NULL,
  -- đồng a month; both null when the pay is agreed on in person or stated in another way (wage_note).
  wage_from bigint CHECK (wage_from > 0),
  wage_to bigint CHECK (wage_to > 0),
  -- Why no wage is stated, or pay by the day, by the piece or in another currency, in words.
  wage_note text NOT NULL,
  employment_type text CHECK (employment_type IN ('FULL_TIME', 'PART_TIME', 'SEASONAL', 'INTERNSHIP')),
  openings int NOT NULL CHECK (openings > 0),
  -- Hires that were recorded; may pass the openings when the employer took more.
  taken int NOT NULL DEFAULT 0 CHECK (taken >= 0),
  deadline date,
  -- Why the employer keeps a wording that the text check warned of; empty when there was no warning.
  wording_reason text NOT NULL DEFAULT '',
  source text NOT NULL CHECK (source IN ('EMPLOYER', 'IMPORT')),
  provider text REFERENCES vacancies.provider (key),
  provider_reference text,
  -- Digest of the provider's row as it was taken over last.
  provider_digest bytea,
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  published_at timestamptz,
  closed_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK (wage_from <= wage_to),
  CHECK ((source = 'IMPORT') = (provider IS NOT NULL)),
  CHECK ((provider IS NULL) = (provider_reference IS NULL)),
  CHECK ((provider IS NULL) = (provider_digest IS NULL)),
  CHECK (status NOT IN ('SUBMITTED', 'PUBLISHED', 'FILLED') OR deadline IS NOT NULL),
  CHECK (status NOT IN ('PUBLISHED', 'FILLED') OR published_at IS NOT NULL),
  UNIQUE (provider, provider_reference)
);
CREATE INDEX vacancy_by_employer ON vacancies.vacancy (employer_id, created_at);
CREATE INDEX vacancy_waiting ON vacancies.vacancy (status, submitted_at) WHERE status IN ('DRAFT', 'SUBMITTED');
CREATE INDEX vacancy_published ON vacancies.vacancy (published_at) WHERE status = 'PUBLISHED';
CREATE INDEX vacancy_by_title ON vacancies.vacancy (title_folded);
GRANT SELECT, INSERT, UPDATE ON vacancies.vacancy TO cauviec_app;
GRANT SELECT ON vacancies.vacancy TO cauviec_worker;

-- A published ad stays as it is until a moderator has seen what its employer or provider wants to change.
CREATE TABLE vacancies.proposed_change (
  vacancy_id uuid PRIMARY KEY REFERENCES vacancies.vacancy (id),
  content jsonb NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  provider_digest bytea
);
GRANT SELECT, INSERT, UPDATE, DELETE ON vacancies.proposed_change TO cauviec_app;

-- What happened to an ad, when and by whom. Never changed.
CREATE TABLE vacancies.vacancy_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  action text NOT NULL,
  from_status text,
  to_status text NOT NULL,
  reason_code text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT ''
);
CREATE INDEX vacancy_event_by_vacancy ON vacancies.vacancy_event (vacancy_id, id);
GRANT SELECT, INSERT ON vacancies.vacancy_event TO cauviec_app;

-- A workbook on its way: read, checked row by row, taken over. Rows stay as the receipt of each ad.
CREATE TABLE vacancies.import_job (
  id uuid PRIMARY KEY,
  provider text NOT NULL REFERENCES vacancies.provider (key),
  file_name text NOT NULL,
  file_digest bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  phase text NOT NULL CHECK (phase IN ('CHECKING', 'CHECKED', 'TAKING_OVER', 'TAKEN_OVER', 'APPROVING', 'APPROVED')),
  -- Rows of the running phase that are done, and when it began; for the bar and the time left.
  done_rows int NOT NULL DEFAULT 0,
  total_rows int NOT NULL,
  phase_began_at timestamptz NOT NULL,
  -- Why a moderator approves ads of which the text check warned; empty leaves these aside.
  wording_reason text NOT NULL DEFAULT '',
  -- Until then one node works on it; a job whose lease has passed is taken up by another.
  leased_until timestamptz
);
CREATE INDEX import_job_by_time ON vacancies.import_job (uploaded_at);
GRANT SELECT, INSERT, UPDATE ON vacancies.import_job TO cauviec_app;

CREATE TABLE vacancies.import_row (
  job_id uuid NOT NULL REFERENCES vacancies.import_job (id),
  line int NOT NULL,
  cells text[] NOT NULL,
  -- What is wrong or worth a look: a list of {column, key, arguments, warning}; null until the row was checked.
  findings jsonb,
  outcome text CHECK (outcome IN ('NEW', 'CHANGED', 'PROPOSED', 'UNCHANGED', 'WRONG')),
  taken_over boolean NOT NULL DEFAULT false,
  vacancy_id uuid REFERENCES vacancies.vacancy (id),
  PRIMARY KEY (job_id, line)
);
CREATE INDEX import_row_by_vacancy ON vacancies.import_row (vacancy_id) WHERE vacancy_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON vacancies.import_row TO cauviec_app;

-- The face of this schema for the SQL of other modules.
CREATE VIEW vacancies.face_vacancy WITH (security_invoker = true) AS
SELECT id, employer_id, slug, status, title, title_folded, occupation_code, unit_id, workplace_text, wage_from, wage_to,
  employment_type, openings, taken, deadline, published_at
FROM vacancies.vacancy;
GRANT SELECT ON vacancies.face_vacancy TO cauviec_app, cauviec_worker;
