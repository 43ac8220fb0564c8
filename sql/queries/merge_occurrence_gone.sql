-- Closes what the current texts of the batch's sources no longer say, or say elsewhere.
UPDATE tally.occurrence o SET until = greatest($1::timestamptz, o.since + interval '1 microsecond')
  FROM pg_temp.stage_document t JOIN tally.document d USING (source_key)
 WHERE o.document_uid = d.document_uid AND o.until IS NULL
   AND NOT EXISTS (SELECT FROM pg_temp.stage_claim n
                    WHERE n.fact_uid = o.fact_uid AND n.claim_uid = o.claim_uid
                      AND n.document_uid = o.document_uid
                      AND n.span_start = o.span_start AND n.span_end = o.span_end
                      AND n.line = o.line AND n.passage = o.passage
                      AND n.sentence_start = o.sentence_start AND n.sentence_end = o.sentence_end
                      AND n.rule IS NOT DISTINCT FROM o.rule)
