-- Why: a user of a branch sees the applications to its ads and no others of the company, in SQL too (roles.md; bar E17; ADR 0810). The
-- policies of applications and hires ask own_verified_companies(): it now answers the companies for which the actor acts as a whole.
-- Rollback: give the function its body of V202611230800 and drop the policies and the other function.
CREATE OR REPLACE FUNCTION placements.own_verified_companies() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(id), '{}')
  FROM employers.face_employer
  WHERE id = ANY (access.own_whole_organisations())
    AND standing = 'VERIFIED'
$$;

-- Ads of the branches for which the actor acts, of companies that a moderator has verified.
CREATE FUNCTION placements.own_branch_ads() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(vacancy.id), '{}')
  FROM vacancies.face_vacancy vacancy
  JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
  WHERE vacancy.branch_id = ANY (access.own_branches())
    AND vacancy.employer_id = ANY (access.own_organisations())
    AND employer.standing = 'VERIFIED'
$$;
REVOKE EXECUTE ON FUNCTION placements.own_branch_ads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION placements.own_branch_ads() TO cauviec_app;

CREATE POLICY sent_to_my_branch ON placements.application TO cauviec_app
  USING (vacancy_id = ANY ((SELECT placements.own_branch_ads())::uuid[]));
CREATE POLICY of_my_branch ON placements.hire TO cauviec_app
  USING (vacancy_id = ANY ((SELECT placements.own_branch_ads())::uuid[]));
