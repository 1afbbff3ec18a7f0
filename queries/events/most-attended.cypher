:param limit => 20;
// title:  Events with most participants
// about:  Events ranked by the named bodies that took part.
// param:  limit  integer  rows; 0 for all
// column: event   text       what it is called
// column: date    date       first day, month or year
// column: type    word       meeting, conference, training …
// column: status  word       concluded, under way, in preparation or planned
// column: bodies  integer    distinct bodies that took part, as the reports name them
// column: actors  texts      who they are
// column: source  citations  where it is written
MATCH (a:Event)<-[:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, total, o ORDER BY o.name, o.id
WITH a, total, collect(DISTINCT o.name) AS actors
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, total, actors, para ORDER BY para.document, para.number
WITH a, total, actors, collect(DISTINCT para.name) AS source
RETURN a.name AS event, a.start AS date, a.type AS type, coalesce(a.status, "") AS status, total AS bodies, actors, source
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
