:param of => "";
:param with => "";
:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 25;
// title:  Who works most with whom
// about:  Pairs of bodies ranked by distinct activities together, by kind, with the newest one and where it is written.
//         A body and what belongs to it are no pair.
// param:  of       actor_kind  kind of one side; "" for all
// param:  with     actor_kind  kind of the other side; "" for all
// param:  as       grouping    read, family or system: for whom an organ counts
// param:  without  actors      bodies left out
// param:  sure     share       least confidence of what counts, 0 for all
// param:  limit    integer     rows; 0 for all
// column: one           body      official English name
// column: other         body      official English name
// column: activities    integer   distinct activities together
// column: events        integer   of them meetings, conferences, trainings …
// column: agreements    integer   of them memorandums, plans, declarations …
// column: programmes    integer   of them programmes, projects, networks …
// column: publications  integer   of them reports, handbooks, guides …
// column: cooperation   integer   of them support, liaison, coordination …
// column: dated         integer   of them with a day on which something was done
// column: first         date      earliest day on which something began
// column: last          date      latest day on which something was done
// column: latest        text      the newest activity together
// column: source        citation  where the newest activity is written
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
OPTIONAL MATCH (r)-[:PART_OF*1..]->(n:Actor)
WITH o, r, n ORDER BY n.id
// A body is one list: name, id, kind, then the ids of what it belongs to.
WITH o, r, collect(DISTINCT n.id) AS above
WITH o, [r.name, r.id, r.kind] + above AS body
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WITH a, collect(DISTINCT body) AS bodies
UNWIND bodies AS x
UNWIND bodies AS y
WITH a, x, y
WHERE x[1] < y[1] AND NOT x[1] IN y[3..] AND NOT y[1] IN x[3..]
  AND ($of + $with = "" OR ($of = "" OR x[2] = $of) AND ($with = "" OR y[2] = $with) OR ($of = "" OR y[2] = $of) AND ($with = "" OR x[2] = $with))
WITH x, y, collect(a) AS together
ORDER BY size(together) DESC, x[0], y[0], x[1], y[1]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND together AS a
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH x, y, size(together) AS total, a, para, coalesce(a.status, "") IN ["planned", "in_preparation"] AS ahead
WITH x, y, total, a, para, CASE WHEN NOT ahead THEN coalesce(a.start, a.signed) END AS begun,
  CASE WHEN NOT ahead THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done
ORDER BY coalesce(done, "") DESC, a.name, a.id, para.document, para.number
WITH x, y, total, count(DISTINCT CASE a.kind WHEN "event" THEN a END) AS n1,
  count(DISTINCT CASE a.kind WHEN "agreement" THEN a END) AS n2, count(DISTINCT CASE a.kind WHEN "programme" THEN a END) AS n3,
  count(DISTINCT CASE a.kind WHEN "publication" THEN a END) AS n4, count(DISTINCT CASE a.kind WHEN "cooperation" THEN a END) AS n5,
  count(DISTINCT CASE WHEN done IS NOT NULL THEN a END) AS timed, min(begun) AS earliest, max(done) AS newest, collect({name: a.name, cite: para.name})[0] AS top
RETURN x[0] AS one, y[0] AS other, total AS activities, n1 AS events, n2 AS agreements, n3 AS programmes, n4 AS publications,
  n5 AS cooperation, timed AS dated, earliest AS first, newest AS last, top.name AS latest, top.cite AS source
ORDER BY total DESC, x[0], y[0], x[1], y[1]
