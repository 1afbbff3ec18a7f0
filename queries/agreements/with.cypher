:param actor => "United Nations";
:param sure => 0.0;
:param limit => 100;
// title:  Agreements of one organization
// about:  Every agreement in which it, or what belongs to it, took part, newest first, undated ones last.
// param:  actor  actor    name or acronym, all that belongs to it included
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: date        date       signature or first day of validity
// column: valid_from  date       first day of validity, where it is told
// column: until       date       last day of validity
// column: agreement   text       what it is called
// column: type        word       memorandum of understanding, plan, declaration …
// column: status      word       concluded, under way, in preparation or planned
// column: parties     texts      everybody who stands in it
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH collect(DISTINCT m.id) AS ours
MATCH (p:Actor)-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]->(a:Agreement)
WHERE p.id IN ours
WITH DISTINCT a
MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN coalesce(a.signed, a.start) AS date, a.valid_from AS valid_from, coalesce(a.valid_to, a.end) AS until, a.name AS agreement, a.type AS type,
  coalesce(a.status, "") AS status, [b IN bodies WHERE NOT b.helps | b.name] AS parties,
  [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY coalesce(a.signed, a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
