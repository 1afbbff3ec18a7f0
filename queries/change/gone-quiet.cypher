:param since => "";
:param actor => "";
:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 50;
// title:  Partnerships gone quiet
// about:  Pairs of bodies of whom the reports date nothing on or after `since`: nothing done or planned then, nothing under way when a report
//         was written then, nothing valid then. First those of which all is dated, then those that nobody can judge, for something is not.
//         A body that another has succeeded counts for it; of several for the one that the authority file names first.
// param:  since    date      "" for the start of the year before the newest report
// param:  actor    actor     only those of one body, by name or acronym; "" for all
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  sure     share     least confidence of what counts, 0 for all
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
WITH day, r, collect(given.id) AS members,
  max(CASE WHEN toLower($actor) IN ["", toLower(given.name), toLower(coalesce(given.acronym, given.name))] THEN 1 ELSE 0 END) AS asked
OPTIONAL MATCH (r)-[:PART_OF*1..]->(n:Actor)
// A body is one list: name, id, 1 where it is asked for, then the ids of what it belongs to.
WITH day, r, members, asked, collect(DISTINCT n.id) AS above
WITH day, members, [r.name, r.id, asked] + above AS body
UNWIND members AS one
MATCH (:Actor {id: one})-[q:TOOK_PART WHERE coalesce(q.confidence, 0) >= $sure]->(a:Activity)
// The day is the same in all rows. Here and below it is grouped by one value, of which the embedded engine holds more groups than
// of several.
WITH a, max(day) AS day, collect(DISTINCT body) AS bodies
WHERE size(bodies) > 1
WITH a, day, bodies, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done,
  CASE a.status WHEN "under_way" THEN COLLECT {
    MATCH (a)-[:STATED_IN]->(p:Paragraph) MATCH (d:Document {symbol: p.document}) RETURN coalesce(d.date, d.year)
  } ELSE [] END AS told
WITH a.id AS activity, day, bodies, done, [done, coalesce(a.valid_to, a.end, a.start)] + told AS days
WITH activity, bodies, done, all(one IN days WHERE one IS NULL) AS open, any(one IN days WHERE one >= left(day, size(one))) AS lives
UNWIND bodies AS x
UNWIND bodies AS y
WITH activity, x, y, done, open, lives
WHERE x[1] < y[1] AND NOT x[1] IN y[3..] AND NOT y[1] IN x[3..] AND x[2] + y[2] > 0
WITH [x[0], y[0], x[1], y[1]] AS pair, collect(activity) AS together, max(done) AS newest,
  count(CASE WHEN open THEN 1 END) AS open, count(CASE WHEN lives THEN 1 END) AS living
WHERE living = 0
WITH pair, together, size(together) AS total, newest, open, CASE WHEN open = 0 THEN "quiet" ELSE "undated" END AS judged
ORDER BY judged, total DESC, coalesce(newest, ""), pair[0], pair[1], pair[2], pair[3]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
WITH pair, judged, total, open, newest, COLLECT {
  UNWIND together AS activity
  MATCH (a:Activity {id: activity})
  WITH a, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done
  ORDER BY coalesce(done, "") DESC, a.name, a.id
  LIMIT 1
  MATCH (a)-[:STATED_IN]->(para:Paragraph)
  RETURN [a.name, para.name]
  ORDER BY para.document, para.number
  LIMIT 1
}[0] AS top
RETURN pair[0] AS one, pair[1] AS other, judged, total AS activities, open AS undated, newest AS last, top[0] AS latest, top[1] AS source
ORDER BY judged, total DESC, coalesce(newest, ""), pair[0], pair[1], pair[2], pair[3]
