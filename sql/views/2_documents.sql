-- Sources with their current text, and how much was found in it.
CREATE VIEW tally.documents AS
SELECT replace(d.document_uid::text, '-', '') AS id,
       s.source_key AS source,
       d.path,
       s.title,
       s.kind,
       s.language,
       s.published_start,
       s.published_end,
       s.author,
       s.publisher,
       s.url,
       coalesce(s.event, s.recording) AS event,
       s.recording,
       s.translation_of,
       s.reprint_of,
       d.bytes,
       (SELECT count(*) FROM tally.passage p WHERE p.document_uid = d.document_uid) AS passages,
       n.claims,
       n.mentions,
       (SELECT count(*) FROM tally.document v WHERE v.source_key = s.source_key) AS versions,
       d.encoding,
       s.added_at,
       d.ingested_at,
       d.document_uid
  FROM tally.source s
  JOIN tally.document d ON d.document_uid = s.document_uid
 CROSS JOIN LATERAL (
       SELECT count(c.metric) AS claims, count(*) - count(c.metric) AS mentions
         FROM tally.occurrence o JOIN tally.claim c USING (fact_uid, claim_uid)
        WHERE o.document_uid = d.document_uid AND o.until IS NULL) n;
COMMENT ON VIEW tally.documents IS 'The current text of every source';
COMMENT ON COLUMN tally.documents.id IS 'Id of this version of the text, 32 hexadecimal digits';
COMMENT ON COLUMN tally.documents.source IS 'What the source is known by';
COMMENT ON COLUMN tally.documents.path IS 'Where the text was last read from';
COMMENT ON COLUMN tally.documents.title IS 'Title as printed';
COMMENT ON COLUMN tally.documents.kind IS 'interview, article, transcript, summary or translation; null where unknown';
COMMENT ON COLUMN tally.documents.language IS 'zh or en';
COMMENT ON COLUMN tally.documents.published_start IS 'First day on which it may have been published';
COMMENT ON COLUMN tally.documents.published_end IS 'Last such day';
COMMENT ON COLUMN tally.documents.author IS 'Who wrote or made it';
COMMENT ON COLUMN tally.documents.publisher IS 'Who published it';
COMMENT ON COLUMN tally.documents.url IS 'Its address';
COMMENT ON COLUMN tally.documents.event IS 'The event that it tells of: a name that was given, else the recording';
COMMENT ON COLUMN tally.documents.recording IS 'Address of the recording';
COMMENT ON COLUMN tally.documents.translation_of IS 'Source that it translates';
COMMENT ON COLUMN tally.documents.reprint_of IS 'Earlier source with the same text';
COMMENT ON COLUMN tally.documents.bytes IS 'Length of the text';
COMMENT ON COLUMN tally.documents.passages IS 'Turns, paragraphs and headings';
COMMENT ON COLUMN tally.documents.claims IS 'Values tied to a metric';
COMMENT ON COLUMN tally.documents.mentions IS 'Values that no rule claimed';
COMMENT ON COLUMN tally.documents.versions IS 'Texts that this source has had';
COMMENT ON COLUMN tally.documents.encoding IS 'Encoding that it came in';
COMMENT ON COLUMN tally.documents.added_at IS 'When the source was first stored';
COMMENT ON COLUMN tally.documents.ingested_at IS 'When this version was first stored';
COMMENT ON COLUMN tally.documents.document_uid IS 'id as uuid, for joins';
