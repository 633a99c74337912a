-- Why: ads of partners are fetched by the clock from the addresses that officers enter (bar E16; docs/adr/0813). What is fetched becomes
-- an import of the partner, who is a provider as any other.
-- Rollback: drop the tables; files of partners are handed in again.
CREATE TABLE vacancies.partner (
  provider text PRIMARY KEY REFERENCES vacancies.provider (key),
  -- Stands for the partner in the audit.
  id uuid NOT NULL UNIQUE,
  -- Of a document of the exchange.
  address text NOT NULL,
  -- By the clock; without it only when somebody asks.
  fetched boolean NOT NULL,
  every text NOT NULL CHECK (every IN ('HOURLY', 'DAILY')),
  -- What comes after the first take-over is taken over without a word of a moderator.
  lets_in boolean NOT NULL,
  -- The officer who said so last: in that name ads come in.
  in_name_of uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  -- When it is due, in the world's time, as all that follows.
  next_at timestamptz NOT NULL,
  -- Who asked for a fetch out of turn; null when nobody waits for one.
  asked_by uuid,
  -- The fetch under way, and until when no other node begins one.
  fetching uuid,
  leased_until timestamptz,
  last_began_at timestamptz,
  -- What the last good document said of itself, so that the same one is not fetched twice.
  etag text,
  last_modified text,
  digest bytea,
  -- Who wrote it; null before the first one.
  source text,
  -- In a row, and since when.
  failures int NOT NULL DEFAULT 0,
  failing_since timestamptz,
  CHECK ((failures = 0) = (failing_since IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON vacancies.partner TO cauviec_app;
GRANT SELECT ON vacancies.partner TO cauviec_worker;
-- Whose ads do not come stands on the page of the person on duty.
GRANT SELECT ON vacancies.provider TO cauviec_worker;

-- What came of each fetch.
CREATE TABLE vacancies.partner_fetch (
  id uuid PRIMARY KEY,
  provider text NOT NULL REFERENCES vacancies.partner (provider),
  address text NOT NULL,
  at timestamptz NOT NULL,
  -- In the world's time.
  ended_at timestamptz NOT NULL,
  result text NOT NULL,
  -- What the sentence of the result fills in; may be empty.
  detail text NOT NULL,
  ads int NOT NULL DEFAULT 0,
  ended_ads int NOT NULL DEFAULT 0,
  own_ads int NOT NULL DEFAULT 0,
  import_id uuid REFERENCES vacancies.import_job (id),
  -- The import is to be taken over by itself as soon as it is checked.
  lets_in boolean NOT NULL DEFAULT false,
  -- It was to be, and says so much that a moderator should look first.
  held_back boolean NOT NULL DEFAULT false
);
CREATE INDEX partner_fetch_by_provider ON vacancies.partner_fetch (provider, ended_at, id);
CREATE INDEX partner_fetch_by_import ON vacancies.partner_fetch (import_id) WHERE import_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON vacancies.partner_fetch TO cauviec_app;
GRANT SELECT, DELETE ON vacancies.partner_fetch TO cauviec_worker;
