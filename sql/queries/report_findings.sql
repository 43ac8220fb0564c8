-- Findings with their claims, gravest first; of a finding whose texts changed the claims as last
-- seen. Without a state in $3 those that no audit sees any longer are left out. $4… are the filters
-- on claims: a finding is in as soon as one of its claims is.
WITH wanted AS (
  SELECT f.* FROM tally.findings f
   WHERE ($1::text[] IS NULL OR f.kind = ANY ($1))
     AND ($2::text[] IS NULL OR f.severity = ANY ($2))
     AND CASE WHEN $3::text[] IS NULL THEN f.state <> 'resolved' ELSE f.state = ANY ($3) END
     AND (NOT $4::boolean OR EXISTS (
          SELECT FROM tally.finding_claim p
            JOIN tally.filtered_claims($5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::date, NULL) c
                 USING (fact_uid, claim_uid)
           WHERE p.finding_uid = f.finding_uid)))
SELECT f.id AS finding_id, x.fact_print, x.source_print, f.kind AS finding_kind, f.severity AS finding_severity,
       f.state AS finding_state, f.decision AS finding_decision, f.baseline AS finding_baseline,
       f.fact AS finding_fact, f.key AS finding_key, f.subject AS finding_subject,
       f.metric AS finding_metric, t.qualifiers AS finding_qualifiers,
       f.headline AS finding_headline, f.reason AS finding_reason, f.fault AS finding_fault,
       f.next AS finding_next, array_to_string(f.support, ',') AS finding_support,
       p.role AS finding_role, p.quote AS place_quote, p.span_start AS place_start,
       p.span_end AS place_end, p.line AS place_line, d.path AS place_path,
       d.source_key AS place_source, h.*
  FROM wanted f
  JOIN tally.finding x USING (finding_uid)
  LEFT JOIN tally.fact t ON replace(t.fact_uid::text, '-', '') = f.fact
  JOIN tally.finding_claim p ON p.finding_uid = f.finding_uid
  JOIN tally.document d USING (document_uid)
  LEFT JOIN LATERAL (
       SELECT c.* FROM tally.claim_history c
        WHERE c.fact_uid = p.fact_uid AND c.claim_uid = p.claim_uid
        ORDER BY c.until DESC NULLS FIRST, c.since DESC LIMIT 1) h ON true
 ORDER BY array_position(ARRAY['error', 'warn', 'info'], f.severity), f.kind, f.key, f.id, p.ordinal
