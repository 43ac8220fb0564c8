-- What people expect and plan, and by when.
CREATE VIEW tally.forecasts AS
SELECT c.id AS claim,
       c.fact,
       f.key,
       c.subject,
       c.metric,
       c.modality,
       coalesce(c.date_start, c.valid_start) AS due_start,
       coalesce(c.date_end, c.valid_end) AS due_end,
       coalesce(c.date_end, c.valid_end) < current_date AS due,
       c.low,
       c.high,
       c.unit,
       c.hedge,
       c.quote,
       c.speaker,
       c.document,
       c.source,
       c.line,
       c.asserted_start,
       c.asserted_end
  FROM tally.claims c
  LEFT JOIN tally.fact f USING (fact_uid)
 WHERE c.modality IN ('planned', 'forecast') AND c.metric IS NOT NULL;
COMMENT ON VIEW tally.forecasts IS 'Plans and forecasts with the time by which they are due';
COMMENT ON COLUMN tally.forecasts.claim IS 'Id of the claim';
COMMENT ON COLUMN tally.forecasts.fact IS 'Id of the fact';
COMMENT ON COLUMN tally.forecasts.key IS 'The fact in one line';
COMMENT ON COLUMN tally.forecasts.subject IS 'What it is about; null where unknown';
COMMENT ON COLUMN tally.forecasts.metric IS 'What is foreseen';
COMMENT ON COLUMN tally.forecasts.modality IS 'planned or forecast';
COMMENT ON COLUMN tally.forecasts.due_start IS 'First day on which it may come true; null where none is said';
COMMENT ON COLUMN tally.forecasts.due_end IS 'Last such day';
COMMENT ON COLUMN tally.forecasts.due IS 'That day has passed';
COMMENT ON COLUMN tally.forecasts.low IS 'Lower bound in the unit; null for an open end';
COMMENT ON COLUMN tally.forecasts.high IS 'Upper bound in the unit; null for an open end';
COMMENT ON COLUMN tally.forecasts.unit IS 'Unit of the bounds';
COMMENT ON COLUMN tally.forecasts.hedge IS 'How the value is bounded';
COMMENT ON COLUMN tally.forecasts.quote IS 'The words of the text';
COMMENT ON COLUMN tally.forecasts.speaker IS 'Who says it; null in the narrator''s own voice';
COMMENT ON COLUMN tally.forecasts.document IS 'Path of the text';
COMMENT ON COLUMN tally.forecasts.source IS 'Key of the source';
COMMENT ON COLUMN tally.forecasts.line IS 'Line in the file, from 1';
COMMENT ON COLUMN tally.forecasts.asserted_start IS 'First day on which it may have been said';
COMMENT ON COLUMN tally.forecasts.asserted_end IS 'Last such day';
