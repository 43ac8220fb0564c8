-- Claims and mentions of the version $1 of a text, in its order.
SELECT * FROM tally.claims WHERE document_uid = $1::uuid ORDER BY start_byte, claim_uid
