:param status => "";
:param limit => 100;
// title:  What is planned or under way
// about:  Activities that a report calls planned, then those it calls under way: what to follow up.
// param:  status  status   planned, under_way or concluded; "" for planned and under way
// param:  limit   integer  rows
// column: status    word      planned, under way or concluded
// column: date      date      first day, month or year
// column: until     date      last day, month or year
// column: activity  text      what is to be done
// column: kind      word      kind of activity
// column: type      word      type of activity
// column: actors    text      everybody who takes part
// column: source    citation  where it is written
MATCH (a:Activity)
WHERE (($status = "" AND coalesce(a.status, "") IN ["planned", "under_way"]) OR coalesce(a.status, "") = $status AND $status <> "")
  AND EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY a.status, coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.status AS status, a.start AS date, a.end AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY a.status, coalesce(a.start, "") DESC, a.name, a.id
