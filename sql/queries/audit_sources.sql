SELECT s.kind, s.language, s.publisher, coalesce(s.event, s.recording), s.translation_of, s.reprint_of,
       s.published_start, s.published_end, s.source_key, d.path
  FROM tally.source s JOIN tally.document d USING (document_uid)
 ORDER BY s.source_key
