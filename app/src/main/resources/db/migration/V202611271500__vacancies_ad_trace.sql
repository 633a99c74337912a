-- Why: moderators are told of what stands in many ads: one telephone number in ads of several companies, a text copied from another
-- company's ad, and which rules of the text check an ad runs into (issue "The job market", employers; bar E08, E09; docs/adr/0221).
-- Derived from the texts of ads; ads from before are traced by the first night.
-- Rollback: drop the table and the column.
CREATE TABLE vacancies.ad_trace (
  vacancy_id uuid NOT NULL REFERENCES vacancies.vacancy (id),
  -- PHONE: a number in E.164. BAND: a part of the text's signature, equal in texts that are nearly the same. RULE: code of a rule.
  kind text NOT NULL CHECK (kind IN ('PHONE', 'BAND', 'RULE')),
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, value, vacancy_id)
);
CREATE INDEX ad_trace_by_vacancy ON vacancies.ad_trace (vacancy_id, kind);
GRANT SELECT, INSERT, DELETE ON vacancies.ad_trace TO cauviec_app, cauviec_worker;

-- False for an ad whose text nobody has looked through yet.
ALTER TABLE vacancies.vacancy ADD COLUMN traced boolean NOT NULL DEFAULT false;
CREATE INDEX vacancy_untraced ON vacancies.vacancy (id) WHERE NOT traced;
GRANT UPDATE (traced) ON vacancies.vacancy TO cauviec_worker;
