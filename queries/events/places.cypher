:param limit => 30;
// title:  Where they meet
// about:  Places ranked by what was held there.
// param:  limit  integer  rows
// column: place       text     city, or country where no city is named
// column: country     text     of the place, where the place list knows it
// column: activities  integer  held there
// column: actors      integer  distinct bodies that took part there
// column: first       date     earliest first day
// column: last        date     latest first day
MATCH (a:Activity)-[:HELD_IN]->(w:Place)
OPTIONAL MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH w, count(DISTINCT a.id) AS n, count(DISTINCT o.id) AS bodies,
  min(a.start) AS earliest, max(a.start) AS latest
RETURN w.name AS place, coalesce(w.country, "") AS country, n AS activities, bodies AS actors, earliest AS first, latest AS last
ORDER BY n DESC, bodies DESC, w.name, w.id
LIMIT $limit
