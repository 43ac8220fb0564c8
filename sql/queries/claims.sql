-- Claims that pass the filters $1…$7 as of $8, mentions too with $9.
SELECT f.* FROM tally.filtered_claims($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date,
                                      $8::timestamptz) f
 WHERE f.metric IS NOT NULL OR $9::boolean
 ORDER BY f.source, f.start_byte, f.end_byte, f.claim_uid
