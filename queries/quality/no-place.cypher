:param limit => 100;
// title:  Events without a place
// about:  Meetings, visits and trainings for which no place was read, newest first, undated ones last.
// param:  limit  integer  rows; 0 for all
// column: date    date       first day, month or year
// column: event   text       what it is called
// column: type    word       meeting, conference, training …
// column: actors  texts      everybody who took part
// column: source  citations  where it is written
MATCH (a:Event)
WHERE NOT EXISTS { MATCH (a)-[:HELD_IN]->(:Place) }
WITH a
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, para ORDER BY para.document, para.number
WITH a, collect(DISTINCT para.name) AS source
OPTIONAL MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, source, o ORDER BY o.name, o.id
WITH a, source, collect(DISTINCT o.name) AS actors
RETURN a.start AS date, a.name AS event, a.type AS type, actors, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
