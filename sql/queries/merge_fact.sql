INSERT INTO tally.fact
SELECT n.* FROM pg_temp.stage_fact n
 WHERE NOT EXISTS (SELECT FROM tally.fact f WHERE f.fact_uid = n.fact_uid)
 ORDER BY n.fact_uid
    ON CONFLICT DO NOTHING
