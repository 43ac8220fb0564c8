-- Texts of sources never seen before are copied straight into the tables: what the loader does not
-- send is the moment, and that is the begin of its transaction.
ALTER TABLE tally.document ALTER ingested_at SET DEFAULT now();
ALTER TABLE tally.occurrence ALTER since SET DEFAULT now();
