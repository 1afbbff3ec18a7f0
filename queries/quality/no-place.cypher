:param limit => 100;
// title:  Events without a place
// about:  Meetings, visits and trainings for which no place was read, newest first, undated ones last.
// param:  limit  integer  rows
// column: date    date      first day, month or year
// column: event   text      what it is called
// column: type    word      meeting, conference, training …
// column: actors  text      everybody who took part
// column: source  citation  where it is written
MATCH (a:Activity {kind: "event"})
WHERE NOT EXISTS { MATCH (a)-[:HELD_IN]->(:Place) }
WITH a
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, s ORDER BY s.document, s.paragraph
WITH a, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
OPTIONAL MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, cites, o ORDER BY o.name, o.id
WITH a, cites, collect(DISTINCT o.name) AS names
RETURN a.start AS date, a.name AS event, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
