-- Where rows arrive before the merge: tables of the session alone, so two loaders never meet in
-- them, unlogged as all temporary tables are, and empty after each transaction. Every batch needs
-- these; stage_known.sql has those for texts of known sources.
CREATE TEMPORARY TABLE IF NOT EXISTS stage_source (
  ordinal integer, source_key text, document_uid uuid, text_hash uuid, kind text, language text, title text,
  author text, publisher text, url text, recording text, event text, published_start date, published_end date,
  translation_of text
) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_fact (LIKE tally.fact) ON COMMIT DELETE ROWS
