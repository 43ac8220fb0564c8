INSERT INTO tally.document AS d (document_uid, source_key, path, text, text_hash, bytes, encoding, ingested_at, replaces, extraction)
SELECT t.document_uid, t.source_key, t.path, t.text, t.text_hash, t.bytes, t.encoding, $1::timestamptz,
       nullif(s.document_uid, t.document_uid), t.extraction
  FROM pg_temp.stage_document t JOIN tally.source s USING (source_key)
    ON CONFLICT (document_uid) DO UPDATE SET path = excluded.path, extraction = excluded.extraction
 WHERE (d.path, d.extraction) IS DISTINCT FROM (excluded.path, excluded.extraction)
