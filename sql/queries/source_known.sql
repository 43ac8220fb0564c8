SELECT s.source_key, s.document_uid, d.extraction, s.set_by_hand @> '{event}', s.event,
       s.set_by_hand @> '{published}', s.published_start, s.published_end,
       s.set_by_hand @> '{translation_of}', s.translation_of
  FROM tally.source s LEFT JOIN tally.document d USING (document_uid)
 WHERE s.source_key = ANY ($1::text[])
