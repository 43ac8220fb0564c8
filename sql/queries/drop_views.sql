-- Only views and functions of ours; a view that somebody built on them stands in the way and is named.
DO $body$
DECLARE
  item text;
BEGIN
  FOR item IN SELECT p.oid::regprocedure::text FROM pg_catalog.pg_proc p
               WHERE p.pronamespace = 'tally'::regnamespace AND p.prorettype <> 'trigger'::regtype LOOP
    EXECUTE format('DROP FUNCTION %s', item);
  END LOOP;
  FOR item IN SELECT c.oid::regclass::text FROM pg_catalog.pg_class c
               WHERE c.relnamespace = 'tally'::regnamespace AND c.relkind = 'v'
               ORDER BY c.oid DESC LOOP
    EXECUTE format('DROP VIEW %s', item);
  END LOOP;
END
$body$;
