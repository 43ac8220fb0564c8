-- Plans and forecasts by the time they are due, with how they stand on day $1. The further
-- parameters are the filters on claims.
SELECT coalesce(c.date_start, c.valid_start) AS due_start,
       coalesce(c.date_end, c.valid_end) AS due_end,
       CASE WHEN coalesce(c.date_end, c.valid_end) IS NULL THEN 'no day'
            WHEN coalesce(c.date_end, c.valid_end) < $1::date THEN 'past'
            WHEN coalesce(c.date_start, c.valid_start) <= $1::date THEN 'now'
            ELSE 'ahead' END AS standing,
       c.subject, c.metric, c.modality, c.quote, c.speaker, c.asserted_start AS said,
       c.document, c.line, left(c.id, 8) AS id
  FROM tally.filtered_claims($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date, NULL) c
 WHERE c.modality IN ('planned', 'forecast') AND c.metric IS NOT NULL
 ORDER BY coalesce(c.date_end, c.valid_end), c.subject, c.metric, c.document, c.start_byte
