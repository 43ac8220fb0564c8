-- Facts that current claims speak of, and how many of them more than one claim tells.
SELECT count(*), count(*) FILTER (WHERE n > 1)
  FROM (SELECT count(*) AS n FROM tally.claims
         WHERE metric IS NOT NULL AND subject IS NOT NULL GROUP BY fact_uid) t
