-- Sentences whose numbers may be checked against each other, claim by claim: a share or an age
-- beside what it may follow from, amounts that may be parts of one of them, a day with one of the
-- names of weekdays $1. $2 are documents, null for all.
WITH dense AS MATERIALIZED (
  SELECT o.document_uid, o.sentence_start, o.sentence_end
    FROM tally.occurrence o JOIN tally.claim c USING (fact_uid, claim_uid)
   WHERE o.until IS NULL
   GROUP BY o.document_uid, o.sentence_start, o.sentence_end
  HAVING count(*) FILTER (WHERE c.unit <> 'date') > 2
      OR bool_or(c.kind = 'age') AND bool_or(c.unit = 'date')
      OR bool_or(c.date_start = c.date_end AND EXISTS (
           SELECT FROM unnest($1::text[]) AS w (word) WHERE strpos(lower(c.quote), w.word) > 0))),
told AS MATERIALIZED (
  SELECT n.*, convert_from(substr(convert_to(d.text, 'UTF8'), n.sentence_start + 1, n.sentence_end - n.sentence_start), 'UTF8') AS sentence
    FROM dense n JOIN tally.document d USING (document_uid))
SELECT s.kind AS source_kind, s.language AS source_language, s.publisher AS source_publisher,
       coalesce(s.event, s.recording) AS source_event, s.translation_of AS source_translation_of,
       s.reprint_of AS source_reprint_of, s.published_start AS source_published_start,
       s.published_end AS source_published_end, t.sentence, h.*
  FROM told t
  JOIN tally.claims h USING (document_uid, sentence_start)
  JOIN tally.source s ON s.source_key = h.source
 WHERE $2::text[] IS NULL OR EXISTS (
       SELECT FROM unnest($2) AS w (word) WHERE strpos(h.source, w.word) > 0 OR strpos(h.document, w.word) > 0)
 ORDER BY h.source, t.sentence_start, h.start_byte, h.claim_uid
