-- Held to the end of the transaction, so that only one program at a time changes the schema.
SELECT pg_advisory_xact_lock(hashtext('tally'), hashtext('migrate'))
