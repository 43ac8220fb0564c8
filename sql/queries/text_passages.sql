-- Passages of the version $1 of a text, in order.
SELECT span_start, span_end, kind, language FROM tally.passage WHERE document_uid = $1::uuid ORDER BY ordinal
