:param from => "";
:param to => "";
:param limit => 300;
// title:  Calendar of events
// about:  Every dated event that touches the period, oldest first, with place and participants.
// param:  from   date     first day, as precise as you like
// param:  to     date     last day, as precise as you like
// param:  limit  integer  rows
// column: date    date      first day, month or year
// column: until   date      last day, month or year
// column: event   text      what it is called
// column: type    word      meeting, conference, training …
// column: place   text      where it was held
// column: actors  text      everybody who took part
// column: source  citation  where it is written
MATCH (a:Activity {kind: "event"})
WITH a, coalesce(a.start, a.end, "") AS begins, coalesce(a.end, a.start, "") AS ends
WHERE begins <> "" AND ends >= left($from, size(ends)) AND left(begins, size($to)) <= $to
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a, begins
ORDER BY begins, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, begins, o ORDER BY o.name, o.id
WITH a, begins, collect(DISTINCT o.name) AS names
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, begins, names, w ORDER BY w.name, w.id
WITH a, begins, names, collect(DISTINCT w.name) AS venues
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, begins, names, venues, s ORDER BY s.document, s.paragraph
WITH a, begins, names, venues, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.end AS until, a.name AS event, a.type AS type,
  reduce(t = "", x IN venues | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS place,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY begins, a.name, a.id
