INSERT INTO tally.run (program, rules_hash, catalogue_hash, options) VALUES ($1, $2::uuid, $3::uuid, $4::jsonb)
RETURNING run_uid
