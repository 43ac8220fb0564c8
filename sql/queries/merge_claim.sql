INSERT INTO tally.claim (fact_uid, claim_uid, asserted_start, asserted_end, date_start, date_end, valid_start,
       valid_end, date_yearless, subject_assumed, superseded, language, hedge, modality, kind,
       valid_basis, date_granularity, unit, unit_written, low, high, resolution, source_key,
       quote, metric, subject, speaker, date_written, qualifiers)
SELECT fact_uid, claim_uid, asserted_start, asserted_end, date_start, date_end, valid_start,
       valid_end, date_yearless, subject_assumed, superseded, language, hedge, modality, kind,
       valid_basis, date_granularity, unit, unit_written, low, high, resolution, source_key,
       quote, metric, subject, speaker, date_written, qualifiers
  FROM pg_temp.stage_claim n
 WHERE NOT EXISTS (SELECT FROM tally.claim c
                    WHERE c.fact_uid = n.fact_uid AND c.claim_uid = n.claim_uid)
