-- Everything with an id between $1 and $2, which is what a shortened id means, with a line that tells it apart.
(SELECT 'claim' AS kind, replace(claim_uid::text, '-', '') AS id, min(quote || ' · ' || source_key) AS label
   FROM tally.claim WHERE claim_uid BETWEEN $1::uuid AND $2::uuid GROUP BY claim_uid ORDER BY 2 LIMIT 20)
UNION ALL
(SELECT 'fact', replace(fact_uid::text, '-', ''), key
   FROM tally.fact WHERE fact_uid BETWEEN $1::uuid AND $2::uuid ORDER BY 2 LIMIT 20)
UNION ALL
(SELECT 'finding', replace(finding_uid::text, '-', ''), headline
   FROM tally.finding WHERE finding_uid BETWEEN $1::uuid AND $2::uuid ORDER BY 2 LIMIT 20)
UNION ALL
(SELECT 'document', replace(document_uid::text, '-', ''), path
   FROM tally.document WHERE document_uid BETWEEN $1::uuid AND $2::uuid ORDER BY 2 LIMIT 20)
