:param by => "";
:param limit => 100;
// title:  Agreements and programmes that have run out
// about:  Those whose last day lies within `by` or before it, the latest first: renewed, replaced, or forgotten?
// param:  by     date     last end counted; "" for the year of the newest report
// param:  limit  integer  rows
// column: until   date      last day, month or year
// column: name    text      what it is called
// column: kind    word      agreement or programme
// column: type    word      plan, strategy, project …
// column: actors  text      everybody who stands in it
// column: source  citation  where it is written
OPTIONAL MATCH (d:Document)
WITH CASE WHEN $by <> "" THEN $by ELSE left(coalesce(max(d.date), "9999"), 4) END AS day
MATCH (a:Activity)
WHERE a.kind IN ["agreement", "programme"] AND coalesce(a.end, "") <> "" AND left(a.end, size(day)) <= day
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY a.end DESC, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.end AS until, a.name AS name, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY a.end DESC, a.name, a.id
