-- Why: every policy asks who acts and which day it is, often several times a statement. With a search path of their own these two
-- could not be inlined and were called hundreds of thousands of times while a sample province is told, a tenth of the database's
-- time. As bodies that are parsed when they are made they need no search path to be safe (issue 3, point 8: first start).
-- Rollback: give them back their bodies of V202611230300; nothing else depends on the form.
CREATE OR REPLACE FUNCTION access.actor() RETURNS uuid
LANGUAGE sql STABLE
RETURN nullif(pg_catalog.current_setting('cauviec.actor', true), '')::uuid;

CREATE OR REPLACE FUNCTION access.business_day() RETURNS date
LANGUAGE sql STABLE
RETURN nullif(pg_catalog.current_setting('cauviec.today', true), '')::date;
