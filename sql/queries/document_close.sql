WITH gone AS (
  UPDATE tally.occurrence o SET until = greatest(clock_timestamp(), o.since + interval '1 microsecond')
    FROM tally.document d
   WHERE d.source_key = ANY ($1::text[]) AND o.document_uid = d.document_uid AND o.until IS NULL)
UPDATE tally.source SET document_uid = NULL WHERE source_key = ANY ($1::text[])
