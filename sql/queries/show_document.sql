SELECT replace(v.document_uid::text, '-', '') AS id, s.source_key AS source, v.path, s.title, s.kind, s.language, s.author,
       s.publisher, s.url, s.recording, s.event, s.published_start, s.published_end, s.translation_of, s.reprint_of,
       array_to_string(s.set_by_hand, ', ') AS set_by_hand, v.bytes, v.encoding,
       to_char(v.ingested_at, 'YYYY-MM-DD HH24:MI:SS') AS ingested_at, s.document_uid IS NOT DISTINCT FROM v.document_uid AS current,
       replace(v.replaces::text, '-', '') AS replaces,
       (SELECT count(*) FROM tally.passage p WHERE p.document_uid = v.document_uid) AS passages,
       (SELECT count(*) FROM tally.claims c WHERE c.document_uid = v.document_uid AND c.metric IS NOT NULL) AS claims,
       (SELECT count(*) FROM tally.claims c WHERE c.document_uid = v.document_uid AND c.metric IS NULL) AS mentions
  FROM tally.document v JOIN tally.source s USING (source_key)
 WHERE v.document_uid = $1::uuid
