:param since => "";
:param limit => 50;
// title:  Partnerships gone quiet
// about:  Pairs of bodies whose last dated activity together lies before `since`, the longest-standing first.
// param:  since  date     "" for the start of the year before the newest report
// param:  limit  integer  rows
// column: one         text      official English name
// column: other       text      official English name
// column: activities  integer   distinct dated activities together
// column: last        date      latest date
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
OPTIONAL MATCH (d:Document)
WITH CASE WHEN $since <> "" THEN $since ELSE toString(toInteger(left(coalesce(max(d.date), "2000"), 4)) - 1) END AS day
MATCH (x:Actor)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(y:Actor)
WHERE x.id < y.id
// One text for each pair: it sorts as the names do, and counts faster than two nodes; the ids stand last.
WITH day, coalesce(x.name, "") + "\n" + coalesce(y.name, "") + "\n" + x.id + "\n" + y.id AS pair, a, coalesce(a.end, a.start) AS last
WHERE last <> ""
WITH day, pair, count(DISTINCT a) AS total, max(last) AS newest
WHERE newest < left(day, size(newest))
WITH pair, total, newest
ORDER BY total DESC, newest, pair
LIMIT $limit
MATCH (x:Actor {id: split(pair, "\n")[-2]})
MATCH (y:Actor {id: split(pair, "\n")[-1]})
MATCH (x)-[:TOOK_PART]->(b:Activity)<-[:TOOK_PART]-(y)
WHERE coalesce(b.end, b.start, "") = newest
MATCH (b)-[s:STATED_IN]->(:Paragraph)
WITH x, y, pair, total, newest, b, s ORDER BY b.name, b.id, s.document, s.paragraph, s.id
WITH x, y, pair, total, newest, collect({name: b.name, cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN x.name AS one, y.name AS other, total AS activities, newest AS last, top.name AS latest, top.cite AS source
ORDER BY total DESC, newest, pair
