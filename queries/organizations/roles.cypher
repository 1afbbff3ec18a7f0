:param limit => 30;
// title:  Who organizes and who attends
// about:  In how many activities each body stood in each role, the busiest organizers first.
// param:  limit  integer  rows
// column: actor        text     official English name
// column: organizer    integer  convened, hosted, launched or delivered
// column: participant  integer  attended, met, visited, briefed
// column: party        integer  signed, adopted or owns
// column: supporter    integer  gave technical, financial or expert support
// column: author       integer  wrote
MATCH (o:Actor)-[t:TOOK_PART]->(a:Activity)
WITH o, a, t.role AS stood
WITH o, count(DISTINCT CASE stood WHEN "organizer" THEN a END) AS n1, count(DISTINCT CASE stood WHEN "participant" THEN a END) AS n2,
  count(DISTINCT CASE stood WHEN "party" THEN a END) AS n3, count(DISTINCT CASE stood WHEN "supporter" THEN a END) AS n4,
  count(DISTINCT CASE stood WHEN "author" THEN a END) AS n5
RETURN o.name AS actor, n1 AS organizer, n2 AS participant, n3 AS party, n4 AS supporter, n5 AS author
ORDER BY n1 DESC, n3 DESC, n4 DESC, n2 DESC, n5 DESC, o.name, o.id
LIMIT $limit
