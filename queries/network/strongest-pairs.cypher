:param of => "";
:param with => "";
:param limit => 25;
// title:  Who works most with whom
// about:  Pairs of bodies ranked by distinct activities together, by kind, with the newest one and where it is written.
//         A body and its own organ are no pair.
// param:  of     actor_kind  kind of one side; "" for all
// param:  with   actor_kind  kind of the other side; "" for all
// param:  limit  integer     rows
// column: one           text      official English name
// column: other         text      official English name
// column: activities    integer   distinct activities together
// column: events        integer   of them meetings, conferences, trainings …
// column: agreements    integer   of them memorandums, plans, declarations …
// column: programmes    integer   of them programmes, projects, networks …
// column: publications  integer   of them reports, handbooks, guides …
// column: cooperation   integer   of them support, liaison, coordination …
// column: first         date      earliest first day
// column: last          date      latest first day
// column: latest        text      the newest activity together
// column: source        citation  where the newest activity is written
MATCH (x:Actor)
WITH x, [(x)-[:PART_OF]-(n:Actor) | n.id] AS near
MATCH (x)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(y:Actor)
WHERE x.id < y.id
WITH x, y, a, near
WHERE NOT y.id IN near AND ($of + $with = "" OR ($of = "" OR x.kind = $of) AND ($with = "" OR y.kind = $with)
  OR ($of = "" OR y.kind = $of) AND ($with = "" OR x.kind = $with))
// One text for each pair: it sorts as the names do, and counts faster than two nodes; the ids stand last.
WITH coalesce(x.name, "") + "\n" + coalesce(y.name, "") + "\n" + x.id + "\n" + y.id AS pair, count(DISTINCT a) AS total
ORDER BY total DESC, pair
LIMIT $limit
MATCH (x:Actor {id: split(pair, "\n")[-2]})
MATCH (y:Actor {id: split(pair, "\n")[-1]})
MATCH (x)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(y)
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH x, y, pair, total, a, s
ORDER BY coalesce(a.start, "") DESC, a.name, a.id, s.document, s.paragraph, s.id
WITH x, y, pair, total, count(DISTINCT CASE a.kind WHEN "event" THEN a END) AS n1,
  count(DISTINCT CASE a.kind WHEN "agreement" THEN a END) AS n2, count(DISTINCT CASE a.kind WHEN "programme" THEN a END) AS n3,
  count(DISTINCT CASE a.kind WHEN "publication" THEN a END) AS n4, count(DISTINCT CASE a.kind WHEN "cooperation" THEN a END) AS n5,
  min(a.start) AS earliest, max(a.start) AS newest,
  collect({name: a.name, cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN x.name AS one, y.name AS other, total AS activities, n1 AS events, n2 AS agreements, n3 AS programmes, n4 AS publications,
  n5 AS cooperation, earliest AS first, newest AS last, top.name AS latest, top.cite AS source
ORDER BY total DESC, pair
