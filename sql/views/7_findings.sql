-- Findings with their state: the latest decision that holds; stale where other values
-- of the same fact were decided on.
CREATE VIEW tally.findings AS
SELECT replace(f.finding_uid::text, '-', '') AS id,
       f.kind,
       f.severity,
       CASE WHEN e.event = 'absent' THEN 'resolved'
            WHEN d.state IS NOT NULL THEN d.state
            WHEN EXISTS (SELECT FROM tally.finding p JOIN tally.decision x
                             ON x.scope = 'value' AND x.fingerprint = p.finding_uid
                          WHERE p.fact_print = f.fact_print AND p.finding_uid <> f.finding_uid) THEN 'stale'
            ELSE 'open' END AS state,
       e.event AS baseline,
       e.cause,
       replace(f.fact_uid::text, '-', '') AS fact,
       f.key,
       f.subject,
       f.metric,
       f.headline,
       f.reason,
       f.fault,
       f.next,
       f.support,
       (SELECT count(*) FROM tally.finding_claim c WHERE c.finding_uid = f.finding_uid) AS claims,
       d.verdict,
       d.reason AS decision,
       d.author AS decided_by,
       d.decided_at,
       f.first_seen,
       f.last_seen,
       f.finding_uid
  FROM tally.finding f
  LEFT JOIN LATERAL (
       SELECT v.event, v.cause FROM tally.finding_event v JOIN tally.audit a USING (audit_uid)
        WHERE v.finding_uid = f.finding_uid ORDER BY a.started_at DESC LIMIT 1) e ON true
  LEFT JOIN LATERAL (
       SELECT x.* FROM tally.decision x
        WHERE (x.scope, x.fingerprint) IN (('value', f.finding_uid), ('source', f.source_print), ('fact', f.fact_print))
          AND (x.expires_at IS NULL OR x.expires_at > now())
        ORDER BY x.decided_at DESC LIMIT 1) d ON true;
COMMENT ON VIEW tally.findings IS 'Every disagreement ever found, with its state and what the latest audit saw of it';
COMMENT ON COLUMN tally.findings.id IS 'Id of the finding: 32 hexadecimal digits that stay while the values stay';
COMMENT ON COLUMN tally.findings.kind IS 'conflict, hedge_differs, magnitude_slip, …';
COMMENT ON COLUMN tally.findings.severity IS 'info, warn or error';
COMMENT ON COLUMN tally.findings.state IS 'open, confirmed, accepted, dismissed, deferred, stale or resolved';
COMMENT ON COLUMN tally.findings.baseline IS 'What the latest audit that looked saw: new, unchanged, updated or absent';
COMMENT ON COLUMN tally.findings.cause IS 'Cause of a change: text, rule, catalogue or program';
COMMENT ON COLUMN tally.findings.fact IS 'Id of the fact; null for a finding between two aligned texts only';
COMMENT ON COLUMN tally.findings.key IS 'The fact in one line';
COMMENT ON COLUMN tally.findings.subject IS 'Subject of the fact';
COMMENT ON COLUMN tally.findings.metric IS 'Metric of the fact';
COMMENT ON COLUMN tally.findings.headline IS 'What disagrees';
COMMENT ON COLUMN tally.findings.reason IS 'Why it counts as this, with the numbers used';
COMMENT ON COLUMN tally.findings.fault IS 'Likely fault';
COMMENT ON COLUMN tally.findings.next IS 'What to do about it';
COMMENT ON COLUMN tally.findings.support IS 'Independent events on each side';
COMMENT ON COLUMN tally.findings.claims IS 'Claims that take part';
COMMENT ON COLUMN tally.findings.verdict IS 'Which side is wrong, as decided';
COMMENT ON COLUMN tally.findings.decision IS 'Why, as decided';
COMMENT ON COLUMN tally.findings.decided_by IS 'Who decided';
COMMENT ON COLUMN tally.findings.decided_at IS 'When';
COMMENT ON COLUMN tally.findings.first_seen IS 'When it was first found';
COMMENT ON COLUMN tally.findings.last_seen IS 'When it was last found';
COMMENT ON COLUMN tally.findings.finding_uid IS 'id as uuid, for joins';
