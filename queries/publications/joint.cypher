:param bodies => 2;
:param limit => 100;
// title:  Joint publications
// about:  Reports, handbooks, guides and toolkits of at least `bodies` bodies, newest first, undated ones last.
// param:  bodies  integer  least number of bodies
// param:  limit   integer  rows; 0 for all
// column: publication  text       what it is called
// column: type         word       report, handbook, guide …
// column: date         date       when it came out
// column: actors       texts      everybody who stands in it
// column: source       citations  where it is written
MATCH (a:Activity {kind: "publication"})<-[:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
WHERE total >= $bodies
WITH a
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS actors
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, para ORDER BY para.document, para.number
WITH a, actors, collect(DISTINCT para.name) AS source
RETURN a.name AS publication, a.type AS type, a.start AS date, actors, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
