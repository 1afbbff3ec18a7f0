:param sure => 0.0;
:param limit => 30;
// title:  Where they meet
// about:  Places ranked by what was held there.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: place       text     city, or country where no city is named
// column: country     text     of the place, where the place list knows it
// column: activities  integer  held there
// column: actors      integer  distinct bodies that took part there
// column: dated       integer  of them with a day on which something was done
// column: first       date     earliest day on which something began
// column: last        date     latest day on which something was done
MATCH (a:Activity)-[:HELD_IN]->(w:Place)
WHERE $sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure }
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH w, count(DISTINCT a.id) AS n, count(DISTINCT o.id) AS bodies,
  count(DISTINCT CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] AND coalesce(a.signed, a.end, a.start) IS NOT NULL THEN a.id END) AS timed,
  min(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN coalesce(a.start, a.signed) END) AS earliest,
  max(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END) AS latest
RETURN w.name AS place, coalesce(w.country, "") AS country, n AS activities, bodies AS actors, timed AS dated, earliest AS first, latest AS last
ORDER BY n DESC, bodies DESC, w.name, w.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
