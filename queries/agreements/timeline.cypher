:param from => "";
:param to => "";
:param limit => 200;
// title:  Agreements by date
// about:  Every dated agreement whose dates touch the period, oldest first, with its parties.
// param:  from   date     first day, as precise as you like
// param:  to     date     last day, as precise as you like
// param:  limit  integer  rows
// column: date       date       signature or first day of validity
// column: until      date       last day of validity
// column: agreement  text       what it is called
// column: type       word       memorandum of understanding, plan, declaration …
// column: parties    texts      everybody who stands in it
// column: source     citations  where it is written
MATCH (a:Activity {kind: "agreement"})
WITH a, coalesce(a.start, a.end, "") AS begins, coalesce(a.end, a.start, "") AS ends
WHERE begins <> "" AND ends >= left($from, size(ends)) AND left(begins, size($to)) <= $to
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a, begins
ORDER BY begins, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, begins, o ORDER BY o.name, o.id
WITH a, begins, collect(DISTINCT o.name) AS parties
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, begins, parties, para ORDER BY para.document, para.number
WITH a, begins, parties, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.end AS until, a.name AS agreement, a.type AS type, parties, source
ORDER BY begins, a.name, a.id
