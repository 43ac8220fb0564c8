-- Sources of that key, path or shortened id, the exact ones first; with $2 also those that were
-- removed, by their newest text.
SELECT source, path, id
  FROM (SELECT s.source_key AS source, d.path, replace(d.document_uid::text, '-', '') AS id
          FROM tally.source s
          JOIN LATERAL (SELECT v.path, v.document_uid
                          FROM tally.document v
                         WHERE v.document_uid = s.document_uid
                            OR $2::boolean AND s.document_uid IS NULL AND v.source_key = s.source_key
                         ORDER BY v.ingested_at DESC LIMIT 1) d ON true) t
 WHERE source = $1 OR path = $1 OR length($1) >= 4 AND id LIKE lower($1) || '%'
 ORDER BY source <> $1, path <> $1, source
 LIMIT 20
