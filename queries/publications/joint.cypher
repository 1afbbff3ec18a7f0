:param bodies => 2;
:param limit => 100;
// title:  Joint publications
// about:  Reports, handbooks, guides and toolkits of at least `bodies` bodies, newest first, undated ones last.
// param:  bodies  integer  least number of bodies
// param:  limit   integer  rows; 0 for all
// column: publication  text       what it is called
// column: type         word       report, handbook, guide …
// column: date         date       when it came out
// column: status       word       concluded, under way, in preparation or planned
// column: actors       texts      everybody who stands in it, those of the next column aside
// column: supporters   texts      everybody who only supports it
// column: source       citations  where it is written
MATCH (a:Publication)<-[:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
WHERE total >= $bodies
WITH a
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN a.name AS publication, a.type AS type, a.start AS date, coalesce(a.status, "") AS status,
  [b IN bodies WHERE NOT b.helps | b.name] AS actors, [b IN bodies WHERE b.helps | b.name] AS supporters, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
