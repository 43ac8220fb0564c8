-- Numbers of one fact that lie furthest apart, as the factor between the greatest and the least.
SELECT key AS fact, least, greatest, round(greatest / least, 2) AS factor, claims, sources
  FROM tally.facts
 WHERE least > 0 AND greatest > least
 ORDER BY greatest / least DESC, key
