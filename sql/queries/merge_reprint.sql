-- Of two sources with the same current text the later is a reprint of the earliest.
WITH same AS (
  SELECT t.source_key, first.source_key AS earliest
    FROM pg_temp.stage_source t
   CROSS JOIN LATERAL (SELECT s.added_at FROM tally.source s WHERE s.source_key = t.source_key OFFSET 0) me
    LEFT JOIN LATERAL (
         SELECT o.source_key
           FROM tally.document d JOIN tally.source o ON o.source_key = d.source_key AND o.document_uid = d.document_uid
          WHERE d.text_hash = t.text_hash AND o.added_at < me.added_at
          ORDER BY o.added_at LIMIT 1) first ON true)
UPDATE tally.source s SET reprint_of = f.earliest
  FROM same f
 WHERE s.source_key = f.source_key AND s.reprint_of IS DISTINCT FROM f.earliest
   AND NOT 'reprint_of' = ANY (s.set_by_hand)
