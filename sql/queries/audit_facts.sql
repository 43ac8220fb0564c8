-- Claims of the facts to judge, ordered by fact. A fact has something to compare where values,
-- hedges, units, days or moods differ; one value alone is looked at where the catalogue holds it for
-- impossible, or where $10 sources of one event repeat it. With $1 every fact is taken. $2… are the
-- filters: a fact is in scope as soon as one of its claims is.
WITH differing AS MATERIALIZED (
  SELECT c.fact_uid
    FROM tally.claim c
   WHERE c.metric IS NOT NULL AND c.subject IS NOT NULL
   GROUP BY c.fact_uid
  HAVING $1::boolean
      OR min(c.low) < max(c.low) OR count(c.low) NOT IN (0, count(*))
      OR min(c.high) < max(c.high) OR count(c.high) NOT IN (0, count(*))
      OR min(c.hedge) < max(c.hedge) OR min(c.unit) < max(c.unit)
      OR min(c.date_start) < max(c.date_start) OR count(c.date_start) NOT IN (0, count(*))
      OR min(c.date_end) < max(c.date_end)
      OR min(c.modality) < max(c.modality)),
impossible AS MATERIALIZED (
  SELECT DISTINCT c.fact_uid
    FROM tally.claim c JOIN tally.metric m USING (metric)
   WHERE NOT $1::boolean AND c.subject IS NOT NULL AND c.unit = m.unit
     AND (c.high < m.plausible_low OR c.low > m.plausible_high)),
voice AS MATERIALIZED (
  SELECT coalesce(s.event, s.recording, s.translation_of, s.reprint_of, s.source_key) AS voice,
         array_agg(s.source_key) AS sources
    FROM tally.source s GROUP BY 1 HAVING NOT $1::boolean AND count(*) >= $10::integer),
repeated AS MATERIALIZED (
  SELECT c.fact_uid
    FROM voice v JOIN tally.claim c ON c.source_key = ANY (v.sources)
   WHERE c.metric IS NOT NULL AND c.subject IS NOT NULL
   GROUP BY c.fact_uid, v.voice HAVING count(DISTINCT c.source_key) >= $10::integer),
flagged AS MATERIALIZED (
  SELECT fact_uid FROM differing UNION SELECT fact_uid FROM impossible UNION SELECT fact_uid FROM repeated),
scoped AS MATERIALIZED (
  SELECT fact_uid FROM flagged
   WHERE NOT $2::boolean OR fact_uid IN (
         SELECT f.fact_uid
           FROM tally.filtered_claims($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::date, NULL) f
          WHERE f.metric IS NOT NULL AND f.subject IS NOT NULL))
SELECT f.key AS fact_key, f.qualifiers AS fact_qualifiers, array_to_string(f.assumed, ',') AS fact_assumed,
       s.kind AS source_kind, s.language AS source_language, s.publisher AS source_publisher,
       coalesce(s.event, s.recording) AS source_event, s.translation_of AS source_translation_of,
       s.reprint_of AS source_reprint_of, s.published_start AS source_published_start,
       s.published_end AS source_published_end, h.*
  FROM scoped
  JOIN tally.fact f USING (fact_uid)
  JOIN tally.claims h USING (fact_uid)
  JOIN tally.source s ON s.source_key = h.source
 ORDER BY fact_uid, h.source, h.start_byte, h.claim_uid
