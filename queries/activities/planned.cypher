:param status => "";
:param limit => 100;
// title:  What is planned, in preparation or under way
// about:  Activities that a report calls in preparation, planned, or under way: what to follow up. Those of the newest report first:
//         what an old one calls so may be done by now.
// param:  status  status   planned, in_preparation, under_way or concluded; "" for all but concluded
// param:  limit   integer  rows; 0 for all
// column: status    word       in preparation, planned, under way or concluded
// column: as_of     date       of the newest report that tells it
// column: date      date       first day, month or year
// column: until     date       last day, month or year
// column: activity  text       what is to be done
// column: kind      word       kind of activity
// column: type      word       type of activity
// column: actors    texts      everybody who takes part
// column: source    citations  where it is written
MATCH (a:Activity)
WHERE (($status = "" AND coalesce(a.status, "") IN ["planned", "in_preparation", "under_way"]) OR coalesce(a.status, "") = $status AND $status <> "")
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
OPTIONAL MATCH (a)-[:STATED_IN]->(told:Paragraph)
OPTIONAL MATCH (d:Document {symbol: told.document})
WITH a, max(coalesce(d.date, d.year)) AS day
ORDER BY a.status, coalesce(day, "") DESC, coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, day, o ORDER BY o.name, o.id
WITH a, day, collect(DISTINCT o.name) AS actors
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, day, actors, para ORDER BY para.document, para.number
WITH a, day, actors, collect(DISTINCT para.name) AS source
RETURN a.status AS status, day AS as_of, a.start AS date, coalesce(a.valid_to, a.end) AS until, a.name AS activity, a.kind AS kind, a.type AS type, actors, source
ORDER BY a.status, coalesce(day, "") DESC, coalesce(a.start, "") DESC, a.name, a.id
