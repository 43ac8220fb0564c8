-- Where what known sources say now arrives, to be met with what they said before.
CREATE TEMPORARY TABLE IF NOT EXISTS stage_document (
  document_uid uuid, source_key text, path text, text text, text_hash uuid, bytes integer, encoding text,
  extraction uuid
) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_passage (LIKE tally.passage) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_claim (LIKE tally.claim) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_occurrence (
  fact_uid uuid, claim_uid uuid, document_uid uuid, run_uid uuid, passage integer, span_start integer,
  span_end integer, sentence_start integer, sentence_end integer, line integer, rule text, before text,
  after text, reading bigint
) ON COMMIT DELETE ROWS
