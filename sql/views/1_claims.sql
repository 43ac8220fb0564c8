-- What holds now: claims and mentions with an open occurrence.
CREATE VIEW tally.claims AS
SELECT id, fact, document, source, start_byte, end_byte, line, quote, language, speaker,
       subject, metric, low, high, nominal, hard, unit, hedge, resolution, kind, unit_written,
       date_start, date_end, date_yearless, date_granularity, date_written, valid_start,
       valid_end, valid_basis, asserted_start, asserted_end, modality, superseded,
       subject_assumed, qualifiers, rule, passage, sentence_start, sentence_end, before,
       after, since, fact_uid, claim_uid, document_uid
  FROM tally.claim_history
 WHERE until IS NULL;
COMMENT ON VIEW tally.claims IS 'Every claim and mention that the current texts make, where it stands and what it says';
COMMENT ON COLUMN tally.claims.id IS 'Id of the claim, 32 hexadecimal digits';
COMMENT ON COLUMN tally.claims.fact IS 'Id of the fact that it is about; for a mention that of its source';
COMMENT ON COLUMN tally.claims.document IS 'Path of the text as given';
COMMENT ON COLUMN tally.claims.source IS 'Key of the source';
COMMENT ON COLUMN tally.claims.start_byte IS 'First byte of the quote in the text';
COMMENT ON COLUMN tally.claims.end_byte IS 'Byte after the last';
COMMENT ON COLUMN tally.claims.line IS 'Line in the file, from 1';
COMMENT ON COLUMN tally.claims.quote IS 'The words of the text: hedge, number, unit';
COMMENT ON COLUMN tally.claims.language IS 'zh or en';
COMMENT ON COLUMN tally.claims.speaker IS 'Who says it; null in the narrator''s own voice';
COMMENT ON COLUMN tally.claims.subject IS 'What it is about; null where unknown';
COMMENT ON COLUMN tally.claims.metric IS 'What is measured; null for a mention';
COMMENT ON COLUMN tally.claims.low IS 'Lower bound in the unit; null for an open end';
COMMENT ON COLUMN tally.claims.high IS 'Upper bound in the unit; null for an open end';
COMMENT ON COLUMN tally.claims.nominal IS 'The number named: low, or high where only that is known';
COMMENT ON COLUMN tally.claims.hard IS 'Values that the words allow, the last written digit being rounded';
COMMENT ON COLUMN tally.claims.unit IS 'Unit of the bounds';
COMMENT ON COLUMN tally.claims.hedge IS 'exact, about, nearly, over, at_least, under, at_most, range or vague';
COMMENT ON COLUMN tally.claims.resolution IS 'Place value of the last written digit';
COMMENT ON COLUMN tally.claims.kind IS 'What was recognised: number, percentage, currency, duration, date, …';
COMMENT ON COLUMN tally.claims.unit_written IS 'Unit as written; empty for a bare number';
COMMENT ON COLUMN tally.claims.date_start IS 'For unit date: first day meant';
COMMENT ON COLUMN tally.claims.date_end IS 'For unit date: last day meant';
COMMENT ON COLUMN tally.claims.date_yearless IS 'The text names month and day without a year';
COMMENT ON COLUMN tally.claims.date_granularity IS 'The finest part that a date names; none for other values';
COMMENT ON COLUMN tally.claims.date_written IS 'The underspecified form of a date, in the style of TIMEX3';
COMMENT ON COLUMN tally.claims.valid_start IS 'First day of the time that it is about';
COMMENT ON COLUMN tally.claims.valid_end IS 'Last such day';
COMMENT ON COLUMN tally.claims.valid_basis IS 'none, stated, resolved or assumed';
COMMENT ON COLUMN tally.claims.asserted_start IS 'First day on which it may have been said';
COMMENT ON COLUMN tally.claims.asserted_end IS 'Last such day';
COMMENT ON COLUMN tally.claims.modality IS 'actual, planned, forecast, hypothetical, asked or denied';
COMMENT ON COLUMN tally.claims.superseded IS 'Told as the earlier state of a change';
COMMENT ON COLUMN tally.claims.subject_assumed IS 'The subject stands outside the sentence';
COMMENT ON COLUMN tally.claims.qualifiers IS 'What narrows it';
COMMENT ON COLUMN tally.claims.rule IS 'The rule that made it; null for a mention';
COMMENT ON COLUMN tally.claims.passage IS 'Ordinal of the passage in the text, from 0';
COMMENT ON COLUMN tally.claims.sentence_start IS 'First byte of the sentence around the quote';
COMMENT ON COLUMN tally.claims.sentence_end IS 'Byte after the last';
COMMENT ON COLUMN tally.claims.before IS 'Up to 32 characters before the quote';
COMMENT ON COLUMN tally.claims.after IS 'Up to 32 characters after it';
COMMENT ON COLUMN tally.claims.since IS 'From when on the database held it';
COMMENT ON COLUMN tally.claims.fact_uid IS 'fact as uuid, for joins';
COMMENT ON COLUMN tally.claims.claim_uid IS 'id as uuid, for joins';
COMMENT ON COLUMN tally.claims.document_uid IS 'The version of the text, for joins';
