-- Facts that only one event stands behind: nobody independent has said so.
SELECT key AS fact, claims, sources, first_asserted AS said
  FROM tally.facts
 WHERE events = 1
 ORDER BY claims DESC, key
