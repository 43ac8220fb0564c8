-- Three roles without login, to be granted to people and programs. Run by `tally init --roles`.
DO $body$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tally_reader', 'tally_reviewer', 'tally_writer'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
END
$body$;
