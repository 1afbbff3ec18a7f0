:param one => "United Nations";
:param other => "";
:param limit => 100;
// title:  What two organizations did together
// about:  Every activity in which both, or organs of theirs, took part, newest first, with the passages that state it.
// param:  one    actor    name or acronym
// param:  other  actor    name or acronym; "" for any partner
// param:  limit  integer  rows
// column: date      date       first day, month or year
// column: until     date       last day, month or year
// column: activity  text       what was done
// column: kind      word       kind of activity
// column: type      word       type of activity
// column: place     texts      where it was held
// column: actors    texts      everybody who took part
// column: source    citations  where it is written
MATCH (x:Actor)
WHERE toLower($one) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
OPTIONAL MATCH (organ:Actor)-[:PART_OF]->(x)
WITH collect(DISTINCT x.id) + collect(DISTINCT organ.id) AS ours
OPTIONAL MATCH (y:Actor)
WHERE toLower($other) IN [toLower(y.name), toLower(coalesce(y.acronym, y.name))]
OPTIONAL MATCH (branch:Actor)-[:PART_OF]->(y)
WITH ours, collect(DISTINCT y.id) + collect(DISTINCT branch.id) AS theirs
MATCH (p:Actor)-[:TOOK_PART]->(a:Activity)
WHERE p.id IN ours
WITH DISTINCT a, ours, theirs
MATCH (a)<-[:TOOK_PART]-(q:Actor)
WHERE NOT q.id IN ours AND ($other = "" OR q.id IN theirs)
WITH DISTINCT a
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS actors
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, actors, w ORDER BY w.name, w.id
WITH a, actors, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, place, para ORDER BY para.document, para.number
WITH a, actors, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.end AS until, a.name AS activity, a.kind AS kind, a.type AS type, place, actors, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
