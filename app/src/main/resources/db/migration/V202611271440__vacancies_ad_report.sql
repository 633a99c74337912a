-- Why: anybody may say that an ad is wrong and reads the answer with a code, or is told at the address that they left (roles.md,
-- visitor and centre moderator; bar S36; ADR 0805). What a reporter wrote and how to reach them stand apart from what was decided, and
-- are deleted some months after the answer; neither is ever seen by the employer.
-- Rollback: drop function vacancies.report_by_code, function vacancies.report_by_form and both tables; what was reported is then lost.
CREATE TABLE vacancies.ad_report (
  id uuid PRIMARY KEY,
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  reason text NOT NULL CHECK (reason IN ('MONEY_ASKED', 'NOT_THE_COMPANY', 'JOB_GONE', 'DIFFERS', 'DISCRIMINATES', 'DANGEROUS',
    'SAME_AD_TWICE', 'OTHER')),
  reported_at timestamptz NOT NULL,
  -- The day that the reporter was promised.
  answer_by date NOT NULL,
  -- The same form sent twice makes one report.
  form_key uuid NOT NULL UNIQUE,
  -- With the code whoever reported reads the answer: sealed, and its keyed hash.
  code_sealed bytea NOT NULL,
  code_key bytea NOT NULL UNIQUE,
  outcome text CHECK (outcome IN ('AD_STOPPED', 'NOTHING_WRONG', 'EMPLOYER_ASKED', 'ALREADY_DOWN')),
  answer text NOT NULL DEFAULT '',
  closed_at timestamptz,
  closed_by uuid,
  CHECK ((outcome IS NULL) = (closed_at IS NULL)),
  CHECK ((outcome IS NULL) = (closed_by IS NULL)),
  CHECK ((outcome IS NULL) = (answer = ''))
);
CREATE INDEX ad_report_by_vacancy ON vacancies.ad_report (vacancy_id, reported_at);
CREATE INDEX ad_report_waiting ON vacancies.ad_report (answer_by) WHERE outcome IS NULL;
GRANT SELECT, INSERT, UPDATE (outcome, answer, closed_at, closed_by) ON vacancies.ad_report TO cauviec_app;

CREATE TABLE vacancies.ad_report_teller (
  report_id uuid PRIMARY KEY REFERENCES vacancies.ad_report (id),
  -- What happened, in the reporter's words; may be empty.
  words text NOT NULL,
  -- Tells reporters of one ad apart: a keyed hash of the account, or of the network address where there is none.
  reporter_key bytea NOT NULL,
  -- Where the answer is told: the own page of an account, or a sealed e-mail address or telephone number, or nowhere.
  account_id uuid,
  contact_kind text CHECK (contact_kind IN ('EMAIL', 'PHONE')),
  contact_sealed bytea,
  language text NOT NULL CHECK (language IN ('vi', 'en')),
  -- System time of the answer, from which on the row is kept for some months only.
  ended_at timestamptz,
  CHECK ((contact_kind IS NULL) = (contact_sealed IS NULL))
);
CREATE INDEX ad_report_teller_ended ON vacancies.ad_report_teller (ended_at) WHERE ended_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (ended_at) ON vacancies.ad_report_teller TO cauviec_app;
GRANT SELECT (report_id, ended_at), DELETE ON vacancies.ad_report_teller TO cauviec_worker;

ALTER TABLE vacancies.ad_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE vacancies.ad_report_teller ENABLE ROW LEVEL SECURITY;
CREATE POLICY handed_in ON vacancies.ad_report FOR INSERT TO cauviec_app WITH CHECK (outcome IS NULL);
CREATE POLICY moderators_read ON vacancies.ad_report FOR SELECT TO cauviec_app
  USING ((SELECT access.may('VACANCY_MODERATE')));
CREATE POLICY moderators_answer ON vacancies.ad_report FOR UPDATE TO cauviec_app
  USING ((SELECT access.may('VACANCY_MODERATE')));
CREATE POLICY handed_in ON vacancies.ad_report_teller FOR INSERT TO cauviec_app WITH CHECK (ended_at IS NULL);
CREATE POLICY moderators_read ON vacancies.ad_report_teller FOR SELECT TO cauviec_app
  USING ((SELECT access.may('VACANCY_MODERATE')));
CREATE POLICY moderators_answer ON vacancies.ad_report_teller FOR UPDATE TO cauviec_app
  USING ((SELECT access.may('VACANCY_MODERATE')));
CREATE POLICY read_by_the_worker ON vacancies.ad_report_teller FOR SELECT TO cauviec_worker USING (true);
CREATE POLICY cleared_by_the_worker ON vacancies.ad_report_teller FOR DELETE TO cauviec_worker USING (ended_at IS NOT NULL);

-- What the code opens: where the report stands, never who reported and what they wrote.
CREATE FUNCTION vacancies.report_by_code(keys bytea[])
RETURNS TABLE (vacancy_id uuid, reason text, reported_at timestamptz, answer_by date, outcome text, answer text, closed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT vacancy_id, reason, reported_at, answer_by, outcome, answer, closed_at
  FROM vacancies.ad_report
  WHERE code_key = ANY (keys)
$$;
-- The code of a report that this very form made before.
CREATE FUNCTION vacancies.report_by_form(form uuid) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT code_sealed FROM vacancies.ad_report WHERE form_key = form
$$;
REVOKE EXECUTE ON FUNCTION vacancies.report_by_code(bytea[]), vacancies.report_by_form(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vacancies.report_by_code(bytea[]), vacancies.report_by_form(uuid) TO cauviec_app;
