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
WITH o, count(DISTINCT s.name) AS sections, count(DISTINCT s.name + "\n" + a.id) AS total
WHERE sections > 1
WITH o, sections, total
ORDER BY sections DESC, total DESC, o.name, o.id
LIMIT $limit
MATCH (o)-[t:TOOK_PART]->(:Activity)-[:STATED_IN]->(p:Paragraph)-[:PART_OF]->(s:Section)
WHERE t.document = p.document AND t.paragraph = p.number
WITH DISTINCT o, sections, total, s.name AS heading ORDER BY heading
WITH o, sections, total, collect(heading) AS headings
RETURN o.name AS actor, o.kind AS kind, sections, total AS activities,
  reduce(t = "", x IN headings | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS names
ORDER BY sections DESC, total DESC, o.name, o.id
