INSERT INTO tally.audit (program, catalogue_hash, scope, thresholds) VALUES ($1, $2::uuid, $3::jsonb, $4::jsonb)
RETURNING audit_uid
