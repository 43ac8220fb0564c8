-- Of two sources with the same current text the later is a reprint of the earliest.
UPDATE tally.source s SET reprint_of = f.earliest
  FROM (SELECT t.source_key,
               (SELECT o.source_key
                  FROM tally.document d JOIN tally.source o USING (document_uid)
                 WHERE d.text_hash = t.text_hash AND o.added_at < me.added_at
                 ORDER BY o.added_at LIMIT 1) AS earliest
          FROM pg_temp.stage_document t JOIN tally.source me USING (source_key)) f
 WHERE s.source_key = f.source_key AND s.reprint_of IS DISTINCT FROM f.earliest
   AND NOT 'reprint_of' = ANY (s.set_by_hand)
