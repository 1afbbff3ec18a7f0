:param actor => "United Nations";
:param kind => "";
:param as => "family";
:param sure => 0.0;
:param limit => 200;
// title:  Everything one body took part in
// about:  Its activities, newest first, undated ones last, with its roles and everybody else in them.
// param:  actor  actor          name or acronym
// param:  kind   activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  as     grouping       read: itself; family: also what counts for it; system: also the bodies of its system
// param:  sure   share          least confidence of what counts, 0 for all
// param:  limit  integer        rows; 0 for all
// column: date        date       first day, month or year
// column: valid_from  date       first day of validity, where it is told
// column: until       date       last day, month or year
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: status      word       concluded, under way, in preparation or planned
// column: role        words      the roles in which it took part
// column: place       texts      where it was held
// column: others      texts      everybody else who took part
// column: supporters  texts      everybody else who only supports it
// column: confidence  number     how likely it is right that it took part, 0 to 1
// column: source      citations  where it is written
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))] AND (m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family))
WITH collect(DISTINCT m.id) AS ours
MATCH (o:Actor)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WHERE o.id IN ours AND ($kind = "" OR a.kind = $kind)
WITH ours, a, t.role AS stood, max(t.confidence) AS own ORDER BY stood
WITH ours, a, collect(stood) AS role, max(own) AS confidence
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(p:Actor)
WHERE NOT p.id IN ours
WITH a, role, confidence, p, collect(DISTINCT t.role) AS roles ORDER BY p.name, p.id
WITH a, role, confidence, collect({name: p.name, helps: roles = ["supporter"]}) AS bodies
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, role, confidence, bodies, w ORDER BY w.name, w.id
WITH a, role, confidence, bodies, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, role, confidence, bodies, place, para ORDER BY para.document, para.number
WITH a, role, confidence, bodies, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.valid_from AS valid_from, coalesce(a.valid_to, a.end) AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  coalesce(a.status, "") AS status, role, place, [b IN bodies WHERE b.name IS NOT NULL AND NOT b.helps | b.name] AS others,
  [b IN bodies WHERE b.helps | b.name] AS supporters, confidence, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
