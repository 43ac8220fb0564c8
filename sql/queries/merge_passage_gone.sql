-- Passages of a text that is cut otherwise than before.
WITH gone AS (
  SELECT p.*
    FROM pg_temp.stage_source t
   CROSS JOIN LATERAL (SELECT x.* FROM tally.passage x WHERE x.document_uid = t.document_uid OFFSET 0) p
  EXCEPT
  SELECT n.* FROM pg_temp.stage_passage n)
DELETE FROM tally.passage p USING gone g
 WHERE p.document_uid = g.document_uid AND p.ordinal = g.ordinal
