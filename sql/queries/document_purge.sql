WITH versions AS (
  SELECT document_uid FROM tally.document WHERE source_key = ANY ($1::text[])),
places AS (
  DELETE FROM tally.occurrence o USING versions v WHERE o.document_uid = v.document_uid),
passages AS (
  DELETE FROM tally.passage p USING versions v WHERE p.document_uid = v.document_uid),
quotes AS (
  DELETE FROM tally.finding_claim f USING versions v WHERE f.document_uid = v.document_uid),
claims AS (
  DELETE FROM tally.claim c WHERE c.source_key = ANY ($1::text[]))
DELETE FROM tally.source WHERE source_key = ANY ($1::text[])
