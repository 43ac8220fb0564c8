-- What stands where it stood, and is read otherwise.
UPDATE tally.occurrence o SET reading = n.reading, before = n.before, after = n.after
  FROM pg_temp.stage_occurrence n
 CROSS JOIN LATERAL (
       SELECT x.since FROM tally.occurrence x
        WHERE x.document_uid = n.document_uid AND x.claim_uid = n.claim_uid AND x.until IS NULL
          AND x.reading <> n.reading OFFSET 0) known
 WHERE (o.fact_uid, o.claim_uid, o.document_uid, o.since)
       = (n.fact_uid, n.claim_uid, n.document_uid, known.since)
