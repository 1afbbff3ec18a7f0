:param sure => 0.0;
:param limit => 100;
// title:  Summits and meetings of heads and ministers
// about:  Events that are summits or of the level of heads or ministers, newest first, undated ones last.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: date        date       first day, month or year
// column: event       text       what it is called
// column: type        word       summit, meeting, conference …
// column: level       word       heads or ministers, where the words tell it
// column: status      word       concluded, under way, in preparation or planned
// column: place       texts      where it was held
// column: actors      texts      everybody who took part, those of the next column aside
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Event)
WHERE a.type = "summit" OR coalesce(a.level, "") IN ["heads", "ministers"]
MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, bodies, w ORDER BY w.name, w.id
WITH a, bodies, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, place, para ORDER BY para.document, para.number
WITH a, bodies, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.name AS event, a.type AS type, coalesce(a.level, "") AS level, coalesce(a.status, "") AS status, place,
  [b IN bodies WHERE NOT b.helps | b.name] AS actors, [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
