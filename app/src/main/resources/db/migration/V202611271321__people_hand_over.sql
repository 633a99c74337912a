-- Why: an officer moves or leaves, and what they asked of other communes has to be answered to a colleague (roles.md, life of a staff
-- account). The administrator who hands it over sees neither the persons nor the questions: only how many, by functions of the owner.
-- Rollback: drop both functions; open questions stay in the name of whoever asked.
CREATE FUNCTION people.count_open_inquiries(officer uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT count(*)
  FROM people.inquiry
  WHERE asked_by = officer
    AND answer IS NULL
    AND access.may('ACCOUNT_MANAGE')
$$;

CREATE FUNCTION people.hand_over_inquiries(officer uuid, colleague uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  UPDATE people.inquiry
  SET asked_by = colleague
  WHERE asked_by = officer
    AND answer IS NULL
    AND access.may('ACCOUNT_MANAGE')
$$;

REVOKE EXECUTE ON FUNCTION people.count_open_inquiries(uuid), people.hand_over_inquiries(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.count_open_inquiries(uuid), people.hand_over_inquiries(uuid, uuid) TO cauviec_app;
