-- Which of the claims $1 pass the filters $2….
SELECT f.claim_uid
  FROM tally.filtered_claims($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date, NULL) f
 WHERE f.claim_uid = ANY ($1::uuid[])
