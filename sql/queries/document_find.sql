-- Sources of that key, path or shortened id, the exact ones first.
SELECT source, path, id
  FROM (SELECT s.source_key AS source, d.path, replace(d.document_uid::text, '-', '') AS id
          FROM tally.source s JOIN tally.document d USING (document_uid)) t
 WHERE source = $1 OR path = $1 OR length($1) >= 4 AND id LIKE lower($1) || '%'
 ORDER BY source <> $1, path <> $1, source
 LIMIT 20
