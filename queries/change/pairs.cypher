:param actor => "";
:param how => "";
:param as => "family";
:param without => "";
:param sure => 0.0;
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
// param:  sure     share     least confidence of what counts, 0 for all
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
WITH reports[-1] AS newest
// Those of whom the newest report has a section, whom they succeeded and who succeeded them.
OPTIONAL MATCH (:Section {document: newest})-[:CONCERNS]->(:Actor)-[:SUCCEEDED_BY*0..]-(n:Actor)
WITH newest, collect(DISTINCT n.id) AS subjects
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
OPTIONAL MATCH (r)-[t:SUCCEEDED_BY*1..]->(s:Actor)
WHERE NOT EXISTS { MATCH (s)-[:SUCCEEDED_BY]->(:Actor) } AND all(x IN t WHERE coalesce(x.position, 1) = 1)
WITH newest, subjects, o, r, min(s.id) AS last
WITH newest, subjects, o AS given, coalesce(last, r.id) AS heir
MATCH (o:Actor {id: heir})
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
WITH newest, subjects, r, collect(given.id) AS members,
  max(CASE WHEN toLower($actor) IN ["", toLower(given.name), toLower(coalesce(given.acronym, given.name))] THEN 1 ELSE 0 END) AS asked
OPTIONAL MATCH (r)-[:PART_OF*1..]->(n:Actor)
// A body is one list: name, id, 1 where it is asked for, then the ids of what it belongs to; its part in an activity begins with the report.
WITH newest, subjects, r, members, asked, collect(DISTINCT n.id) AS above
WITH newest, subjects, members, [r.name, r.id, asked] + above AS body
UNWIND members AS one
MATCH (:Actor {id: one})-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
// The newest and the subjects are the same in all rows. Here and below it is grouped by one value, of which the embedded engine holds
// more groups than of several.
WITH a, max(newest) AS newest, max(subjects) AS subjects, collect(DISTINCT [t.document] + body) AS parts
WHERE size(parts) > 1
// The reports that tell it in a section on one of the subjects: the newest report has a section on them, too.
WITH a.id AS activity, newest, parts, COLLECT {
  MATCH (a)-[:STATED_IN]->(p:Paragraph)-[:PART_OF]->(:Section)-[:CONCERNS]->(n:Actor) WHERE n.id IN subjects RETURN p.document
} AS held
UNWIND parts AS x
UNWIND parts AS y
WITH activity, newest, held, x, y
WHERE x[0] = y[0] AND x[2] < y[2] AND NOT x[2] IN y[4..] AND NOT y[2] IN x[4..] AND x[3] + y[3] > 0
WITH [x[1], y[1], x[2], y[2]] AS pair, max(newest) AS newest, count(CASE WHEN x[0] IN held THEN 1 END) AS held,
  collect(DISTINCT x[0]) AS named, collect(DISTINCT activity) AS together,
  count(DISTINCT CASE x[0] WHEN newest THEN activity END) AS after, count(DISTINCT CASE WHEN x[0] <> newest THEN activity END) AS before
// The last report before the newest that names the pair or has a section of those that name it, as its day and symbol: only where it matters.
WITH pair, named, together, before, after, held, CASE WHEN after > 0 THEN COLLECT {
  MATCH (d:Document) WHERE d.symbol IN named AND d.symbol <> newest RETURN coalesce(d.date, d.year, "") + " " + d.symbol AS day ORDER BY day DESC LIMIT 1
}[0] END AS told, CASE WHEN after > 0 THEN COLLECT {
  UNWIND together AS activity
  MATCH (:Activity {id: activity})-[:STATED_IN]->(p:Paragraph)-[:PART_OF]->(:Section)-[:CONCERNS]->(:Actor)-[:SUCCEEDED_BY*0..]-(:Actor)<-[:CONCERNS]-(s:Section)
  MATCH (d:Document {symbol: s.document})
  WHERE p.document IN named AND d.symbol <> newest
  RETURN coalesce(d.date, d.year, "") + " " + d.symbol AS day ORDER BY day DESC LIMIT 1
}[0] END AS comparable
WITH pair, named, together, before, after, CASE WHEN after = 0 AND held > 0 THEN "dropped"
    WHEN after = 0 OR coalesce(told, comparable) IS NULL THEN "not_comparable"
    WHEN told >= coalesce(comparable, "") THEN "continued" WHEN before > 0 THEN "revived" ELSE "new" END AS how
WHERE $how = "" OR how = $how
WITH pair, named, together, before, after, how,
  CASE how WHEN "new" THEN 0 WHEN "revived" THEN 1 WHEN "continued" THEN 2 WHEN "dropped" THEN 3 ELSE 4 END AS place
ORDER BY place, before + after DESC, pair[0], pair[1], pair[2], pair[3]
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
WITH pair, how, place, before, after, named, COLLECT {
  UNWIND together AS activity
  MATCH (a:Activity {id: activity})
  WITH a, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS day
  ORDER BY coalesce(day, "") DESC, a.name, a.id
  LIMIT 1
  MATCH (a)-[:STATED_IN]->(para:Paragraph)
  RETURN [a.name, a.start, para.name]
  ORDER BY para.document DESC, para.number
  LIMIT 1
}[0] AS top
WITH pair, how, place, before, after, top, COLLECT {
  MATCH (d:Document) WHERE d.symbol IN named RETURN d.symbol ORDER BY coalesce(d.date, d.year, ""), d.symbol
} AS reports
RETURN pair[0] AS one, pair[1] AS other, how, before, after, reports, top[0] AS latest, top[1] AS date, top[2] AS source
ORDER BY place, before + after DESC, pair[0], pair[1], pair[2], pair[3]
