-- Why: a provider's own program hands in ads with a key, and each ad gets a receipt that stays readable (issue "The job market",
-- employers; bar E03–E06; docs/adr/0806). The key itself is never kept.
-- Rollback: drop the tables; providers hand in workbooks again.
CREATE TABLE vacancies.provider_key (
  -- Stands for the program in the history of ads and in the audit.
  id uuid PRIMARY KEY,
  provider text NOT NULL REFERENCES vacancies.provider (key),
  -- SHA-256 of the key, which is random itself.
  digest bytea NOT NULL UNIQUE,
  -- Its last letters, by which people tell two keys apart.
  ending text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  -- To the minute, in the world's time; null when it was never shown.
  last_used_at timestamptz,
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX provider_key_by_provider ON vacancies.provider_key (provider, made_at);
GRANT SELECT, INSERT, UPDATE ON vacancies.provider_key TO cauviec_app;

-- What a program handed in at once. One of a provider is taken over at a time.
CREATE TABLE vacancies.delivery (
  id uuid PRIMARY KEY,
  provider text NOT NULL REFERENCES vacancies.provider (key),
  key_id uuid NOT NULL REFERENCES vacancies.provider_key (id),
  received_at timestamptz NOT NULL,
  ads int NOT NULL CHECK (ads > 0),
  done int NOT NULL DEFAULT 0,
  -- When the node that takes it over was heard of last, in the world's time.
  alive_at timestamptz NOT NULL,
  -- Null while it is taken over, and for one that broke off.
  ended_at timestamptz
);
CREATE INDEX delivery_by_provider ON vacancies.delivery (provider, id);
GRANT SELECT, INSERT, UPDATE ON vacancies.delivery TO cauviec_app;
GRANT SELECT, DELETE ON vacancies.delivery TO cauviec_worker;

-- The receipt of one ad, written in the transaction that takes it over.
CREATE TABLE vacancies.delivery_ad (
  delivery_id uuid NOT NULL REFERENCES vacancies.delivery (id) ON DELETE CASCADE,
  -- Its place in the delivery, from 1.
  number int NOT NULL,
  reference text NOT NULL,
  title text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'PROPOSED', 'UNCHANGED', 'STOPPED', 'WRONG')),
  -- What is wrong or worth a look: a list of {field, key, arguments, warning}.
  findings jsonb NOT NULL,
  vacancy_id uuid REFERENCES vacancies.vacancy (id),
  PRIMARY KEY (delivery_id, number)
);
CREATE INDEX delivery_ad_by_vacancy ON vacancies.delivery_ad (vacancy_id) WHERE vacancy_id IS NOT NULL;
GRANT SELECT, INSERT ON vacancies.delivery_ad TO cauviec_app;
GRANT SELECT, DELETE ON vacancies.delivery_ad TO cauviec_worker;
