-- Facts that $1 may mean: the beginning of an id ($2, four digits or more, else null) or a part of a key.
SELECT replace(f.fact_uid::text, '-', '') AS id, f.key, f.subject, f.metric
  FROM tally.fact f
 WHERE CASE WHEN $2::text IS NULL THEN strpos(lower(f.key), lower($1::text)) > 0
            ELSE replace(f.fact_uid::text, '-', '') LIKE $2::text || '%' END
   AND EXISTS (SELECT FROM tally.claims c WHERE c.fact_uid = f.fact_uid)
 ORDER BY f.key, f.fact_uid
 LIMIT 11
