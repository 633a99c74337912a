-- Why: an identity provider such as VNeID signs people in without a password of ours (ADR 0209). Kept is who answers and its
-- lasting name for the person, sealed, with a keyed hash to find it by: no address, no number of identity, nothing by which accounts would be
-- joined unasked.
-- Rollback: drop the table; accounts opened with an identity set a password by a letter to their confirmed name.
CREATE TABLE access.identity (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  issuer text NOT NULL,
  subject_key bytea NOT NULL,
  -- Read only when the key is changed, to make the hash anew.
  subject_sealed bytea NOT NULL,
  joined_at timestamptz NOT NULL,
  last_used_at timestamptz,
  UNIQUE (issuer, subject_key),
  UNIQUE (account_id, issuer)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.identity TO cauviec_app;
