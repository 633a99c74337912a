-- Why: people forget passwords, and names to sign in with have to be confirmed (roles.md, "Accounts and persons"; ADR 0602). A proof is a
-- secret that was sent to a name; only its hash is kept. Devices are remembered so that their holder hears of a new one.
-- Rollback: drop the tables; links and codes that are on their way are then void, and every device is new.
CREATE TABLE access.proof (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  -- PASSWORD: whoever brings it sets a new password. LOGIN: the account signs in with the name.
  purpose text NOT NULL CHECK (purpose IN ('PASSWORD', 'LOGIN')),
  kind text NOT NULL CHECK (kind IN ('EMAIL', 'PHONE')),
  name_key bytea NOT NULL,
  name_sealed bytea NOT NULL,
  secret_hash bytea NOT NULL UNIQUE,
  wrong_tries int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX proof_by_account ON access.proof (account_id, purpose, kind);
GRANT SELECT, INSERT, UPDATE ON access.proof TO cauviec_app;

CREATE TABLE access.known_device (
  account_id uuid NOT NULL REFERENCES access.account (id),
  -- Digest of the secret in the device's cookie.
  device_digest bytea NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, device_digest)
);
GRANT SELECT, INSERT, UPDATE ON access.known_device TO cauviec_app;
