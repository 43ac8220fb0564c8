SELECT to_regclass('tally.schema_migration') IS NOT NULL
