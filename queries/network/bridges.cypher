:param as => "family";
:param without => "";
:param limit => 25;
// title:  Bodies that bridge organizations
// about:  Bodies that take part in what sections on most different organizations report: those through which they could meet.
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  limit    integer   rows; 0 for all
// column: actor       body     official English name
// column: kind        word     what kind of body
// column: sections    integer  distinct organizations that these sections concern; a section that concerns none counts by its heading
// column: activities  integer  distinct activities in them
// column: names       texts    those organizations and headings
MATCH (s:Section)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a:Activity)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = p.document
OPTIONAL MATCH (s)-[:CONCERNS]->(x:Actor)
WITH CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END AS id, collect(DISTINCT coalesce(x.name, s.name)) AS headings, count(DISTINCT a) AS total
WHERE size(headings) > 1
MATCH (r:Actor {id: id})
WHERE NOT r.name IN split($without, "\n")
WITH r, headings, total
ORDER BY size(headings) DESC, total DESC, r.name, r.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND headings AS heading
WITH r, total, heading ORDER BY heading
WITH r, total, collect(heading) AS headings
RETURN r.name AS actor, r.kind AS kind, size(headings) AS sections, total AS activities, headings AS names
ORDER BY size(headings) DESC, total DESC, r.name, r.id
