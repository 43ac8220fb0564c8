-- Closes what the current texts of the batch's sources no longer say, or say elsewhere. Open rows
-- are looked up version by version (OFFSET 0 keeps the planner from reading them all), and compared
-- as sets (never row by row).
WITH gone AS (
  SELECT o.fact_uid, o.claim_uid, o.document_uid, o.passage, o.span_start, o.span_end,
         o.sentence_start, o.sentence_end, o.line, o.rule
    FROM pg_temp.stage_document t
    JOIN tally.document d USING (source_key)
   CROSS JOIN LATERAL (
         SELECT x.* FROM tally.occurrence x
          WHERE x.document_uid = d.document_uid AND x.until IS NULL OFFSET 0) o
  EXCEPT
  SELECT n.fact_uid, n.claim_uid, n.document_uid, n.passage, n.span_start, n.span_end,
         n.sentence_start, n.sentence_end, n.line, n.rule
    FROM pg_temp.stage_claim n)
UPDATE tally.occurrence o SET until = greatest($1::timestamptz, o.since + interval '1 microsecond')
  FROM gone g
 WHERE (o.fact_uid, o.claim_uid, o.document_uid) = (g.fact_uid, g.claim_uid, g.document_uid)
   AND o.until IS NULL
