-- Sources that a word given by a person may mean, the surest first: key or path, part of either,
-- beginning of the id. $1 is the word.
SELECT s.source_key
  FROM tally.source s JOIN tally.document d USING (document_uid)
 WHERE s.source_key = $1 OR d.path = $1
    OR strpos(lower(s.source_key), lower($1)) > 0 OR strpos(lower(d.path), lower($1)) > 0
    OR length($1) >= 4 AND replace(d.document_uid::text, '-', '') LIKE lower($1) || '%'
 ORDER BY s.source_key <> $1 AND d.path <> $1, s.source_key
