-- Current sources by day of publication. $1… are the filters: a source is in where a claim of it is.
SELECT d.kind, d.language, d.publisher, d.event, d.translation_of, d.reprint_of,
       d.published_start, d.published_end, d.source, d.path, d.title, d.claims
  FROM tally.documents d
 WHERE NOT $1::boolean OR EXISTS (
       SELECT FROM tally.filtered_claims($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date, NULL) c
        WHERE c.source = d.source)
 ORDER BY d.published_start, d.path, d.source
