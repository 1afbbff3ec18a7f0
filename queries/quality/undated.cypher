:param kind => "";
:param limit => 100;
// title:  Activities without a date
// about:  What the reports do not date, events first, in reading order: to be looked up or left open.
// param:  kind   activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  limit  integer        rows
// column: activity  text      what was done
// column: kind      word      kind of activity
// column: type      word      type of activity
// column: actors    text      everybody who took part
// column: source    citation  where it is written
MATCH (a:Activity)
WHERE coalesce(a.start, a.end) IS NULL AND ($kind = "" OR a.kind = $kind)
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, s ORDER BY s.document, s.paragraph, s.span_start
WITH a, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites,
  collect({document: s.document, paragraph: s.paragraph, start: s.span_start})[0] AS top
OPTIONAL MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, cites, top, o ORDER BY o.name, o.id
WITH a, cites, top, collect(DISTINCT o.name) AS names
RETURN a.name AS activity, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY CASE WHEN a.kind = "event" THEN 0 ELSE 1 END, top.document, top.paragraph, top.start, a.name, a.id
LIMIT $limit
