:param sure => 0.0;
:param limit => 200;
// title:  Standing programmes, projects and networks
// about:  Joint undertakings with their dates and bodies, by name.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: programme   text       what it is called
// column: type        word       programme, project, network, mechanism …
// column: date        date       first day, month or year
// column: valid_from  date       first day of validity, where it is told
// column: until       date       last day, month or year
// column: status      word       concluded, under way, in preparation or planned
// column: parties     texts      everybody who stands in it
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Programme)
WHERE EXISTS { MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(:Actor) }
WITH a
ORDER BY toLower(a.name), a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN a.name AS programme, a.type AS type, a.start AS date, a.valid_from AS valid_from, coalesce(a.valid_to, a.end) AS until, coalesce(a.status, "") AS status,
  [b IN bodies WHERE NOT b.helps | b.name] AS parties, [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY toLower(a.name), a.name, a.id
