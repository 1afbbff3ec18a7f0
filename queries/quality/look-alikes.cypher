:param sure => 0.0;
:param limit => 50;
// title:  Activities that look alike
// about:  Two activities of one sentence and the same bodies that no dates tell apart, where the name of the one lies in that of the other:
//         one thing told twice?
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: activity  text      the first
// column: alike     text      the second
// column: kind      word      kind of the first
// column: date      date      of the first, or of the second where that alone has one
// column: bodies    integer   that stand in both
// column: source    citation  the paragraph
MATCH (a:Activity)-[s:STATED_IN]->(p:Paragraph)<-[t:STATED_IN]-(b:Activity)
WHERE a.id < b.id AND s.span_start < t.span_end AND t.span_start < s.span_end
  AND (toLower(a.name) CONTAINS toLower(b.name) OR toLower(b.name) CONTAINS toLower(a.name))
WITH DISTINCT a, b, p, coalesce(a.start, a.end, "") AS one, coalesce(b.start, b.end, "") AS two
WHERE left(one, size(two)) = left(two, size(one))
MATCH (a)<-[q:TOOK_PART WHERE coalesce(q.confidence, 0) >= $sure]-(o:Actor)
WITH a, b, p, one, two, o ORDER BY o.id
WITH a, b, p, one, two, collect(DISTINCT o.id) AS ours
MATCH (b)<-[u:TOOK_PART WHERE coalesce(u.confidence, 0) >= $sure]-(o:Actor)
WITH a, b, p, one, two, ours, o ORDER BY o.id
WITH a, b, p, one, two, ours, collect(DISTINCT o.id) AS theirs
WHERE ours = theirs
WITH a, b, CASE one WHEN "" THEN two ELSE one END AS day, size(ours) AS n, p ORDER BY p.document, p.number
WITH a, b, day, n, collect(p.name)[0] AS cite
RETURN a.name AS activity, b.name AS alike, a.kind AS kind, CASE WHEN day <> "" THEN day END AS date, n AS bodies, cite AS source
ORDER BY n DESC, a.name, a.id, b.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
