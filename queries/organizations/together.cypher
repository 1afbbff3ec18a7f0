:param one => "United Nations";
:param other => "";
:param sure => 0.0;
:param limit => 100;
// title:  What two organizations did together
// about:  Every activity in which both, or what belongs to them, took part, newest first, with the passages that state it.
// param:  one    actor    name or acronym, all that belongs to it included
// param:  other  actor    name or acronym, all that belongs to it included; "" for any partner
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: date        date       first day, month or year
// column: until       date       last day, month or year
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: place       texts      where it was held
// column: actors      texts      everybody who took part
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($one) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH collect(DISTINCT m.id) AS ours
OPTIONAL MATCH (y:Actor)<-[:PART_OF*0..]-(n:Actor)
WHERE toLower($other) IN [toLower(y.name), toLower(coalesce(y.acronym, y.name))]
WITH ours, collect(DISTINCT n.id) AS theirs
MATCH (p:Actor)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WHERE p.id IN ours
WITH DISTINCT a, ours, theirs
MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(q:Actor)
WHERE NOT q.id IN ours AND ($other = "" OR q.id IN theirs)
WITH DISTINCT a
MATCH (a)<-[u:TOOK_PART WHERE coalesce(u.confidence, 0) >= $sure]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS actors
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, actors, w ORDER BY w.name, w.id
WITH a, actors, collect(DISTINCT w.name) AS place
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, actors, place, para ORDER BY para.document, para.number
WITH a, actors, place, collect(DISTINCT para.name) AS source
RETURN a.start AS date, coalesce(a.valid_to, a.end) AS until, a.name AS activity, a.kind AS kind, a.type AS type, place, actors, a.confidence AS confidence, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
