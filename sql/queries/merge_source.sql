-- Rows are locked in one order, so that two loaders of the same sources wait for each other. What a
-- person set stays. Tells of each source whether it was there before (a row just inserted has no xmax).
INSERT INTO tally.source AS s (source_key, document_uid, kind, language, title, author, publisher, url, recording, event,
       published_start, published_end, translation_of, added_at)
SELECT source_key, document_uid, kind, language, title, author, publisher, url, recording, event,
       published_start, published_end, translation_of, statement_timestamp() + ordinal * interval '1 microsecond'
  FROM pg_temp.stage_source
 ORDER BY source_key
    ON CONFLICT (source_key) DO UPDATE SET
       kind = excluded.kind, language = excluded.language, title = excluded.title, author = excluded.author,
       publisher = excluded.publisher, url = excluded.url, recording = excluded.recording,
       event = CASE WHEN 'event' = ANY (s.set_by_hand) THEN s.event ELSE excluded.event END,
       published_start = CASE WHEN 'published' = ANY (s.set_by_hand) THEN s.published_start ELSE excluded.published_start END,
       published_end = CASE WHEN 'published' = ANY (s.set_by_hand) THEN s.published_end ELSE excluded.published_end END,
       translation_of = CASE WHEN 'translation_of' = ANY (s.set_by_hand) THEN s.translation_of ELSE excluded.translation_of END
RETURNING xmax <> 0 AS known
