:param actor => "";
:param from => "";
:param limit => 100;
// title:  Agreements and programmes by their end
// about:  Those with a known last day on or after `from`, the first to run out on top: what has to be renewed.
// param:  actor  actor    name or acronym, its organs included; "" for all
// param:  from   date     first end counted; "" for the year of the newest report
// param:  limit  integer  rows
// column: until   date      last day, month or year
// column: date    date      first day, month or year
// column: name    text      what it is called
// column: kind    word      agreement or programme
// column: type    word      plan, strategy, project …
// column: actors  text      everybody who stands in it
// column: source  citation  where it is written
OPTIONAL MATCH (d:Document)
WITH CASE WHEN $from <> "" THEN $from ELSE left(coalesce(max(d.date), ""), 4) END AS since
OPTIONAL MATCH (x:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
OPTIONAL MATCH (organ:Actor)-[:PART_OF]->(x)
WITH since, collect(DISTINCT x.id) + collect(DISTINCT organ.id) AS ours
MATCH (a:Activity)
WHERE a.kind IN ["agreement", "programme"] AND coalesce(a.end, "") <> "" AND a.end >= left(since, size(a.end))
MATCH (a)<-[:TOOK_PART]-(p:Actor)
WHERE $actor = "" OR p.id IN ours
WITH DISTINCT a
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.end AS until, a.start AS date, a.name AS name, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY a.end, a.name, a.id
LIMIT $limit
