:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 30;
// title:  Who organizes and who attends
// about:  In how many activities each body stood in each role, the busiest organizers first. Of the roles of a body and its organs
//         in one activity the first of these counts: party, organizer, author, participant, supporter.
// param:  as       grouping  read, family or system: for whom an organ counts; read counts every role
// param:  without  actors    bodies left out
// param:  sure     share     least confidence of what counts, 0 for all
// param:  limit    integer   rows; 0 for all
// column: actor        body     official English name
// column: organizer    integer  convened, hosted, launched or delivered
// column: participant  integer  attended, met, visited, briefed
// column: party        integer  signed, adopted or owns
// column: supporter    integer  gave technical, financial or expert support
// column: author       integer  wrote
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
// Activities with a role or one that counts before it, so that each role is the difference to the one before: a group for each body and
// activity, to see which of its roles is the first, would be more than the embedded engine holds of a large graph.
WITH r.id AS id, r.name AS actor, count(DISTINCT CASE WHEN t.role = "party" THEN a.id END) AS n1,
  count(DISTINCT CASE WHEN t.role = "organizer" OR $as <> "read" AND t.role IN ["party"] THEN a.id END) AS n2,
  count(DISTINCT CASE WHEN t.role = "author" OR $as <> "read" AND t.role IN ["party", "organizer"] THEN a.id END) AS n3,
  count(DISTINCT CASE WHEN t.role = "participant" OR $as <> "read" AND t.role IN ["party", "organizer", "author"] THEN a.id END) AS n4,
  count(DISTINCT CASE WHEN t.role = "supporter" OR $as <> "read" THEN a.id END) AS n5
WITH id, actor, n1 AS party, CASE $as WHEN "read" THEN n2 ELSE n2 - n1 END AS organizer, CASE $as WHEN "read" THEN n3 ELSE n3 - n2 END AS author,
  CASE $as WHEN "read" THEN n4 ELSE n4 - n3 END AS participant, CASE $as WHEN "read" THEN n5 ELSE n5 - n4 END AS supporter
ORDER BY organizer DESC, party DESC, supporter DESC, participant DESC, author DESC, actor, id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
RETURN actor, organizer, participant, party, supporter, author
ORDER BY organizer DESC, party DESC, supporter DESC, participant DESC, author DESC, actor, id
