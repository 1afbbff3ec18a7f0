:param bodies => 2;
:param limit => 100;
// title:  Joint publications
// about:  Reports, handbooks, guides and toolkits of at least `bodies` bodies, newest first, undated ones last.
// param:  bodies  integer  least number of bodies
// param:  limit   integer  rows
// column: publication  text      what it is called
// column: type         word      report, handbook, guide …
// column: date         date      when it came out
// column: actors       text      everybody who stands in it
// column: source       citation  where it is written
MATCH (a:Activity {kind: "publication"})<-[:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS total
WHERE total >= $bodies
WITH a
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.name AS publication, a.type AS type, a.start AS date,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
