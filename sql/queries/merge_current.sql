UPDATE tally.source s SET document_uid = t.document_uid
  FROM pg_temp.stage_source t
 WHERE s.source_key = t.source_key AND s.document_uid IS DISTINCT FROM t.document_uid
