:param status => "";
:param actor => "";
:param sure => 0.0;
:param limit => 100;
// title:  What is planned, in preparation or under way
// about:  Activities that a report calls in preparation, planned, or under way: what to follow up. Those of the newest report first:
//         what an old one calls so may be done by now.
// param:  status  status   planned, in_preparation, under_way or concluded; "" for all but concluded
// param:  actor   actor    only those of one body, by name or acronym, all that belongs to it included; "" for all
// param:  sure    share    least confidence of what counts, 0 for all
// param:  limit   integer  rows; 0 for all
// column: status      word       in preparation, planned, under way or concluded
// column: as_of       date       of the newest report that tells it
// column: date        date       first day, month or year
// column: until       date       last day, month or year
// column: activity    text       what is to be done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: actors      texts      everybody who takes part, those of the next column aside
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
OPTIONAL MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH collect(DISTINCT m.id) AS ours
MATCH (a:Activity)
WHERE (($status = "" AND coalesce(a.status, "") IN ["planned", "in_preparation", "under_way"]) OR coalesce(a.status, "") = $status AND $status <> "")
  AND EXISTS { MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(p:Actor) WHERE $actor = "" OR p.id IN ours }
OPTIONAL MATCH (a)-[:STATED_IN]->(told:Paragraph)
OPTIONAL MATCH (d:Document {symbol: told.document})
WITH a, max(coalesce(d.date, d.year)) AS day
ORDER BY a.status, coalesce(day, "") DESC, coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH a, day, o, collect(DISTINCT s.role) AS roles ORDER BY o.name, o.id
WITH a, day, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, day, bodies, para ORDER BY para.document, para.number
WITH a, day, bodies, collect(DISTINCT para.name) AS source
RETURN a.status AS status, day AS as_of, a.start AS date, coalesce(a.valid_to, a.end) AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  [b IN bodies WHERE NOT b.helps | b.name] AS actors, [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY a.status, coalesce(day, "") DESC, coalesce(a.start, "") DESC, a.name, a.id
