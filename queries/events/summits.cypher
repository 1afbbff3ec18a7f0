:param limit => 100;
// title:  Summits and meetings of heads and ministers
// about:  Events that are summits or of the level of heads or ministers, newest first, undated ones last.
// param:  limit  integer  rows
// column: date    date      first day, month or year
// column: event   text      what it is called
// column: type    word      summit, meeting, conference …
// column: level   word      heads or ministers, where the words tell it
// column: place   text      where it was held
// column: actors  text      everybody who took part
// column: source  citation  where it is written
MATCH (a:Activity {kind: "event"})
WHERE a.type = "summit" OR coalesce(a.level, "") IN ["heads", "ministers"]
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, names, w ORDER BY w.name, w.id
WITH a, names, collect(DISTINCT w.name) AS venues
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, venues, s ORDER BY s.document, s.paragraph
WITH a, names, venues, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.name AS event, a.type AS type, coalesce(a.level, "") AS level,
  reduce(t = "", x IN venues | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS place,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
