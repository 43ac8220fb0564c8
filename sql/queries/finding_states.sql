-- State and baseline of the findings of the latest audit, by id.
SELECT f.id, f.state, f.baseline
  FROM tally.findings f JOIN tally.finding_event v USING (finding_uid)
 WHERE v.audit_uid = $1::uuid AND v.event <> 'absent'
