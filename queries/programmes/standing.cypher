:param limit => 200;
// title:  Standing programmes, projects and networks
// about:  Joint undertakings with their dates and bodies, by name.
// param:  limit  integer  rows; 0 for all
// column: programme  text       what it is called
// column: type       word       programme, project, network, mechanism …
// column: date       date       first day, month or year
// column: until      date       last day, month or year
// column: status     word       concluded, under way, in preparation or planned
// column: actors     texts      everybody who stands in it
// column: source     citations  where it is written
MATCH (a:Activity {kind: "programme"})
WHERE EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY toLower(a.name), a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS actors
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, para ORDER BY para.document, para.number
WITH a, actors, collect(DISTINCT para.name) AS source
RETURN a.name AS programme, a.type AS type, a.start AS date, a.end AS until, coalesce(a.status, "") AS status, actors, source
ORDER BY toLower(a.name), a.name, a.id
