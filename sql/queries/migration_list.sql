SELECT version, name, checksum FROM tally.schema_migration ORDER BY version
