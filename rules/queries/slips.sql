-- Values of one fact that a power of ten parts: the usual mark of a scale word read wrongly.
SELECT headline, reason, fault, state, left(id, 8) AS id
  FROM tally.findings
 WHERE kind = 'magnitude_slip' AND state <> 'resolved'
 ORDER BY headline, id
