-- Where rows arrive before the merge: tables of the session alone, so two loaders never meet in
-- them, unlogged as all temporary tables are, and empty after each transaction.
CREATE TEMPORARY TABLE IF NOT EXISTS stage_document (
  ordinal integer, source_key text, document_uid uuid, kind text, language text, title text, author text,
  publisher text, url text, recording text, event text, published_start date, published_end date,
  translation_of text, path text, text text, text_hash uuid, bytes integer, encoding text, extraction uuid
) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_passage (LIKE tally.passage) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_fact (LIKE tally.fact) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_claim (
  LIKE tally.claim, document_uid uuid, passage integer, span_start integer, span_end integer,
  sentence_start integer, sentence_end integer, line integer, rule text, before text, after text,
  reading bigint
) ON COMMIT DELETE ROWS
