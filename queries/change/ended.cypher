:param by => "";
:param limit => 100;
// title:  Agreements and programmes that have run out
// about:  Those whose last day lies within `by` or before it, the latest first: renewed, replaced, or forgotten?
// param:  by     date     last end counted; "" for the year of the newest report
// param:  limit  integer  rows
// column: until   date       last day, month or year
// column: name    text       what it is called
// column: kind    word       agreement or programme
// column: type    word       plan, strategy, project …
// column: actors  texts      everybody who stands in it
// column: source  citations  where it is written
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
WITH a, collect(DISTINCT o.name) AS actors
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, para ORDER BY para.document, para.number
WITH a, actors, collect(DISTINCT para.name) AS source
RETURN a.end AS until, a.name AS name, a.kind AS kind, a.type AS type, actors, source
ORDER BY a.end DESC, a.name, a.id
