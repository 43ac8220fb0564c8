-- Values that no rule tied to a metric, by document: where a rule may be missing.
SELECT document, line, quote, unit, subject
  FROM tally.claims
 WHERE metric IS NULL
 ORDER BY document, start_byte
