-- The current text of the source $1.
SELECT s.kind, s.language, s.publisher, coalesce(s.event, s.recording), s.translation_of, s.reprint_of,
       s.published_start, s.published_end, s.source_key, d.path, d.text, d.document_uid
  FROM tally.source s JOIN tally.document d USING (document_uid)
 WHERE s.source_key = $1
