:param from => "";
:param to => "";
:param limit => 200;
// title:  Agreements by date
// about:  Every dated agreement whose dates touch the period, oldest first, with its parties.
// param:  from   date     first day, as precise as you like
// param:  to     date     last day, as precise as you like
// param:  limit  integer  rows
// column: date       date      signature or first day of validity
// column: until      date      last day of validity
// column: agreement  text      what it is called
// column: type       word      memorandum of understanding, plan, declaration …
// column: parties    text      everybody who stands in it
// column: source     citation  where it is written
MATCH (a:Activity {kind: "agreement"})
WITH a, coalesce(a.start, a.end, "") AS begins, coalesce(a.end, a.start, "") AS ends
WHERE begins <> "" AND ends >= left($from, size(ends)) AND left(begins, size($to)) <= $to
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a, begins
ORDER BY begins, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, begins, o ORDER BY o.name, o.id
WITH a, begins, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, begins, names, s ORDER BY s.document, s.paragraph
WITH a, begins, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.end AS until, a.name AS agreement, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS parties,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY begins, a.name, a.id
