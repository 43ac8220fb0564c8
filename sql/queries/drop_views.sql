-- Only views of ours; a view that somebody built on them stands in the way and is named.
DO $body$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_catalog.pg_class c
               WHERE c.relnamespace = 'tally'::regnamespace AND c.relkind = 'v'
               ORDER BY c.oid DESC LOOP
    EXECUTE format('DROP VIEW IF EXISTS tally.%I', name);
  END LOOP;
END
$body$;
