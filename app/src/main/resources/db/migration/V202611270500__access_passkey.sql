-- Why: a passkey signs in without anything to be typed, guessed or given to a false page; verified by finger, face or PIN it is both steps
-- in one (ADR 0606).
-- Rollback: drop the table; holders sign in with the password.
CREATE TABLE access.passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  credential_id bytea NOT NULL UNIQUE,
  -- Public key and its kind, as the standard writes them.
  attested bytea NOT NULL,
  sign_count bigint NOT NULL,
  -- Browser and system on which it was made.
  device text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX passkey_by_account ON access.passkey (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.passkey TO cauviec_app;
