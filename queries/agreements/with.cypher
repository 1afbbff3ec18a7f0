:param actor => "United Nations";
:param limit => 100;
// title:  Agreements of one organization
// about:  Every agreement in which it or an organ of its took part, newest first, undated ones last.
// param:  actor  actor    name or acronym
// param:  limit  integer  rows
// column: date       date      signature or first day of validity
// column: until      date      last day of validity
// column: agreement  text      what it is called
// column: type       word      memorandum of understanding, plan, declaration …
// column: parties    text      everybody who stands in it
// column: source     citation  where it is written
MATCH (x:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
OPTIONAL MATCH (organ:Actor)-[:PART_OF]->(x)
WITH collect(DISTINCT x.id) + collect(DISTINCT organ.id) AS ours
MATCH (p:Actor)-[:TOOK_PART]->(a:Activity {kind: "agreement"})
WHERE p.id IN ours
WITH DISTINCT a
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.end AS until, a.name AS agreement, a.type AS type,
  reduce(t = "", y IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + y) AS parties,
  reduce(t = "", y IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + y) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
