-- Why: how people come to work: applications with what the person agreed to send, and hires with what stands behind them (roles.md;
-- docs/counting-rules.md, 4, 5, 13). An employer reads the application that was sent to it, never the person's record.
-- Rollback: drop schema placements; ledger entries keep the ids of the hires.
CREATE SCHEMA placements;
GRANT USAGE ON SCHEMA placements TO cauviec_app;

-- What was sent is kept as it was sent: a later change of the person's record changes no application.
CREATE TABLE placements.application (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people.person (id),
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  full_name text NOT NULL,
  name_sort_key text COLLATE "C" NOT NULL,
  birth_year int NOT NULL,
  sex text NOT NULL CHECK (sex IN ('MALE', 'FEMALE')),
  residence text NOT NULL,
  phone text NOT NULL,
  message text NOT NULL,
  consent_version text NOT NULL,
  consented_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('SENT', 'SEEN', 'INVITED', 'REFUSED', 'HIRED', 'WITHDRAWN', 'CLOSED')),
  refusal_reason text CHECK (refusal_reason IN ('SKILL', 'EXPERIENCE', 'DISTANCE', 'WAGE', 'FILLED', 'NO_ANSWER', 'OTHER')),
  answer text NOT NULL DEFAULT '',
  sent_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 0,
  CHECK ((status = 'REFUSED') = (refusal_reason IS NOT NULL))
);
CREATE UNIQUE INDEX application_open ON placements.application (person_id, vacancy_id)
  WHERE status IN ('SENT', 'SEEN', 'INVITED', 'HIRED');
CREATE INDEX application_by_employer ON placements.application (employer_id, sent_at);
CREATE INDEX application_by_vacancy ON placements.application (vacancy_id);
GRANT SELECT, INSERT, UPDATE ON placements.application TO cauviec_app;

CREATE TABLE placements.application_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES placements.application (id),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  from_status text,
  to_status text NOT NULL
);
CREATE INDEX application_event_by_application ON placements.application_event (application_id, id);
GRANT SELECT, INSERT ON placements.application_event TO cauviec_app;

CREATE TABLE placements.hire (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people.person (id),
  employer_id uuid NOT NULL REFERENCES employers.employer (id),
  vacancy_id uuid REFERENCES vacancies.vacancy (id),
  application_id uuid REFERENCES placements.application (id),
  channel text NOT NULL CHECK (channel IN ('ENTERPRISE_IN_PROVINCE', 'ENTERPRISE_OUTSIDE_PROVINCE')),
  start_date date NOT NULL,
  -- Commune of residence on the start date, as it existed then; null while only the employer has proposed the hire.
  residence_unit_id bigint REFERENCES reference.unit (id),
  workplace_unit_id bigint REFERENCES reference.unit (id),
  insured boolean NOT NULL,
  evidence_kind text NOT NULL CHECK (evidence_kind IN ('EMPLOYER_CONFIRMATION', 'CONTRACT', 'OFFICER_STATEMENT', 'NONE')),
  evidence_file_id uuid REFERENCES files.stored_file (id),
  -- What the officer states to have checked, or what the employer confirms.
  evidence_note text NOT NULL DEFAULT '',
  status text NOT NULL CHECK (status IN ('PROPOSED', 'DECLINED', 'RECORDED', 'REVERSED')),
  -- Why a recorded hire has no entry in the ledger yet; null when it has one or needs none.
  waits_for text CHECK (waits_for IN ('EVIDENCE', 'PERSON')),
  ledger_entry_id uuid REFERENCES ledger.entry (id),
  reversal_reason text NOT NULL DEFAULT '',
  proposed_at timestamptz,
  proposed_by uuid,
  recorded_at timestamptz,
  recorded_by uuid,
  version int NOT NULL DEFAULT 0,
  CHECK (status <> 'RECORDED' OR (recorded_at IS NOT NULL AND residence_unit_id IS NOT NULL)),
  CHECK (status <> 'RECORDED' OR (waits_for IS NULL) = (ledger_entry_id IS NOT NULL)),
  CHECK (status <> 'REVERSED' OR reversal_reason <> '')
);
CREATE UNIQUE INDEX hire_once ON placements.hire (person_id, employer_id, start_date) WHERE status IN ('PROPOSED', 'RECORDED');
CREATE UNIQUE INDEX hire_of_application ON placements.hire (application_id)
  WHERE application_id IS NOT NULL AND status IN ('PROPOSED', 'RECORDED');
CREATE INDEX hire_by_employer ON placements.hire (employer_id);
CREATE INDEX hire_waiting ON placements.hire (waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX hire_proposed ON placements.hire (proposed_at) WHERE status = 'PROPOSED';
CREATE INDEX hire_by_date ON placements.hire (start_date, id);
GRANT SELECT, INSERT, UPDATE ON placements.hire TO cauviec_app;

CREATE TABLE placements.hire_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hire_id uuid NOT NULL REFERENCES placements.hire (id),
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  action text NOT NULL CHECK (action IN ('PROPOSED', 'DECLINED', 'RECORDED', 'EVIDENCE_ADDED', 'COUNTED', 'REVERSED')),
  note text NOT NULL DEFAULT ''
);
CREATE INDEX hire_event_by_hire ON placements.hire_event (hire_id, id);
GRANT SELECT, INSERT ON placements.hire_event TO cauviec_app;

-- Companies for which the actor acts and which a moderator has verified: no other company sees a person.
CREATE FUNCTION placements.own_verified_companies() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}')
  FROM employers.face_employer
  WHERE id = ANY (access.own_organisations())
    AND standing = 'VERIFIED'
$$;
-- How many applied: a number that everybody may know.
CREATE FUNCTION placements.count_applications(vacancy uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*) FROM placements.application WHERE vacancy_id = vacancy AND status <> 'WITHDRAWN'
$$;
REVOKE EXECUTE ON FUNCTION placements.own_verified_companies(), placements.count_applications(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION placements.own_verified_companies(), placements.count_applications(uuid) TO cauviec_app;

ALTER TABLE placements.application ENABLE ROW LEVEL SECURITY;
ALTER TABLE placements.application_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE placements.hire ENABLE ROW LEVEL SECURITY;
ALTER TABLE placements.hire_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY sent_to_my_company ON placements.application TO cauviec_app
  USING (employer_id = ANY ((SELECT placements.own_verified_companies())::uuid[]));
CREATE POLICY person_is_seen ON placements.application TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.face_person person WHERE person.id = person_id));
CREATE POLICY of_my_company ON placements.hire TO cauviec_app
  USING (employer_id = ANY ((SELECT placements.own_verified_companies())::uuid[]));
CREATE POLICY person_is_seen ON placements.hire TO cauviec_app
  USING (EXISTS (SELECT 1 FROM people.face_person person WHERE person.id = person_id));
CREATE POLICY application_is_seen ON placements.application_event TO cauviec_app
  USING (EXISTS (SELECT 1 FROM placements.application WHERE application.id = application_id));
CREATE POLICY hire_is_seen ON placements.hire_event TO cauviec_app
  USING (EXISTS (SELECT 1 FROM placements.hire WHERE hire.id = hire_id));
