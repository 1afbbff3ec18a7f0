:param limit => 100;
// title:  Summits and meetings of heads and ministers
// about:  Events that are summits or of the level of heads or ministers, newest first, undated ones last.
// param:  limit  integer  rows; 0 for all
// column: date    date       first day, month or year
// column: event   text       what it is called
// column: type    word       summit, meeting, conference …
// column: level   word       heads or ministers, where the words tell it
// column: status  word       concluded, under way, in preparation or planned
// column: place   texts      where it was held
// column: actors  texts      everybody who took part
// column: source  citations  where it is written
MATCH (a:Event)
WHERE a.type = "summit" OR coalesce(a.level, "") IN ["heads", "ministers"]
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS actors
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, actors, w ORDER BY w.name, w.id
WITH a, actors, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, place, para ORDER BY para.document, para.number
WITH a, actors, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.name AS event, a.type AS type, coalesce(a.level, "") AS level, coalesce(a.status, "") AS status, place, actors, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
