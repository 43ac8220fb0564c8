CREATE TEMPORARY TABLE IF NOT EXISTS stage_finding (
  finding_uid uuid, fact_print uuid, source_print uuid, kind text, severity text, fact_uid uuid, subject text,
  metric text, qualifiers jsonb, key text, headline text, reason text, fault text, next text, support integer[]
) ON COMMIT DELETE ROWS;
CREATE TEMPORARY TABLE IF NOT EXISTS stage_finding_claim (
  finding_uid uuid, claim_uid uuid, fact_uid uuid, source_key text, role text, ordinal integer, quote text,
  span_start integer, span_end integer, line integer
) ON COMMIT DELETE ROWS
