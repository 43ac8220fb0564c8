-- Opens what is not open. A claim stands in a document once, whatever fact it is counted to.
INSERT INTO tally.occurrence (fact_uid, claim_uid, document_uid, run_uid, since, reading, passage,
       span_start, span_end, sentence_start, sentence_end, line, rule, before, after)
SELECT n.fact_uid, n.claim_uid, n.document_uid, n.run_uid, $1::timestamptz, n.reading, n.passage,
       n.span_start, n.span_end, n.sentence_start, n.sentence_end, n.line, n.rule, n.before, n.after
  FROM pg_temp.stage_occurrence n
 WHERE NOT EXISTS (SELECT FROM tally.occurrence o
                    WHERE o.document_uid = n.document_uid AND o.claim_uid = n.claim_uid
                      AND o.until IS NULL)
