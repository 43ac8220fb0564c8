UPDATE tally.audit SET ended_at = clock_timestamp(), facts = $2::integer, judged = $3::integer, passed = $4::integer
 WHERE audit_uid = $1::uuid
