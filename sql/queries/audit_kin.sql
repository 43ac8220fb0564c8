-- Facts whose keys differ but that may be one, each `loose` fact with its kin: the same but for
-- qualifiers of $2 that it leaves unsaid; the same of a metric that the catalogue calls comparable;
-- a family and its version, for metrics of $1 whose values name versions. $3… are the filters: kin
-- are in scope as soon as one of their claims is.
WITH one AS MATERIALIZED (
  SELECT f.fact_uid, f.subject, f.metric, f.qualifiers, f.qualifiers - $2::text[] AS firm, m.comparable,
         EXISTS (SELECT FROM jsonb_object_keys(m.key_qualifiers) AS k (name)
                  WHERE k.name = ANY ($2) AND NOT f.qualifiers ? k.name) AS loose
    FROM tally.fact f JOIN tally.metric m USING (metric)
   WHERE f.subject <> '' AND m.cardinality <> 'many'),
kin AS MATERIALIZED (
  SELECT a.fact_uid AS loose, b.fact_uid AS firm, 'qualifier' AS kinship
    FROM one a JOIN one b ON b.subject = a.subject AND b.metric = a.metric AND b.firm = a.firm
   WHERE a.loose AND a.qualifiers <@ b.qualifiers AND a.qualifiers <> b.qualifiers
   UNION ALL
  SELECT a.fact_uid, b.fact_uid, 'metric'
    FROM (SELECT *, unnest(comparable) AS other FROM one) a
    JOIN one b ON b.subject = a.subject AND b.metric = a.other AND b.firm = a.firm
   WHERE (a.qualifiers <@ b.qualifiers OR b.qualifiers <@ a.qualifiers)
     AND (a.metric < b.metric OR a.metric <> ALL (b.comparable))
   UNION ALL
  SELECT a.fact_uid, b.fact_uid, 'version'
    FROM one a
    JOIN (SELECT *, regexp_replace(subject, '[ -][^ -]+$', '') AS family FROM one) b
      ON b.family = a.subject AND b.metric = a.metric AND b.firm = a.firm
   WHERE a.metric = ANY ($1::text[]) AND b.subject <> a.subject),
scope AS MATERIALIZED (
  SELECT f.fact_uid
    FROM tally.filtered_claims($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date, NULL) f
   WHERE $3::boolean AND f.metric IS NOT NULL AND f.subject IS NOT NULL),
member AS (
  SELECT loose, loose AS fact_uid, 'self' AS kinship FROM kin
   WHERE NOT $3 OR loose IN (SELECT fact_uid FROM scope) OR firm IN (SELECT fact_uid FROM scope)
   UNION
  SELECT loose, firm, kinship FROM kin
   WHERE NOT $3 OR loose IN (SELECT fact_uid FROM scope) OR firm IN (SELECT fact_uid FROM scope))
SELECT f.key AS fact_key, f.qualifiers AS fact_qualifiers, array_to_string(f.assumed, ',') AS fact_assumed,
       s.kind AS source_kind, s.language AS source_language, s.publisher AS source_publisher,
       coalesce(s.event, s.recording) AS source_event, s.translation_of AS source_translation_of,
       s.reprint_of AS source_reprint_of, s.published_start AS source_published_start,
       s.published_end AS source_published_end, m.loose AS kin_loose, m.kinship AS kin_kinship, h.*
  FROM member m
  JOIN tally.fact f USING (fact_uid)
  JOIN tally.claims h USING (fact_uid)
  JOIN tally.source s ON s.source_key = h.source
 ORDER BY m.loose, m.kinship <> 'self', fact_uid, h.source, h.start_byte, h.claim_uid
