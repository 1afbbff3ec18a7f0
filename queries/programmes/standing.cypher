:param limit => 200;
// title:  Standing programmes, projects and networks
// about:  Joint undertakings with their dates and bodies, by name.
// param:  limit  integer  rows
// column: programme  text      what it is called
// column: type       word      programme, project, network, mechanism …
// column: date       date      first day, month or year
// column: until      date      last day, month or year
// column: status     word      concluded, under way or planned
// column: actors     text      everybody who stands in it
// column: source     citation  where it is written
MATCH (a:Activity {kind: "programme"})
WHERE EXISTS { MATCH (a)<-[:TOOK_PART]-(:Actor) }
WITH a
ORDER BY toLower(a.name), a.name, a.id
LIMIT $limit
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, o ORDER BY o.name, o.id
WITH a, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, names, s ORDER BY s.document, s.paragraph
WITH a, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.name AS programme, a.type AS type, a.start AS date, a.end AS until, coalesce(a.status, "") AS status,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY toLower(a.name), a.name, a.id
