-- Why: roles that see identifiers, and roles that make accounts, ask for a second factor (roles.md, "Life of a staff account"; ADR 0604).
-- Rollback: drop the tables and the column; everybody signs in with the password alone.
CREATE TABLE access.second_step (
  account_id uuid PRIMARY KEY REFERENCES access.account (id),
  secret_sealed bytea NOT NULL,
  -- The last step of 30 seconds whose code was accepted: no code is good twice.
  last_step bigint NOT NULL,
  set_up_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.second_step TO cauviec_app;

CREATE TABLE access.recovery_code (
  account_id uuid NOT NULL REFERENCES access.account (id),
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.recovery_code TO cauviec_app;

-- The accounts of a sample province may go without: they are for trying out, and their password is printed.
ALTER TABLE access.account ADD COLUMN second_step_waived boolean NOT NULL DEFAULT false;
