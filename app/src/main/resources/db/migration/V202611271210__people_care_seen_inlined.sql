-- Why: as access.actor() in V202611271200: asked by the policies of every table of a person, and inlined only without a search path
-- of its own, which a body that is parsed when it is made does not need.
-- Rollback: give it back its body of V202611230500; nothing else depends on the form.
CREATE OR REPLACE FUNCTION people.care_seen() RETURNS boolean
LANGUAGE sql STABLE
RETURN CASE WHEN access.may('PERSON_SEE_SERVED') THEN true END;
