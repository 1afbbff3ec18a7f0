:param limit => 200;
// title:  Standing programmes, projects and networks
// about:  Joint undertakings with their dates and bodies, by name.
// param:  limit  integer  rows; 0 for all
// column: programme   text       what it is called
// column: type        word       programme, project, network, mechanism …
// column: date        date       first day, month or year
// column: until       date       last day, month or year
// column: status      word       concluded, under way, in preparation or planned
// column: parties     texts      everybody who stands in it
// column: supporters  texts      everybody who only supports it
// column: source      citations  where it is written
MATCH (a:Programme)
WHERE EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY toLower(a.name), a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN a.name AS programme, a.type AS type, a.start AS date, coalesce(a.valid_to, a.end) AS until, coalesce(a.status, "") AS status,
  [b IN bodies WHERE NOT b.helps | b.name] AS parties, [b IN bodies WHERE b.helps | b.name] AS supporters, source
ORDER BY toLower(a.name), a.name, a.id
