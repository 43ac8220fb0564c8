SELECT f.id, f.kind, f.severity, f.state, f.baseline, f.cause, f.key AS fact, f.headline, f.reason, f.fault, f.next,
       array_to_string(f.support, ' : ') AS support, f.verdict, f.decision, f.decided_by,
       to_char(f.first_seen, 'YYYY-MM-DD HH24:MI') AS first_seen, to_char(f.last_seen, 'YYYY-MM-DD HH24:MI') AS last_seen
  FROM tally.findings f
 WHERE f.finding_uid = $1::uuid
