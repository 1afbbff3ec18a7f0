:param earlier => "";
:param later => "";
:param limit => 50;
// title:  Partnerships that a report names first
// about:  Pairs of bodies in one activity of the later report that stand in none of the earlier one.
//         With a single report in the graph every partnership is new.
// param:  earlier  document  symbol; "" for the report before the newest
// param:  later    document  symbol; "" for the newest report
// param:  limit    integer   rows
// column: one         text      official English name
// column: other       text      official English name
// column: activities  integer   distinct activities together in the later report
// column: latest      text      the newest of them
// column: date        date      of the newest
// column: source      citation  where the newest is written
MATCH (d:Document)
WITH d ORDER BY coalesce(d.date, ""), d.symbol
WITH collect(d.symbol) AS symbols
WITH CASE WHEN $earlier = "" THEN coalesce(symbols[-2], "") ELSE $earlier END AS old,
  CASE WHEN $later = "" THEN symbols[-1] ELSE $later END AS new
MATCH (p:Paragraph)<-[:STATED_IN]-(a:Activity)
WHERE p.document = new
WITH DISTINCT old, new, a
MATCH (a)<-[t:TOOK_PART]-(x:Actor)
WHERE t.document = new
MATCH (a)<-[u:TOOK_PART]-(y:Actor)
WHERE u.document = new AND x.id < y.id
WITH DISTINCT old, new, x, y, a
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WHERE s.document = new
WITH old, x, y, a, s ORDER BY coalesce(a.start, "") DESC, a.name, a.id, s.paragraph, s.id
WITH old, x, y, count(DISTINCT a.id) AS total, collect({name: a.name, start: a.start,
  cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
WHERE NOT EXISTS { MATCH (x)-[v:TOOK_PART]->(:Activity)<-[w:TOOK_PART]-(y) WHERE v.document = old AND w.document = old }
RETURN x.name AS one, y.name AS other, total AS activities, top.name AS latest, top.start AS date, top.cite AS source
ORDER BY total DESC, x.name, y.name, x.id, y.id
LIMIT $limit
