-- What was said of each fact, told by the time that it is about.
CREATE VIEW tally.fact_history AS
SELECT c.fact,
       f.key,
       coalesce(c.valid_start, c.asserted_start) AS from_day,
       coalesce(c.valid_end, c.asserted_end) AS to_day,
       CASE WHEN c.valid_start IS NULL AND c.valid_end IS NULL THEN 'asserted' ELSE c.valid_basis END AS day_basis,
       c.low,
       c.high,
       c.unit,
       c.hedge,
       c.date_start,
       c.date_end,
       c.modality,
       c.superseded,
       c.quote,
       c.speaker,
       c.document,
       c.source,
       c.line,
       c.asserted_start,
       c.asserted_end,
       c.id AS claim,
       c.fact_uid
  FROM tally.claims c
  JOIN tally.fact f USING (fact_uid);
COMMENT ON VIEW tally.fact_history IS 'Claims of each fact; order by from_day to read its history';
COMMENT ON COLUMN tally.fact_history.fact IS 'Id of the fact';
COMMENT ON COLUMN tally.fact_history.key IS 'The fact in one line';
COMMENT ON COLUMN tally.fact_history.from_day IS 'First day that the claim is about, else the day it was said';
COMMENT ON COLUMN tally.fact_history.to_day IS 'Last such day';
COMMENT ON COLUMN tally.fact_history.day_basis IS 'stated, resolved or assumed; asserted where the document''s day stands in';
COMMENT ON COLUMN tally.fact_history.low IS 'Lower bound in the unit; null for an open end';
COMMENT ON COLUMN tally.fact_history.high IS 'Upper bound in the unit; null for an open end';
COMMENT ON COLUMN tally.fact_history.unit IS 'Unit of the bounds';
COMMENT ON COLUMN tally.fact_history.hedge IS 'How the value is bounded';
COMMENT ON COLUMN tally.fact_history.date_start IS 'For dates: first day meant';
COMMENT ON COLUMN tally.fact_history.date_end IS 'For dates: last day meant';
COMMENT ON COLUMN tally.fact_history.modality IS 'actual, planned, forecast, hypothetical, asked or denied';
COMMENT ON COLUMN tally.fact_history.superseded IS 'Told as the earlier state of a change';
COMMENT ON COLUMN tally.fact_history.quote IS 'The words of the text';
COMMENT ON COLUMN tally.fact_history.speaker IS 'Who says it; null in the narrator''s own voice';
COMMENT ON COLUMN tally.fact_history.document IS 'Path of the text';
COMMENT ON COLUMN tally.fact_history.source IS 'Key of the source';
COMMENT ON COLUMN tally.fact_history.line IS 'Line in the file, from 1';
COMMENT ON COLUMN tally.fact_history.asserted_start IS 'First day on which it may have been said';
COMMENT ON COLUMN tally.fact_history.asserted_end IS 'Last such day';
COMMENT ON COLUMN tally.fact_history.claim IS 'Id of the claim';
COMMENT ON COLUMN tally.fact_history.fact_uid IS 'fact as uuid, for joins';
