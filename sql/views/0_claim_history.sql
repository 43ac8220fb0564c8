-- Every place where a claim was ever found, with the time during which the database held it.
CREATE VIEW tally.claim_history AS
SELECT replace(c.claim_uid::text, '-', '') AS id,
       replace(c.fact_uid::text, '-', '') AS fact,
       d.path AS document,
       c.source_key AS source,
       o.span_start AS start_byte,
       o.span_end AS end_byte,
       o.line,
       c.quote,
       c.language,
       c.speaker,
       c.subject,
       c.metric,
       c.low,
       c.high,
       coalesce(c.low, c.high) AS nominal,
       CASE WHEN c.low IS NULL AND c.high IS NULL THEN NULL
            WHEN c.hedge IN ('exact', 'about')
            THEN numrange(c.low - coalesce(c.resolution, 0) / 2, c.high + coalesce(c.resolution, 0) / 2, '[]')
            WHEN c.hedge = 'over' THEN numrange(c.low, c.high, '()')
            WHEN c.hedge IN ('nearly', 'under') THEN numrange(c.low, c.high, '[)')
            ELSE numrange(c.low, c.high, '[]') END AS hard,
       c.unit,
       c.hedge,
       c.resolution,
       c.kind,
       c.unit_written,
       c.date_start,
       c.date_end,
       c.date_yearless,
       c.date_granularity,
       c.date_written,
       c.valid_start,
       c.valid_end,
       c.valid_basis,
       c.asserted_start,
       c.asserted_end,
       c.modality,
       c.superseded,
       c.subject_assumed,
       coalesce(c.qualifiers, '{}'::jsonb) AS qualifiers,
       o.rule,
       o.passage,
       o.sentence_start,
       o.sentence_end,
       o.before,
       o.after,
       o.since,
       o.until,
       c.fact_uid,
       c.claim_uid,
       o.document_uid
  FROM tally.occurrence o
  JOIN tally.claim c USING (fact_uid, claim_uid)
  JOIN tally.document d USING (document_uid);
COMMENT ON VIEW tally.claim_history IS 'Every place where a claim was ever found; what held at a moment is since <= moment and (until is null or until > moment)';
COMMENT ON COLUMN tally.claim_history.id IS 'Id of the claim, 32 hexadecimal digits';
COMMENT ON COLUMN tally.claim_history.fact IS 'Id of the fact that it is about; for a mention that of its source';
COMMENT ON COLUMN tally.claim_history.document IS 'Path of the text as given';
COMMENT ON COLUMN tally.claim_history.source IS 'Key of the source';
COMMENT ON COLUMN tally.claim_history.start_byte IS 'First byte of the quote in the text';
COMMENT ON COLUMN tally.claim_history.end_byte IS 'Byte after the last';
COMMENT ON COLUMN tally.claim_history.line IS 'Line in the file, from 1';
COMMENT ON COLUMN tally.claim_history.quote IS 'The words of the text: hedge, number, unit';
COMMENT ON COLUMN tally.claim_history.language IS 'zh or en';
COMMENT ON COLUMN tally.claim_history.speaker IS 'Who says it; null in the narrator''s own voice';
COMMENT ON COLUMN tally.claim_history.subject IS 'What it is about; null where unknown';
COMMENT ON COLUMN tally.claim_history.metric IS 'What is measured; null for a mention';
COMMENT ON COLUMN tally.claim_history.low IS 'Lower bound in the unit; null for an open end';
COMMENT ON COLUMN tally.claim_history.high IS 'Upper bound in the unit; null for an open end';
COMMENT ON COLUMN tally.claim_history.nominal IS 'The number named: low, or high where only that is known';
COMMENT ON COLUMN tally.claim_history.hard IS 'Values that the words allow, the last written digit being rounded';
COMMENT ON COLUMN tally.claim_history.unit IS 'Unit of the bounds';
COMMENT ON COLUMN tally.claim_history.hedge IS 'exact, about, nearly, over, at_least, under, at_most, range or vague';
COMMENT ON COLUMN tally.claim_history.resolution IS 'Place value of the last written digit';
COMMENT ON COLUMN tally.claim_history.kind IS 'What was recognised: number, percentage, currency, duration, date, …';
COMMENT ON COLUMN tally.claim_history.unit_written IS 'Unit as written; empty for a bare number';
COMMENT ON COLUMN tally.claim_history.date_start IS 'For unit date: first day meant';
COMMENT ON COLUMN tally.claim_history.date_end IS 'For unit date: last day meant';
COMMENT ON COLUMN tally.claim_history.date_yearless IS 'The text names month and day without a year';
COMMENT ON COLUMN tally.claim_history.date_granularity IS 'The finest part that a date names; none for other values';
COMMENT ON COLUMN tally.claim_history.date_written IS 'The underspecified form of a date, in the style of TIMEX3';
COMMENT ON COLUMN tally.claim_history.valid_start IS 'First day of the time that it is about';
COMMENT ON COLUMN tally.claim_history.valid_end IS 'Last such day';
COMMENT ON COLUMN tally.claim_history.valid_basis IS 'none, stated, resolved or assumed';
COMMENT ON COLUMN tally.claim_history.asserted_start IS 'First day on which it may have been said';
COMMENT ON COLUMN tally.claim_history.asserted_end IS 'Last such day';
COMMENT ON COLUMN tally.claim_history.modality IS 'actual, planned, forecast, hypothetical, asked or denied';
COMMENT ON COLUMN tally.claim_history.superseded IS 'Told as the earlier state of a change';
COMMENT ON COLUMN tally.claim_history.subject_assumed IS 'The subject stands outside the sentence';
COMMENT ON COLUMN tally.claim_history.qualifiers IS 'What narrows it';
COMMENT ON COLUMN tally.claim_history.rule IS 'The rule that made it; null for a mention';
COMMENT ON COLUMN tally.claim_history.passage IS 'Ordinal of the passage in the text, from 0';
COMMENT ON COLUMN tally.claim_history.sentence_start IS 'First byte of the sentence around the quote';
COMMENT ON COLUMN tally.claim_history.sentence_end IS 'Byte after the last';
COMMENT ON COLUMN tally.claim_history.before IS 'Up to 32 characters before the quote';
COMMENT ON COLUMN tally.claim_history.after IS 'Up to 32 characters after it';
COMMENT ON COLUMN tally.claim_history.since IS 'From when on the database held it';
COMMENT ON COLUMN tally.claim_history.until IS 'From when on it no longer did; null while it does';
COMMENT ON COLUMN tally.claim_history.fact_uid IS 'fact as uuid, for joins';
COMMENT ON COLUMN tally.claim_history.claim_uid IS 'id as uuid, for joins';
COMMENT ON COLUMN tally.claim_history.document_uid IS 'The version of the text, for joins';
