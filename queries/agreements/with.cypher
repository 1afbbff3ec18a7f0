:param actor => "United Nations";
:param limit => 100;
// title:  Agreements of one organization
// about:  Every agreement in which it or an organ of its took part, newest first, undated ones last.
// param:  actor  actor    name or acronym
// param:  limit  integer  rows
// column: date       date       signature or first day of validity
// column: until      date       last day of validity
// column: agreement  text       what it is called
// column: type       word       memorandum of understanding, plan, declaration …
// column: parties    texts      everybody who stands in it
// column: source     citations  where it is written
MATCH (x:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
OPTIONAL MATCH (organ:Actor)-[:PART_OF]->(x)
WITH collect(DISTINCT x.id) + collect(DISTINCT organ.id) AS ours
MATCH (p:Actor)-[:TOOK_PART]->(a:Activity {kind: "agreement"})
WHERE p.id IN ours
WITH DISTINCT a
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS parties
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, parties, para ORDER BY para.document, para.number
WITH a, parties, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.end AS until, a.name AS agreement, a.type AS type, parties, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
