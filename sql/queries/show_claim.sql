-- Every place where the claim was found, the current ones first, with the words around it.
SELECT h.*, d.text_around, f.key AS fact_key, s.title AS source_title, s.event AS source_event, r.program AS run_program,
       to_char(r.started_at, 'YYYY-MM-DD HH24:MI') AS run_started,
       to_char(h.since, 'YYYY-MM-DD HH24:MI:SS') AS since_text, to_char(h.until, 'YYYY-MM-DD HH24:MI:SS') AS until_text
  FROM tally.claim_history h
  JOIN tally.source s ON s.source_key = h.source
  JOIN tally.occurrence o ON (o.fact_uid, o.claim_uid, o.document_uid, o.since) = (h.fact_uid, h.claim_uid, h.document_uid, h.since)
  LEFT JOIN tally.run r USING (run_uid)
  LEFT JOIN tally.fact f ON f.fact_uid = h.fact_uid
 CROSS JOIN LATERAL (
       SELECT convert_from(substring(convert_to(v.text, 'UTF8') FROM h.sentence_start + 1
                                                              FOR h.start_byte - h.sentence_start), 'UTF8')
              || '»' || h.quote || '«' ||
              convert_from(substring(convert_to(v.text, 'UTF8') FROM h.end_byte + 1
                                                              FOR h.sentence_end - h.end_byte), 'UTF8') AS text_around
         FROM tally.document v WHERE v.document_uid = h.document_uid) d
 WHERE h.claim_uid = $1::uuid
 ORDER BY h.until DESC NULLS FIRST, h.since DESC
