:param limit => 25;
// title:  Bodies that bridge organizations
// about:  Bodies that take part in what most different sections report: those through which organizations could meet.
// param:  limit  integer  rows
// column: actor       text     official English name
// column: kind        word     what kind of body
// column: sections    integer  distinct sections of the reports in which it takes part
// column: activities  integer  distinct activities in them
// column: names       text     the sections
MATCH (o:Actor)-[t:TOOK_PART]->(a:Activity)-[:STATED_IN]->(p:Paragraph)-[:PART_OF]->(s:Section)
WHERE t.document = p.document AND t.paragraph = p.number
WITH o, s.name AS heading, count(DISTINCT a.id) AS acts ORDER BY heading
WITH o, collect(heading) AS headings, sum(acts) AS total
WHERE size(headings) > 1
RETURN o.name AS actor, o.kind AS kind, size(headings) AS sections, total AS activities,
  reduce(t = "", x IN headings | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS names
ORDER BY size(headings) DESC, total DESC, o.name, o.id
LIMIT $limit
