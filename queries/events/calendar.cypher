:param from => "";
:param to => "";
:param limit => 300;
// title:  Calendar of events
// about:  Every dated event that touches the period, oldest first, with place and participants.
// param:  from   date     first day, as precise as you like
// param:  to     date     last day, as precise as you like
// param:  limit  integer  rows; 0 for all
// column: date    date       first day, month or year
// column: until   date       last day, month or year
// column: event   text       what it is called
// column: type    word       meeting, conference, training …
// column: place   texts      where it was held
// column: actors  texts      everybody who took part
// column: source  citations  where it is written
MATCH (a:Event)
WITH a, coalesce(a.start, a.end, "") AS begins, coalesce(a.end, a.start, "") AS ends
WHERE begins <> "" AND ends >= left($from, size(ends)) AND left(begins, size($to)) <= $to
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a, begins
ORDER BY begins, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, begins, o ORDER BY o.name, o.id
WITH a, begins, collect(DISTINCT o.name) AS actors
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, begins, actors, w ORDER BY w.name, w.id
WITH a, begins, actors, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, begins, actors, place, para ORDER BY para.document, para.number
WITH a, begins, actors, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.end AS until, a.name AS event, a.type AS type, place, actors, source
ORDER BY begins, a.name, a.id
