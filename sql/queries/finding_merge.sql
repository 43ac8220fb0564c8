-- What the audit $1 found: findings by their value fingerprint, and an event for each. `updated` is
-- a finding whose fact was found to disagree before, with other values. $2: the audit looked at
-- everything, so that what it did not find is absent.
WITH seen AS (
  INSERT INTO tally.finding AS f (finding_uid, fact_print, source_print, kind, severity, fact_uid, subject, metric,
         qualifiers, key, headline, reason, fault, next, support, first_audit, first_seen, last_audit, last_seen)
  SELECT n.*, a.audit_uid, a.started_at, a.audit_uid, a.started_at
    FROM pg_temp.stage_finding n, tally.audit a WHERE a.audit_uid = $1::uuid
   ORDER BY n.finding_uid
      ON CONFLICT (finding_uid) DO UPDATE SET
         source_print = excluded.source_print, severity = excluded.severity, headline = excluded.headline,
         reason = excluded.reason, fault = excluded.fault, next = excluded.next, support = excluded.support,
         last_audit = excluded.last_audit, last_seen = excluded.last_seen
  RETURNING f.finding_uid, f.fact_print, f.first_audit = f.last_audit AS is_new),
latest AS (
  SELECT DISTINCT ON (v.finding_uid) v.finding_uid, v.event
    FROM tally.finding_event v JOIN tally.audit a USING (audit_uid)
   ORDER BY v.finding_uid, a.started_at DESC),
gone AS (
  SELECT l.finding_uid FROM latest l
   WHERE $2::boolean AND l.event <> 'absent'
     AND NOT EXISTS (SELECT FROM pg_temp.stage_finding n WHERE n.finding_uid = l.finding_uid))
INSERT INTO tally.finding_event (audit_uid, finding_uid, event, cause)
SELECT $1::uuid, s.finding_uid,
       CASE WHEN NOT s.is_new AND l.event IS DISTINCT FROM 'absent' THEN 'unchanged'
            WHEN EXISTS (SELECT FROM tally.finding p
                          WHERE p.fact_print = s.fact_print AND p.finding_uid <> s.finding_uid) THEN 'updated'
            ELSE 'new' END,
       NULL
  FROM seen s LEFT JOIN latest l USING (finding_uid)
 UNION ALL
SELECT $1::uuid, g.finding_uid, 'absent',
       CASE WHEN EXISTS (SELECT FROM tally.finding_claim c
                          WHERE c.finding_uid = g.finding_uid
                            AND NOT EXISTS (SELECT FROM tally.source s WHERE s.document_uid = c.document_uid)) THEN 'text'
            WHEN EXISTS (SELECT FROM tally.finding_claim c
                          WHERE c.finding_uid = g.finding_uid
                            AND NOT EXISTS (SELECT FROM tally.occurrence o
                                             WHERE o.fact_uid = c.fact_uid AND o.claim_uid = c.claim_uid
                                               AND o.document_uid = c.document_uid AND o.until IS NULL)) THEN 'rule'
            ELSE 'catalogue' END
  FROM gone g
