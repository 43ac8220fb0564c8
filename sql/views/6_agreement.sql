-- Facts by documents: what each text says of each fact that more than one text tells.
CREATE VIEW tally.agreement AS
SELECT fact,
       key,
       document,
       source,
       claims,
       least,
       greatest,
       quotes,
       CASE WHEN max(bound_low) OVER w <= min(bound_high) OVER w THEN 'meet'
            WHEN max(bound_low) OVER w IS NULL THEN 'dates'
            ELSE 'part' END AS relation,
       documents
  FROM (SELECT c.fact, f.key, c.document, c.source, c.fact_uid,
               count(*) AS claims,
               min(c.nominal) AS least,
               max(coalesce(c.high, c.low)) AS greatest,
               string_agg(DISTINCT c.quote, ' | ' ORDER BY c.quote) AS quotes,
               CASE WHEN count(c.nominal) > 0 THEN coalesce(max(lower(c.hard)), '-infinity') END AS bound_low,
               CASE WHEN count(c.nominal) > 0 THEN coalesce(min(upper(c.hard)), 'infinity') END AS bound_high,
               count(*) OVER (PARTITION BY c.fact_uid) AS documents
          FROM tally.claims c JOIN tally.fact f USING (fact_uid)
         WHERE c.modality IN ('actual', 'planned', 'forecast') AND NOT c.superseded
         GROUP BY c.fact, f.key, c.document, c.source, c.fact_uid) t
 WHERE documents > 1
WINDOW w AS (PARTITION BY fact);
COMMENT ON VIEW tally.agreement IS 'Fact by document, for facts that more than one document tells';
COMMENT ON COLUMN tally.agreement.fact IS 'Id of the fact';
COMMENT ON COLUMN tally.agreement.key IS 'The fact in one line';
COMMENT ON COLUMN tally.agreement.document IS 'Path of the text';
COMMENT ON COLUMN tally.agreement.source IS 'Key of the source';
COMMENT ON COLUMN tally.agreement.claims IS 'Claims of the fact in the document';
COMMENT ON COLUMN tally.agreement.least IS 'Smallest number that it names';
COMMENT ON COLUMN tally.agreement.greatest IS 'Greatest number that it names';
COMMENT ON COLUMN tally.agreement.quotes IS 'The words of the text';
COMMENT ON COLUMN tally.agreement.relation IS 'meet: one value could satisfy all documents; part: none could; dates: told in days, not compared here. The audit judges more finely';
COMMENT ON COLUMN tally.agreement.documents IS 'Documents that tell the fact';
