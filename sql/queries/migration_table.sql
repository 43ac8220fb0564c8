CREATE SCHEMA IF NOT EXISTS tally;
CREATE TABLE IF NOT EXISTS tally.schema_migration (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tally.schema_migration IS 'The migrations that made this schema';
COMMENT ON COLUMN tally.schema_migration.version IS 'Number of the migration; 0 stands for the views, which are made anew when their text changes';
COMMENT ON COLUMN tally.schema_migration.name IS 'Name of its file';
COMMENT ON COLUMN tally.schema_migration.checksum IS 'Hash of its text';
COMMENT ON COLUMN tally.schema_migration.applied_at IS 'When it was applied';
