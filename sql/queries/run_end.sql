UPDATE tally.run SET ended_at = clock_timestamp(), documents = $2::integer, unchanged = $3::integer, failed = $4::integer,
       claims = $5::integer, new_claims = $6::integer, status = $7
 WHERE run_uid = $1::uuid
