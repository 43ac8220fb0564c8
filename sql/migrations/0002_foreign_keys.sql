-- Foreign keys, apart from the tables: a cluster that distributes claim and occurrence by fact_uid
-- can do without this file. None stands on passage, claim or occurrence, which are loaded by the
-- million: a loader's transaction keeps them whole, and queries/orphans.sql checks it.
ALTER TABLE tally.document ADD FOREIGN KEY (source_key) REFERENCES tally.source ON DELETE CASCADE;
ALTER TABLE tally.alias ADD FOREIGN KEY (entity_uid) REFERENCES tally.entity ON DELETE CASCADE;
ALTER TABLE tally.finding_claim ADD FOREIGN KEY (finding_uid) REFERENCES tally.finding ON DELETE CASCADE;
ALTER TABLE tally.finding_event ADD FOREIGN KEY (audit_uid) REFERENCES tally.audit;
ALTER TABLE tally.finding_event ADD FOREIGN KEY (finding_uid) REFERENCES tally.finding;
