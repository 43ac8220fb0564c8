-- Makes the tables equal to the stage; rows that are the same stay untouched. The lock lets one
-- program at a time do so.
SELECT pg_advisory_xact_lock(hashtext('tally'), hashtext('catalogue'));
DELETE FROM tally.metric m
 WHERE NOT EXISTS (SELECT FROM pg_temp.stage_metric n WHERE n.metric = m.metric AND n::text = m::text);
INSERT INTO tally.metric SELECT n.* FROM pg_temp.stage_metric n
 WHERE NOT EXISTS (SELECT FROM tally.metric m WHERE m.metric = n.metric);
DELETE FROM tally.alias a
 WHERE NOT EXISTS (SELECT FROM pg_temp.stage_alias n WHERE n.alias = a.alias AND n.entity_uid = a.entity_uid);
DELETE FROM tally.entity e
 WHERE NOT EXISTS (SELECT FROM pg_temp.stage_entity n WHERE n.entity_uid = e.entity_uid AND n::text = e::text);
INSERT INTO tally.entity SELECT n.* FROM pg_temp.stage_entity n
 WHERE NOT EXISTS (SELECT FROM tally.entity e WHERE e.entity_uid = n.entity_uid);
INSERT INTO tally.alias SELECT DISTINCT n.* FROM pg_temp.stage_alias n
 WHERE NOT EXISTS (SELECT FROM tally.alias a WHERE a.alias = n.alias AND a.entity_uid = n.entity_uid)
