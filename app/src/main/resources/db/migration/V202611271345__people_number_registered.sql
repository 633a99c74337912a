-- Why: while the identifier key is being changed a number may stand under the hash of either key; the unique index sees one of them only.
-- Tells no more than that index does: whether a number is registered (ADR 0213).
-- Rollback: drop the function; two records could then get one number while the key is being changed.
CREATE FUNCTION people.is_number_registered(wanted_kind text, wanted_keys bytea[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (
    SELECT 1
    FROM people.person_identifier identifier
    WHERE identifier.kind = wanted_kind
      AND identifier.key = ANY (wanted_keys)
      AND identifier.registered
  )
$$;
REVOKE EXECUTE ON FUNCTION people.is_number_registered(text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.is_number_registered(text, bytea[]) TO cauviec_app;
