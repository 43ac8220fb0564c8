-- $2… are pairs: whether to set the column, and its value; null takes the hand off it.
UPDATE tally.source s SET
       event = CASE WHEN $2::boolean THEN $3 ELSE event END,
       published_start = CASE WHEN $4::boolean THEN $5::date ELSE published_start END,
       published_end = CASE WHEN $4::boolean THEN $6::date ELSE published_end END,
       translation_of = CASE WHEN $7::boolean THEN $8 ELSE translation_of END,
       reprint_of = CASE WHEN $9::boolean THEN $10 ELSE reprint_of END,
       set_by_hand = ARRAY(
         SELECT f.name FROM (VALUES ('event', $2::boolean, $3::text), ('published', $4::boolean, $5::text),
                                    ('translation_of', $7::boolean, $8::text), ('reprint_of', $9::boolean, $10::text))
                       AS f (name, touched, value)
          WHERE CASE WHEN f.touched THEN f.value IS NOT NULL ELSE f.name = ANY (s.set_by_hand) END
          ORDER BY f.name)
 WHERE source_key = ANY ($1::text[])
