-- Documents that pass the filters $1…$7; with $8 those that make a claim which passes them.
SELECT left(d.id, 12) AS id, d.path AS document, d.title, d.kind, d.language,
       concat_ws('/', d.published_start, nullif(d.published_end, d.published_start)) AS published,
       d.event, d.passages, d.claims, d.mentions, d.versions, d.translation_of, d.reprint_of, d.source,
       to_char(d.ingested_at, 'YYYY-MM-DD HH24:MI:SS') AS ingested_at
  FROM tally.documents d
 WHERE ($1::text[] IS NULL OR EXISTS (
        SELECT FROM unnest($1::text[]) AS w (word)
         WHERE strpos(d.source, word) > 0 OR strpos(d.path, word) > 0
            OR length(word) >= 4 AND d.id LIKE lower(word) || '%'))
   AND ($2::text[] IS NULL OR d.language = ANY ($2::text[]))
   AND ($7::date IS NULL OR d.published_end >= $7::date)
   AND (NOT $8::boolean OR d.document_uid IN (
        SELECT f.document_uid
          FROM tally.filtered_claims(NULL, NULL, $3::text[], $4::text[], $5::text[], $6::text[], NULL, NULL) f))
 ORDER BY d.added_at, d.source
