:param by => "";
:param limit => 100;
// title:  Agreements and programmes that have run out
// about:  Those whose last day lies within `by` or before it, the latest first: renewed, replaced, or forgotten?
// param:  by     date     last end counted; "" for the year of the newest report
// param:  limit  integer  rows; 0 for all
// column: until       date       last day, month or year
// column: name        text       what it is called
// column: kind        word       agreement or programme
// column: type        word       plan, strategy, project …
// column: parties     texts      everybody who stands in it
// column: supporters  texts      everybody who only supports it
// column: source      citations  where it is written
OPTIONAL MATCH (d:Document)
WITH CASE WHEN $by <> "" THEN $by ELSE left(coalesce(max(coalesce(d.date, d.year)), "9999"), 4) END AS day
MATCH (a:Agreement|Programme)
WITH a, day, coalesce(a.valid_to, a.end, "") AS ends
WHERE ends <> "" AND left(ends, size(day)) <= day AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY coalesce(a.valid_to, a.end) DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN coalesce(a.valid_to, a.end) AS until, a.name AS name, a.kind AS kind, a.type AS type,
  [b IN bodies WHERE NOT b.helps | b.name] AS parties,
  [b IN bodies WHERE b.helps | b.name] AS supporters, source
ORDER BY until DESC, a.name, a.id
