-- What each role may do: readers see the views, reviewers also decide on findings, writers load and
-- audit. Views that are made anew lose their grants, so this follows them where the roles exist.
DO $body$
DECLARE
  item record;
BEGIN
  IF (SELECT count(*) FROM pg_catalog.pg_roles
       WHERE rolname IN ('tally_reader', 'tally_reviewer', 'tally_writer')) < 3 THEN
    RETURN;
  END IF;
  GRANT USAGE ON SCHEMA tally TO tally_reader, tally_reviewer, tally_writer;
  FOR item IN SELECT c.relname, c.relkind FROM pg_catalog.pg_class c
               WHERE c.relnamespace = 'tally'::regnamespace AND c.relkind IN ('r', 'v') LOOP
    IF item.relkind = 'v' THEN
      EXECUTE format('GRANT SELECT ON tally.%I TO tally_reader, tally_reviewer, tally_writer', item.relname);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON tally.%I TO tally_writer', item.relname);
    END IF;
  END LOOP;
  REVOKE INSERT, UPDATE, DELETE ON tally.schema_migration FROM tally_writer;
  REVOKE INSERT ON tally.decision FROM tally_writer;
  GRANT SELECT ON tally.schema_migration, tally.finding, tally.decision TO tally_reader, tally_reviewer;
  GRANT INSERT ON tally.decision TO tally_reviewer;
END
$body$;
