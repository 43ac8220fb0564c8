-- Known names in all spellings.
CREATE VIEW tally.names AS
SELECT e.name, a.alias, e.type FROM tally.entity e JOIN tally.alias a USING (entity_uid)
UNION ALL
SELECT e.name, e.name, e.type FROM tally.entity e;
COMMENT ON VIEW tally.names IS 'Every spelling of every known name, its canonical one included';
COMMENT ON COLUMN tally.names.name IS 'Canonical name, as claims have it';
COMMENT ON COLUMN tally.names.alias IS 'A way to write it';
COMMENT ON COLUMN tally.names.type IS 'model, product, company, person, benchmark, place, …';
