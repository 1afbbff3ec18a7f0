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
WITH r, a, collect(DISTINCT t.role) AS roles
WITH r, a, CASE WHEN $as = "read" THEN roles WHEN "party" IN roles THEN ["party"] WHEN "organizer" IN roles THEN ["organizer"]
  WHEN "author" IN roles THEN ["author"] WHEN "participant" IN roles THEN ["participant"] ELSE roles END AS stood
WITH r, count(CASE WHEN "organizer" IN stood THEN 1 END) AS n1, count(CASE WHEN "participant" IN stood THEN 1 END) AS n2,
  count(CASE WHEN "party" IN stood THEN 1 END) AS n3, count(CASE WHEN "supporter" IN stood THEN 1 END) AS n4,
  count(CASE WHEN "author" IN stood THEN 1 END) AS n5
RETURN r.name AS actor, n1 AS organizer, n2 AS participant, n3 AS party, n4 AS supporter, n5 AS author
ORDER BY n1 DESC, n3 DESC, n4 DESC, n2 DESC, n5 DESC, r.name, r.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
