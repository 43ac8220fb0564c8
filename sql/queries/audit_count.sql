-- Facts that current claims speak of, and how many of them more than one claim tells. $1… are the
-- filters: a fact is in scope as soon as one of its claims is.
SELECT count(*), count(*) FILTER (WHERE n > 1)
  FROM (SELECT count(*) AS n FROM tally.claims
         WHERE metric IS NOT NULL AND subject IS NOT NULL
           AND (NOT $1::boolean OR fact_uid IN (
                SELECT f.fact_uid
                  FROM tally.filtered_claims($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date, NULL) f
                 WHERE f.metric IS NOT NULL AND f.subject IS NOT NULL))
         GROUP BY fact_uid) t
