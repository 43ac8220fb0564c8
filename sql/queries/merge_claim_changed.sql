-- What is said stays; how it was read may change with a rule, the document's day or the program.
UPDATE tally.claim c SET
       asserted_start = n.asserted_start, asserted_end = n.asserted_end, date_start = n.date_start,
       date_end = n.date_end, valid_start = n.valid_start, valid_end = n.valid_end,
       date_yearless = n.date_yearless, subject_assumed = n.subject_assumed, superseded = n.superseded,
       language = n.language, hedge = n.hedge, modality = n.modality, kind = n.kind,
       valid_basis = n.valid_basis, date_granularity = n.date_granularity, unit = n.unit,
       unit_written = n.unit_written, low = n.low, high = n.high, resolution = n.resolution,
       metric = n.metric, subject = n.subject, speaker = n.speaker, date_written = n.date_written,
       qualifiers = n.qualifiers
  FROM pg_temp.stage_claim n
 WHERE c.fact_uid = n.fact_uid AND c.claim_uid = n.claim_uid
   AND (c.asserted_start, c.asserted_end, c.date_start, c.date_end, c.valid_start, c.valid_end,
        c.date_yearless, c.subject_assumed, c.superseded, c.language, c.hedge, c.modality, c.kind,
        c.valid_basis, c.date_granularity, c.unit, c.unit_written, c.low, c.high, c.resolution,
        c.metric, c.subject, c.speaker, c.date_written, c.qualifiers)
       IS DISTINCT FROM
       (n.asserted_start, n.asserted_end, n.date_start, n.date_end, n.valid_start, n.valid_end,
        n.date_yearless, n.subject_assumed, n.superseded, n.language, n.hedge, n.modality, n.kind,
        n.valid_basis, n.date_granularity, n.unit, n.unit_written, n.low, n.high, n.resolution,
        n.metric, n.subject, n.speaker, n.date_written, n.qualifiers)
