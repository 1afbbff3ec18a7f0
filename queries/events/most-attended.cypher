:param limit => 20;
// title:  Events with most participants
// about:  Events ranked by the named bodies that took part.
// param:  limit  integer  rows
// column: event        text      what it is called
// column: date         date      first day, month or year
// column: type         word      meeting, conference, training …
// column: bodies       integer   distinct bodies that took part
// column: actors       text      who they are
// column: source       citation  where it is written
MATCH (a:Activity {kind: "event"})<-[:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, total, o ORDER BY o.name, o.id
WITH a, total, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, total, names, s ORDER BY s.document, s.paragraph
WITH a, total, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.name AS event, a.start AS date, a.type AS type, total AS bodies,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
