INSERT INTO tally.schema_migration (version, name, checksum) VALUES ($1::integer, $2, $3)
ON CONFLICT (version) DO UPDATE SET name = excluded.name, checksum = excluded.checksum, applied_at = now()
