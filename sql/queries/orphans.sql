-- What a loader's transactions keep from happening; every count is 0 in a sound database.
SELECT 'passages without a document' AS fault, count(*) AS n FROM tally.passage p
 WHERE NOT EXISTS (SELECT FROM tally.document d WHERE d.document_uid = p.document_uid)
UNION ALL
SELECT 'occurrences without a document', count(*) FROM tally.occurrence o
 WHERE NOT EXISTS (SELECT FROM tally.document d WHERE d.document_uid = o.document_uid)
UNION ALL
SELECT 'occurrences without a claim', count(*) FROM tally.occurrence o
 WHERE NOT EXISTS (SELECT FROM tally.claim c WHERE c.fact_uid = o.fact_uid AND c.claim_uid = o.claim_uid)
UNION ALL
SELECT 'claims that were never found anywhere', count(*) FROM tally.claim c
 WHERE NOT EXISTS (SELECT FROM tally.occurrence o WHERE o.fact_uid = c.fact_uid AND o.claim_uid = c.claim_uid)
UNION ALL
SELECT 'claims of a fact without its key', count(*) FROM tally.claim c
 WHERE metric IS NOT NULL AND subject IS NOT NULL
   AND NOT EXISTS (SELECT FROM tally.fact f WHERE f.fact_uid = c.fact_uid)
UNION ALL
SELECT 'sources without their current document', count(*) FROM tally.source s
 WHERE document_uid IS NOT NULL AND NOT EXISTS (SELECT FROM tally.document d WHERE d.document_uid = s.document_uid)
UNION ALL
SELECT 'documents that were never cut', count(*) FROM tally.document d
 WHERE text <> '' AND NOT EXISTS (SELECT FROM tally.passage p WHERE p.document_uid = d.document_uid)
   AND EXISTS (SELECT FROM tally.occurrence o WHERE o.document_uid = d.document_uid)
