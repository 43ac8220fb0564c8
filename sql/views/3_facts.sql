-- Facts with what is said of them, in one row each.
CREATE VIEW tally.facts AS
SELECT replace(f.fact_uid::text, '-', '') AS id,
       f.key,
       f.subject,
       f.metric,
       f.qualifiers,
       n.claims,
       n.sources,
       n.events,
       n.variants,
       n.unit,
       n.least,
       n.greatest,
       n.first_day,
       n.last_day,
       n.first_asserted,
       n.last_asserted,
       f.fact_uid
  FROM tally.fact f
  JOIN (SELECT c.fact_uid,
               count(*) AS claims,
               count(DISTINCT c.source) AS sources,
               count(DISTINCT coalesce(s.event, s.recording, s.translation_of, s.reprint_of, c.source)) AS events,
               count(DISTINCT (c.low, c.high, c.hedge, c.unit, c.date_start, c.date_end)) AS variants,
               min(c.unit) AS unit,
               min(c.nominal) AS least,
               max(coalesce(c.high, c.low)) AS greatest,
               min(c.date_start) AS first_day,
               max(c.date_end) AS last_day,
               min(c.asserted_start) AS first_asserted,
               max(c.asserted_end) AS last_asserted
          FROM tally.claims c JOIN tally.source s ON s.source_key = c.source
         WHERE c.metric IS NOT NULL
         GROUP BY c.fact_uid) n USING (fact_uid);
COMMENT ON VIEW tally.facts IS 'What current claims are about, and how widely they spread';
COMMENT ON COLUMN tally.facts.id IS 'Id of the fact, 32 hexadecimal digits';
COMMENT ON COLUMN tally.facts.key IS 'Subject, metric and qualifiers in one line';
COMMENT ON COLUMN tally.facts.subject IS 'What it is about; empty where unknown';
COMMENT ON COLUMN tally.facts.metric IS 'What is measured';
COMMENT ON COLUMN tally.facts.qualifiers IS 'The qualifiers that part it from other facts';
COMMENT ON COLUMN tally.facts.claims IS 'Claims of it in current texts';
COMMENT ON COLUMN tally.facts.sources IS 'Sources that make them';
COMMENT ON COLUMN tally.facts.events IS 'Independent events behind the sources: translations and reprints add none';
COMMENT ON COLUMN tally.facts.variants IS 'Different values or hedges among them';
COMMENT ON COLUMN tally.facts.unit IS 'Unit of the values';
COMMENT ON COLUMN tally.facts.least IS 'Smallest number named';
COMMENT ON COLUMN tally.facts.greatest IS 'Greatest number named';
COMMENT ON COLUMN tally.facts.first_day IS 'For dates: earliest day meant';
COMMENT ON COLUMN tally.facts.last_day IS 'For dates: latest day meant';
COMMENT ON COLUMN tally.facts.first_asserted IS 'Day of the oldest text that says so';
COMMENT ON COLUMN tally.facts.last_asserted IS 'Day of the newest text that says so';
COMMENT ON COLUMN tally.facts.fact_uid IS 'id as uuid, for joins';
