:param limit => 25;
// title:  Bodies that bridge organizations
// about:  Bodies that take part in what most different sections report: those through which organizations could meet.
// param:  limit  integer  rows
// column: actor       text     official English name
// column: kind        word     what kind of body
// column: sections    integer  distinct sections of the reports in which it takes part
// column: activities  integer  distinct activities in them
// column: names       texts    the sections
MATCH (s:Section)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a:Activity)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = p.document AND t.paragraph = p.number AND coalesce(t.part, "") = coalesce(p.part, "")
WITH o, collect(DISTINCT s.name) AS headings, count(DISTINCT s.name + "\n" + a.id) AS total
WHERE size(headings) > 1
WITH o, headings, total
ORDER BY size(headings) DESC, total DESC, o.name, o.id
LIMIT $limit
UNWIND headings AS heading
WITH o, total, heading ORDER BY heading
WITH o, total, collect(heading) AS headings
RETURN o.name AS actor, o.kind AS kind, size(headings) AS sections, total AS activities, headings AS names
ORDER BY size(headings) DESC, total DESC, o.name, o.id
