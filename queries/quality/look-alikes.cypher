:param limit => 50;
// title:  Activities that look alike
// about:  Two activities of one name and kind whose bodies overlap: one thing told twice, or a series?
// param:  limit  integer  rows
// column: activity  text      the name of both
// column: kind      word      kind of both
// column: one       date      date of the first
// column: other     date      date of the second
// column: shared    integer   bodies that stand in both
// column: source    citation  where the first is written, and where the second
MATCH (c:Activity)
WITH toLower(c.name) AS called, c.kind AS sort, collect(c.id) AS ids
WHERE size(ids) > 1
UNWIND ids AS one
UNWIND ids AS two
WITH one, two
WHERE one < two
MATCH (a:Activity {id: one})<-[:TOOK_PART]-(o:Actor)-[:TOOK_PART]->(b:Activity {id: two})
WITH a, b, count(DISTINCT o.id) AS n
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, b, n, s ORDER BY s.document, s.paragraph, s.id
WITH a, b, n, collect(s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), ""))[0] AS first
MATCH (b)-[r:STATED_IN]->(:Paragraph)
WITH a, b, n, first, r ORDER BY r.document, r.paragraph, r.id
WITH a, b, n, first, collect(r.document + coalesce(", " + r.part, "") + coalesce(", para. " + toString(r.paragraph), ""))[0] AS second
RETURN a.name AS activity, a.kind AS kind, coalesce(a.start, a.end) AS one, coalesce(b.start, b.end) AS other, n AS shared,
  first + "; " + second AS source
ORDER BY n DESC, a.name, a.id, b.id
LIMIT $limit
