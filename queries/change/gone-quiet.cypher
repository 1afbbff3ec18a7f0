:param since => "";
:param actor => "";
:param as => "family";
:param without => "";
:param limit => 50;
// title:  Partnerships gone quiet
// about:  Pairs of bodies of whom the reports date nothing on or after `since`: nothing done or planned then, nothing under way when a report
//         was written then, nothing valid then. First those of which all is dated, then those that nobody can judge, for something is not.
//         A body that another has succeeded counts for it; of several for the one that the authority file names first.
// param:  since    date      "" for the start of the year before the newest report
// param:  actor    actor     only those of one body, by name or acronym; "" for all
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  limit    integer   rows; 0 for all
// column: one         body      official English name
// column: other       body      official English name
// column: judged      text      quiet, or undated: nobody can tell
// column: activities  integer   distinct activities together
// column: undated     integer   of them without any date, those aside that are told to be under way
// column: last        date      latest day on which something was done
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
OPTIONAL MATCH (d:Document)
WITH left(coalesce(max(coalesce(d.date, d.year)), "2000"), 4) AS newest
WITH CASE WHEN $since <> "" THEN $since ELSE toString(toInteger(newest) - 1) END AS day
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
OPTIONAL MATCH (r)-[t:SUCCEEDED_BY*1..]->(s:Actor)
WHERE NOT EXISTS { MATCH (s)-[:SUCCEEDED_BY]->(:Actor) } AND all(x IN t WHERE coalesce(x.position, 1) = 1)
WITH day, o, r, min(s.id) AS last
WITH day, o AS given, coalesce(last, r.id) AS heir
MATCH (o:Actor {id: heir})
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
OPTIONAL MATCH (r)-[:PART_OF*1..]->(n:Actor)
WITH day, given, r, n ORDER BY n.id
WITH day, given, r, collect(DISTINCT n.id) AS above
// A body is one list: name, id, kind, then the ids of what it belongs to.
WITH day, given, [r.name, r.id, r.kind] + above AS body,
  toLower($actor) IN [toLower(given.name), toLower(coalesce(given.acronym, given.name))] AS asked
WITH day, collect({id: given.id, body: body, asked: asked}) AS actors
WITH day, actors, [one IN actors WHERE one.asked | one.body[1]] AS wanted
UNWIND actors AS one
MATCH (:Actor {id: one.id})-[:TOOK_PART]->(a:Activity)
WITH day, wanted, a, collect(DISTINCT one.body) AS bodies
WHERE size(bodies) > 1
OPTIONAL MATCH (a)-[:STATED_IN]->(p:Paragraph)
WHERE a.status = "under_way"
OPTIONAL MATCH (d:Document {symbol: p.document})
WITH day, wanted, a, bodies, max(coalesce(d.date, d.year)) AS told
WITH day, wanted, a, bodies, told,
  CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done, coalesce(a.valid_to, a.end, a.start) AS until
UNWIND bodies AS x
UNWIND bodies AS y
WITH day, wanted, a, x, y, told, done, until
WHERE x[1] < y[1] AND NOT x[1] IN y[3..] AND NOT y[1] IN x[3..] AND ($actor = "" OR x[1] IN wanted OR y[1] IN wanted)
WITH day, x, y, collect(a) AS together, max(done) AS newest, max(until) AS ends, max(told) AS going,
  sum(CASE WHEN coalesce(done, until, told) IS NULL THEN 1 ELSE 0 END) AS open
WHERE coalesce(newest < left(day, size(newest)), true) AND coalesce(ends < left(day, size(ends)), true)
  AND coalesce(going < left(day, size(going)), true)
WITH x, y, together, newest, open, CASE WHEN open = 0 THEN "quiet" ELSE "undated" END AS judged
ORDER BY judged, size(together) DESC, coalesce(newest, ""), x[0], y[0], x[1], y[1]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND together AS a
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH x, y, size(together) AS total, newest, open, judged, a, para, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done
ORDER BY coalesce(done, "") DESC, a.name, a.id, para.document, para.number
WITH x, y, total, newest, open, judged, collect({name: a.name, cite: para.name})[0] AS top
RETURN x[0] AS one, y[0] AS other, judged, total AS activities, open AS undated, newest AS last, top.name AS latest, top.cite AS source
ORDER BY judged, total DESC, coalesce(newest, ""), x[0], y[0], x[1], y[1]
