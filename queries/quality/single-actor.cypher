:param sure => 0.0;
:param limit => 100;
// title:  Activities with a single body
// about:  Cooperation takes two: here a partner was not named, or was not read.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: date        date       first day, month or year
// column: actor       text       the only body
// column: role        word       its role
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Activity)
WHERE COUNT { MATCH (a)<-[q:TOOK_PART WHERE coalesce(q.confidence, 0) >= $sure]-(o:Actor) RETURN DISTINCT o } = 1
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, min([s.document, s.paragraph, s.span_start]) AS first
ORDER BY first, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, first, min(o.name) AS only, min(t.role) AS stood
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, first, only, stood, para ORDER BY para.document, para.number
WITH a, first, only, stood, collect(DISTINCT para.name) AS source
RETURN a.name AS activity, a.kind AS kind, a.start AS date, only AS actor, stood AS role, a.confidence AS confidence, source
ORDER BY first, a.name, a.id
