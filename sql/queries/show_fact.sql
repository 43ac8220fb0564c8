SELECT left(h.claim, 12) AS id, h.from_day, h.to_day, h.quote, h.low, h.high, h.unit, h.hedge, h.date_start, h.date_end,
       h.modality, h.speaker, h.document, h.line
  FROM tally.fact_history h
 WHERE h.fact_uid = $1::uuid
 ORDER BY h.from_day NULLS LAST, h.source, h.line
