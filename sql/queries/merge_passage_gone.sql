-- Passages of a text that is cut otherwise than before.
DELETE FROM tally.passage p
 USING pg_temp.stage_document t
 WHERE p.document_uid = t.document_uid
   AND NOT EXISTS (SELECT FROM pg_temp.stage_passage n
                    WHERE n.document_uid = p.document_uid AND n.ordinal = p.ordinal
                      AND (n.kind, n.speaker, n.question, n.language, n.turn, n.span_start, n.span_end)
                          IS NOT DISTINCT FROM
                          (p.kind, p.speaker, p.question, p.language, p.turn, p.span_start, p.span_end))
