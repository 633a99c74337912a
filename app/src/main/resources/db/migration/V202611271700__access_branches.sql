-- Why: a user of a company may act for some of its branches only (roles.md: employer user, own company and branch; bar E17; ADR 0810).
-- One grant names one branch; none means the company as a whole.
-- Rollback: drop the functions and the column; grants of a branch then reach the whole company and have to be ended first.
ALTER TABLE access.role_grant ADD COLUMN branch_id uuid,
  ADD CONSTRAINT branch_of_an_organisation CHECK (branch_id IS NULL OR organisation_id IS NOT NULL);

-- Companies for which the actor acts as a whole.
CREATE FUNCTION access.own_whole_organisations() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT held.organisation_id), '{}')
  FROM access.role_grant held
  JOIN access.account account ON account.id = held.account_id AND account.status = 'ACTIVE'
  WHERE held.account_id = access.actor()
    AND held.organisation_id IS NOT NULL
    AND held.branch_id IS NULL
    AND held.valid_from <= access.business_day()
    AND (held.valid_to IS NULL OR access.business_day() < held.valid_to)
$$;

-- Branches for which the actor acts, whether or not for the rest of the company.
CREATE FUNCTION access.own_branches() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT held.branch_id), '{}')
  FROM access.role_grant held
  JOIN access.account account ON account.id = held.account_id AND account.status = 'ACTIVE'
  WHERE held.account_id = access.actor()
    AND held.branch_id IS NOT NULL
    AND held.valid_from <= access.business_day()
    AND (held.valid_to IS NULL OR access.business_day() < held.valid_to)
$$;
GRANT EXECUTE ON FUNCTION access.own_whole_organisations(), access.own_branches() TO cauviec_app, cauviec_worker;
