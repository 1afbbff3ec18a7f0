// title:  Who works most with whom
// about:  Pairs of bodies ranked by activities together, with the newest one and where it is written.
// param:  of     actor_kind  ""  kind of one side; "" for all
// param:  with   actor_kind  ""  kind of the other side; "" for all
// param:  limit  integer     25  rows
// column: one         text      official English name
// column: other       text      official English name
// column: activities  integer   distinct activities together
// column: first       date      earliest first day
// column: last        date      latest first day
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
MATCH (x:Actor)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(y:Actor)
WHERE x.id < y.id AND (($of = "" OR x.kind = $of) AND ($with = "" OR y.kind = $with)
  OR ($of = "" OR y.kind = $of) AND ($with = "" OR x.kind = $with))
WITH x, y, count(DISTINCT a.id) AS total, min(coalesce(a.start, a.end)) AS earliest, max(coalesce(a.start, a.end)) AS newest
ORDER BY total DESC, x.name, y.name, x.id, y.id
LIMIT $limit
MATCH (x)-[:TOOK_PART]->(b:Activity)<-[:TOOK_PART]-(y)
MATCH (b)-[s:STATED_IN]->(:Paragraph)
WITH x, y, total, earliest, newest, b, s
ORDER BY coalesce(b.start, b.end, "") DESC, b.name, b.id, s.document, s.paragraph, s.id
WITH x, y, total, earliest, newest,
  collect({name: b.name, cite: s.document + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN x.name AS one, y.name AS other, total AS activities, earliest AS first, newest AS last, top.name AS latest, top.cite AS source
ORDER BY total DESC, x.name, y.name, x.id, y.id
