-- Why: accounts, roles with scope, sessions, limits and audit (roles.md; architecture, "Database roles and row-level security").
-- Sign-in names are sealed: an e-mail address or a telephone number of a worker is a detail of a person too.
-- Rollback: drop schema access; every module above refers to it.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO cauviec_app, cauviec_worker;

CREATE TABLE access.account (
  id uuid PRIMARY KEY,
  -- Name shown on what staff sign; empty for everybody else, whose name stands with the person.
  staff_name text NOT NULL DEFAULT '',
  status text NOT NULL CHECK (status IN ('INVITED', 'ACTIVE', 'CLOSED')),
  password_hash text,
  created_at timestamptz NOT NULL,
  closed_at timestamptz,
  CHECK (status <> 'ACTIVE' OR password_hash IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE ON access.account TO cauviec_app;
GRANT SELECT ON access.account TO cauviec_worker;

CREATE TABLE access.login (
  account_id uuid NOT NULL REFERENCES access.account (id),
  kind text NOT NULL CHECK (kind IN ('EMAIL', 'PHONE')),
  key bytea NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (account_id, kind),
  UNIQUE (kind, key)
);
GRANT SELECT, INSERT, UPDATE ON access.login TO cauviec_app;

CREATE TABLE access.role_right (
  role text NOT NULL,
  right_code text NOT NULL,
  PRIMARY KEY (role, right_code)
);
GRANT SELECT ON access.role_right TO cauviec_app;
GRANT SELECT, INSERT, DELETE ON access.role_right TO cauviec_worker;

CREATE TABLE access.role_grant (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  role text NOT NULL,
  unit_id bigint REFERENCES reference.unit (id),
  organisation_id uuid,
  valid_from date NOT NULL,
  valid_to date,
  granted_by uuid REFERENCES access.account (id),
  granted_at timestamptz NOT NULL,
  CHECK (valid_to IS NULL OR valid_to > valid_from)
);
CREATE INDEX role_grant_by_account ON access.role_grant (account_id);
CREATE INDEX role_grant_by_organisation ON access.role_grant (organisation_id) WHERE organisation_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON access.role_grant TO cauviec_app;
GRANT SELECT ON access.role_grant TO cauviec_worker;

-- Single-use links: only the digest of the token is kept.
CREATE TABLE access.invitation (
  token_digest bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES access.account (id),
  created_by uuid REFERENCES access.account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON access.invitation TO cauviec_app;

CREATE TABLE access.sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login_key bytea NOT NULL,
  address_key bytea NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_by_login ON access.sign_in_attempt (login_key, at);
CREATE INDEX sign_in_attempt_by_address ON access.sign_in_attempt (address_key, at);
GRANT SELECT, INSERT ON access.sign_in_attempt TO cauviec_app;
GRANT SELECT, DELETE ON access.sign_in_attempt TO cauviec_worker;

-- Ids and codes only: outlives the erasure of a person's data.
CREATE TABLE access.audit_write (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  action text NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  reason text NOT NULL DEFAULT ''
);
CREATE INDEX audit_write_by_subject ON access.audit_write (subject_id, at);
CREATE INDEX audit_write_by_account ON access.audit_write (account_id, at);
GRANT SELECT, INSERT ON access.audit_write TO cauviec_app;
GRANT SELECT ON access.audit_write TO cauviec_worker;

CREATE TABLE access.audit_read (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  purpose text NOT NULL
);
CREATE INDEX audit_read_by_subject ON access.audit_read (subject_id, at);
CREATE INDEX audit_read_by_account ON access.audit_read (account_id, at);
GRANT SELECT, INSERT ON access.audit_read TO cauviec_app;
GRANT SELECT ON access.audit_read TO cauviec_worker;

-- Sessions, in the shape that Spring Session expects.
CREATE TABLE access.session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL UNIQUE,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);
CREATE INDEX session_by_expiry ON access.session (expiry_time);
CREATE INDEX session_by_principal ON access.session (principal_name);
CREATE TABLE access.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES access.session (primary_id) ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session, access.session_attributes TO cauviec_app;

-- Who acts, and on which business day, as the transaction was told; null where it was told nothing.
CREATE FUNCTION access.actor() RETURNS uuid
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT nullif(current_setting('cauviec.actor', true), '')::uuid
$$;
CREATE FUNCTION access.business_day() RETURNS date
LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT nullif(current_setting('cauviec.today', true), '')::date
$$;

-- Rights of the actor on the business day.
CREATE FUNCTION access.may(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT 1
    FROM access.role_grant held
    JOIN access.role_right allowed ON allowed.role = held.role
    JOIN access.account account ON account.id = held.account_id
    WHERE held.account_id = access.actor()
      AND account.status = 'ACTIVE'
      AND allowed.right_code = wanted
      AND held.valid_from <= access.business_day()
      AND (held.valid_to IS NULL OR access.business_day() < held.valid_to)
  )
$$;

-- Communes in which the actor may read the details of persons.
CREATE FUNCTION access.visible_units() RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT below.commune_id), '{}')
  FROM access.role_grant held
  JOIN access.role_right allowed ON allowed.role = held.role AND allowed.right_code = 'PERSON_SEE'
  JOIN access.account account ON account.id = held.account_id AND account.status = 'ACTIVE'
  JOIN reference.face_unit_within below ON below.ancestor_id = held.unit_id
    AND below.valid_from <= access.business_day() AND access.business_day() < below.valid_to
  WHERE held.account_id = access.actor()
    AND held.valid_from <= access.business_day()
    AND (held.valid_to IS NULL OR access.business_day() < held.valid_to)
$$;

-- Companies for which the actor acts.
CREATE FUNCTION access.own_organisations() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT held.organisation_id), '{}')
  FROM access.role_grant held
  JOIN access.account account ON account.id = held.account_id AND account.status = 'ACTIVE'
  WHERE held.account_id = access.actor()
    AND held.organisation_id IS NOT NULL
    AND held.valid_from <= access.business_day()
    AND (held.valid_to IS NULL OR access.business_day() < held.valid_to)
$$;
GRANT EXECUTE ON FUNCTION access.actor(), access.business_day(), access.may(text), access.visible_units(), access.own_organisations()
  TO cauviec_app, cauviec_worker;
