:param one => "United Nations";
:param other => "";
:param limit => 100;
// title:  What two organizations did together
// about:  Every activity in which both, or organs of theirs, took part, newest first, with the passages that state it.
// param:  one    actor    name or acronym
// param:  other  actor    name or acronym; "" for any partner
// param:  limit  integer  rows
// column: date      date      first day, month or year
// column: until     date      last day, month or year
// column: activity  text      what was done
// column: kind      word      kind of activity
// column: type      word      type of activity
// column: place     text      where it was held
// column: actors    text      everybody who took part
// column: source    citation  where it is written
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
WITH a, collect(DISTINCT o.name) AS names
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, names, w ORDER BY w.name, w.id
WITH a, names, collect(DISTINCT w.name) AS venues
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, venues, s ORDER BY s.document, s.paragraph
WITH a, names, venues, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.end AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  reduce(t = "", one IN venues | t + CASE t WHEN "" THEN "" ELSE "; " END + one) AS place,
  reduce(t = "", one IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + one) AS actors,
  reduce(t = "", one IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + one) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
