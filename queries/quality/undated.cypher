:param kind => "";
:param sure => 0.0;
:param limit => 100;
// title:  Activities without a date
// about:  What has neither a date nor an end in the reports, events first, in reading order: to be looked up or left open.
// param:  kind   activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  sure   share          least confidence of what counts, 0 for all
// param:  limit  integer        rows; 0 for all
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: status      word       concluded, under way, in preparation or planned
// column: actors      texts      everybody who took part, those of the next column aside
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Activity)
WHERE coalesce(a.start, a.end, a.signed, a.valid_from, a.valid_to) IS NULL AND ($kind = "" OR a.kind = $kind)
  AND ($sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure })
MATCH (a)-[s:STATED_IN]->(para:Paragraph)
WITH a, s, para ORDER BY para.document, para.number, s.span_start
WITH a, collect(DISTINCT para.name) AS source,
  collect({document: para.document, paragraph: para.number, start: s.span_start})[0] AS top
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WITH a, source, top, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, source, top, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
RETURN a.name AS activity, a.kind AS kind, a.type AS type, coalesce(a.status, "") AS status,
  [b IN bodies WHERE b.name IS NOT NULL AND NOT b.helps | b.name] AS actors, [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY CASE WHEN a.kind = "event" THEN 0 ELSE 1 END, top.document, top.paragraph, top.start, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
