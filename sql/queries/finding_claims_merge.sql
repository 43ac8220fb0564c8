-- The claims of the findings of this audit, in place of those seen earlier.
INSERT INTO tally.finding_claim AS c
       (finding_uid, claim_uid, fact_uid, document_uid, role, ordinal, quote, span_start, span_end, line)
SELECT n.finding_uid, n.claim_uid, n.fact_uid, s.document_uid, n.role, n.ordinal, n.quote, n.span_start, n.span_end, n.line
  FROM pg_temp.stage_finding_claim n JOIN tally.source s USING (source_key)
 WHERE s.document_uid IS NOT NULL
    ON CONFLICT (finding_uid, claim_uid, ordinal) DO UPDATE SET
       fact_uid = excluded.fact_uid, document_uid = excluded.document_uid, role = excluded.role, quote = excluded.quote,
       span_start = excluded.span_start, span_end = excluded.span_end, line = excluded.line
