-- The version $1 of a text with what is known of its source: what a claim can be read from again.
SELECT v.path, v.text, s.source_key, s.kind, s.title, s.published_start, s.published_end,
       (SELECT p.speaker FROM tally.passage p
         WHERE p.document_uid = v.document_uid AND p.span_start <= $2::integer AND $2::integer < p.span_end) AS label
  FROM tally.document v JOIN tally.source s USING (source_key)
 WHERE v.document_uid = $1::uuid
