-- The filters that all commands share, each null where not given; `moment` null means now. Planned
-- into the statement that calls it, so that it costs nothing of its own.
CREATE FUNCTION tally.filtered_claims(documents text[], languages text[], subjects text[], metrics text[],
       speakers text[], modalities text[], since_day date, moment timestamptz)
RETURNS SETOF tally.claim_history LANGUAGE sql STABLE AS $body$
SELECT h.* FROM tally.claim_history h
 WHERE (moment IS NULL AND h.until IS NULL
        OR h.since <= moment AND (h.until IS NULL OR h.until > moment))
   AND (documents IS NULL OR EXISTS (
        SELECT FROM unnest(documents) AS d (word)
         WHERE strpos(h.source, word) > 0 OR strpos(h.document, word) > 0
            OR length(word) >= 4 AND replace(h.document_uid::text, '-', '') LIKE lower(word) || '%'))
   AND (languages IS NULL OR h.language = ANY (languages))
   AND (subjects IS NULL OR lower(h.subject) IN (
        SELECT lower(w) FROM unnest(subjects) AS s (w)
         UNION ALL
        SELECT lower(n.name) FROM tally.names n JOIN unnest(subjects) AS s (w) ON lower(n.alias) = lower(w)))
   AND (metrics IS NULL OR h.metric = ANY (metrics))
   AND (speakers IS NULL OR lower(h.speaker) IN (
        SELECT lower(w) FROM unnest(speakers) AS s (w)
         UNION ALL
        SELECT lower(n.name) FROM tally.names n JOIN unnest(speakers) AS s (w) ON lower(n.alias) = lower(w)))
   AND (modalities IS NULL OR h.modality = ANY (modalities))
   AND (since_day IS NULL OR h.asserted_end >= since_day)
$body$;
COMMENT ON FUNCTION tally.filtered_claims(text[], text[], text[], text[], text[], text[], date, timestamptz)
  IS 'Claims and mentions that pass the filters of the command line, as of a moment';
