:param actor => "";
:param how => "";
:param as => "family";
:param without => "";
:param limit => 100;
// title:  What became of each partnership
// about:  Each pair of bodies over all reports in their order: new, revived, continued or dropped in the newest one, compared with the
//         last before it that has a section of those that name the pair; not comparable where there is none, or the newest has none.
//         A body that another has succeeded counts for it; of several for the one that the authority file names first.
//         It takes two reports; without a date the session gives the order.
// param:  actor    actor     only those of one body, by name or acronym; "" for all
// param:  how      change    new, revived, continued, dropped or not_comparable; "" for all
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  limit    integer   rows; 0 for all
// column: one      body      official English name
// column: other    body      official English name
// column: how      word      new, revived, continued, dropped or not comparable
// column: before   integer   distinct activities together that earlier reports tell
// column: after    integer   distinct activities together that the newest report tells
// column: reports  texts     the reports that name the pair, in their order
// column: latest   text      the newest activity together
// column: date     date      of the newest
// column: source   citation  where the newest is written
MATCH (d:Document)
WITH d ORDER BY coalesce(d.date, d.year, ""), d.symbol
WITH collect(d.symbol) AS reports
WHERE size(reports) > 1
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
OPTIONAL MATCH (r)-[t:SUCCEEDED_BY*1..]->(s:Actor)
WHERE NOT EXISTS { MATCH (s)-[:SUCCEEDED_BY]->(:Actor) } AND all(x IN t WHERE coalesce(x.position, 1) = 1)
WITH reports, o, r, min(s.id) AS last
WITH reports, o AS given, coalesce(last, r.id) AS heir
MATCH (o:Actor {id: heir})
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
OPTIONAL MATCH (r)-[:PART_OF*1..]->(n:Actor)
WITH reports, given, r, n ORDER BY n.id
WITH reports, given, r, collect(DISTINCT n.id) AS above
// A body is one list: name, id, kind, then the ids of what it belongs to.
WITH reports, given, [r.name, r.id, r.kind] + above AS body,
  toLower($actor) IN [toLower(given.name), toLower(coalesce(given.acronym, given.name))] AS asked
WITH reports, collect({id: given.id, body: body, asked: asked}) AS actors
WITH reports, actors, [one IN actors WHERE one.asked | one.body[1]] AS wanted
UNWIND actors AS one
MATCH (:Actor {id: one.id})-[t:TOOK_PART]->(a:Activity)
WITH reports, wanted, a, t.document AS report, collect(DISTINCT one.body) AS bodies
WHERE size(bodies) > 1
OPTIONAL MATCH (a)-[:STATED_IN]->(p:Paragraph)-[:PART_OF]->(:Section)-[:CONCERNS]->(:Actor)-[:SUCCEEDED_BY*0..]-(:Actor)<-[:CONCERNS]-(s:Section)
WHERE p.document = report
WITH reports, wanted, a, report, bodies, collect(DISTINCT s.document) AS held
UNWIND bodies AS x
UNWIND bodies AS y
WITH reports, wanted, a, report, held, x, y
WHERE x[1] < y[1] AND NOT x[1] IN y[3..] AND NOT y[1] IN x[3..] AND ($actor = "" OR x[1] IN wanted OR y[1] IN wanted)
WITH reports, x, y, collect(DISTINCT report) AS named, collect(held) AS lists, collect(DISTINCT a) AS together,
  count(DISTINCT CASE WHEN report = reports[-1] THEN a END) AS after, count(DISTINCT CASE WHEN report <> reports[-1] THEN a END) AS before
WITH reports, x, y, named, together, before, after, [r IN reports WHERE r IN named OR any(list IN lists WHERE r IN list)] AS told
WITH x, y, together, before, after, [r IN reports WHERE r IN named] AS named,
  CASE WHEN told[-1] <> reports[-1] OR size(told) = 1 THEN "not_comparable" WHEN NOT reports[-1] IN named THEN "dropped"
    WHEN told[-2] IN named THEN "continued" WHEN size(named) > 1 THEN "revived" ELSE "new" END AS how
WHERE $how = "" OR how = $how
WITH x, y, together, before, after, named, how,
  CASE how WHEN "new" THEN 0 WHEN "revived" THEN 1 WHEN "continued" THEN 2 WHEN "dropped" THEN 3 ELSE 4 END AS place
ORDER BY place, before + after DESC, x[0], y[0], x[1], y[1]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND together AS a
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH x, y, before, after, named, how, place, a, para,
  CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS day
ORDER BY coalesce(day, "") DESC, a.name, a.id, para.document DESC, para.number
WITH x, y, before, after, named, how, place, collect({name: a.name, start: a.start, cite: para.name})[0] AS top
RETURN x[0] AS one, y[0] AS other, how, before, after, named AS reports, top.name AS latest, top.start AS date, top.cite AS source
ORDER BY place, before + after DESC, x[0], y[0], x[1], y[1]
