:param since => "";
:param limit => 100;
// title:  Memorandums of understanding
// about:  Who signed one with whom, newest first, undated ones last.
// param:  since  date     first day counted, as precise as you like; undated ones are left out when it is given
// param:  limit  integer  rows
// column: date        date       signature or first day of validity
// column: memorandum  text       what it is called
// column: parties     texts      everybody who stands in it
// column: status      word       concluded, under way, in preparation or planned
// column: source      citations  where it is written
MATCH (a:Activity {type: "memorandum_of_understanding"})
WITH a, coalesce(a.start, "") AS signed
WHERE signed >= left($since, size(signed)) AND ($since = "" OR signed <> "")
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, signed, o ORDER BY o.name, o.id
WITH a, signed, collect(DISTINCT o.name) AS parties
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, signed, parties, para ORDER BY para.document, para.number
WITH a, signed, parties, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.name AS memorandum, parties, coalesce(a.status, "") AS status, source
ORDER BY signed DESC, a.name, a.id
LIMIT $limit
