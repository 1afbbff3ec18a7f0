:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 50;
// title:  Bodies with a single partner
// about:  Bodies that the graph knows through one partner only: if that contact ends, they drop out.
//         What a body belongs to and what belongs to it are no partners.
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out, also as partners
// param:  sure     share     least confidence of what counts, 0 for all
// param:  limit    integer   rows; 0 for all
// column: actor       body      official English name
// column: kind        word      what kind of body
// column: partner     body      its only partner
// column: activities  integer   distinct activities together
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
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
WHERE x[1] <> y[1] AND NOT x[1] IN y[3..] AND NOT y[1] IN x[3..]
WITH x, collect(DISTINCT y) AS partners, collect(DISTINCT a) AS together
WHERE size(partners) = 1
WITH x, partners[0] AS y, together
ORDER BY size(together) DESC, x[0], x[1]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND together AS a
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH x, y, size(together) AS total, a, para,
  CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS day
ORDER BY coalesce(day, "") DESC, a.name, a.id, para.document, para.number
WITH x, y, total, collect({name: a.name, cite: para.name})[0] AS top
RETURN x[0] AS actor, x[2] AS kind, y[0] AS partner, total AS activities, top.name AS latest, top.cite AS source
ORDER BY total DESC, x[0], x[1]
