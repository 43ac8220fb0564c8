DELETE FROM tally.finding_claim c
 USING pg_temp.stage_finding f
 WHERE c.finding_uid = f.finding_uid
   AND NOT EXISTS (SELECT FROM pg_temp.stage_finding_claim n
                    WHERE n.finding_uid = c.finding_uid AND n.claim_uid = c.claim_uid AND n.ordinal = c.ordinal)
