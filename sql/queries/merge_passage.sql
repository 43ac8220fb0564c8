INSERT INTO tally.passage
SELECT n.* FROM pg_temp.stage_passage n
 WHERE NOT EXISTS (SELECT FROM tally.passage p
                    WHERE p.document_uid = n.document_uid AND p.ordinal = n.ordinal)
