-- Meets the stage with the open rows of the batch's sources. Closes what their current texts no longer
-- say, or say elsewhere; takes off the stage what was read the same before, so that the statements
-- after this one see only what is new or changed. Open rows are looked up version by version (the
-- inner OFFSET 0 keeps the planner from reading them all) and met by one hash join: nothing else
-- serves a FULL JOIN, and the outer OFFSET 0 keeps it one.
WITH met AS (
  SELECT n.ctid AS staged, o.fact_uid, o.claim_uid, o.document_uid, n.reading = o.reading AS same,
         (n.fact_uid, n.passage, n.span_start, n.span_end, n.sentence_start, n.sentence_end, n.line, n.rule)
         IS DISTINCT FROM
         (o.fact_uid, o.passage, o.span_start, o.span_end, o.sentence_start, o.sentence_end, o.line, o.rule)
         AS moved
    FROM pg_temp.stage_occurrence n
    FULL JOIN (
         SELECT x.*
           FROM pg_temp.stage_source t
           JOIN tally.document d USING (source_key)
          CROSS JOIN LATERAL (
                SELECT * FROM tally.occurrence
                 WHERE document_uid = d.document_uid AND until IS NULL OFFSET 0) x) o
      ON n.document_uid = o.document_uid AND n.claim_uid = o.claim_uid
  OFFSET 0),
known AS (
  DELETE FROM pg_temp.stage_occurrence n USING met WHERE n.ctid = met.staged AND met.same)
UPDATE tally.occurrence o SET until = greatest($1::timestamptz, o.since + interval '1 microsecond')
  FROM met
 WHERE met.moved AND (o.fact_uid, o.claim_uid, o.document_uid) = (met.fact_uid, met.claim_uid, met.document_uid)
   AND o.until IS NULL
