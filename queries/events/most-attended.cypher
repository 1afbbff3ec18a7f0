:param sure => 0.0;
:param limit => 20;
// title:  Events with most participants
// about:  Events ranked by the named bodies that took part.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: event       text       what it is called
// column: date        date       first day, month or year
// column: type        word       meeting, conference, training …
// column: status      word       concluded, under way, in preparation or planned
// column: bodies      integer    distinct bodies that took part, as the reports name them
// column: actors      texts      everybody who took part, those of the next column aside
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Event)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH a, total, o, collect(DISTINCT s.role) AS roles ORDER BY o.name, o.id
WITH a, total, collect({name: o.name, helps: roles = ["supporter"]}) AS found
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, total, found, para ORDER BY para.document, para.number
WITH a, total, found, collect(DISTINCT para.name) AS source
RETURN a.name AS event, a.start AS date, a.type AS type, coalesce(a.status, "") AS status, total AS bodies,
  [b IN found WHERE NOT b.helps | b.name] AS actors, [b IN found WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY total DESC, coalesce(a.start, "") DESC, a.name, a.id
