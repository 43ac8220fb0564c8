SELECT p.role, p.quote, d.path, p.line, c.speaker, left(replace(p.claim_uid::text, '-', ''), 12) AS id,
       (SELECT o.before || '»' || p.quote || '«' || o.after FROM tally.occurrence o
         WHERE o.fact_uid = p.fact_uid AND o.claim_uid = p.claim_uid AND o.document_uid = p.document_uid
         ORDER BY o.since DESC LIMIT 1) AS context
  FROM tally.finding_claim p
  JOIN tally.document d USING (document_uid)
  LEFT JOIN tally.claim c ON c.fact_uid = p.fact_uid AND c.claim_uid = p.claim_uid
 WHERE p.finding_uid = $1::uuid
 ORDER BY p.ordinal
