:param below => 0.6;
:param sure => 0.0;
:param limit => 100;
// title:  Activities that are doubtful
// about:  What is less sure than `below`, the least sure first: to be looked at before it is used. What a person has reviewed is sure.
// param:  below  share    first confidence that is sure enough
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: confidence  number     how likely it is right, 0 to 1
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: date        date       first day, month or year
// column: actors      texts      everybody who took part
// column: source      citations  where it is written
MATCH (a:Activity)
WHERE a.confidence < $below
  AND ($sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure })
WITH a
ORDER BY a.confidence, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, para ORDER BY para.document, para.number
WITH a, collect(DISTINCT para.name) AS source
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, source, o ORDER BY o.name, o.id
WITH a, source, collect(DISTINCT o.name) AS actors
RETURN a.confidence AS confidence, a.name AS activity, a.kind AS kind, a.type AS type, a.start AS date, actors, source
ORDER BY confidence, activity, a.id
