-- Of the staged claims those whose occurrences are left on the stage: new, moved or read otherwise.
DELETE FROM pg_temp.stage_claim c
 WHERE NOT EXISTS (SELECT FROM pg_temp.stage_occurrence o
                    WHERE o.fact_uid = c.fact_uid AND o.claim_uid = c.claim_uid)
