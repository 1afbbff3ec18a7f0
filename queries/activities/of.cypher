:param actor => "United Nations";
:param kind => "";
:param limit => 200;
// title:  Everything one body took part in
// about:  Its activities, newest first, undated ones last, with its roles and everybody else in them.
// param:  actor  actor          name or acronym
// param:  kind   activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  limit  integer        rows
// column: date      date      first day, month or year
// column: until     date      last day, month or year
// column: activity  text      what was done
// column: kind      word      kind of activity
// column: type      word      type of activity
// column: role      text      the roles in which it took part
// column: place     text      where it was held
// column: others    text      everybody else who took part
// column: source    citation  where it is written
MATCH (o:Actor)
WHERE toLower($actor) IN [toLower(o.name), toLower(coalesce(o.acronym, o.name))]
MATCH (o)-[t:TOOK_PART]->(a:Activity)
WHERE $kind = "" OR a.kind = $kind
WITH DISTINCT o, a, t.role AS stood ORDER BY stood
WITH o, a, collect(stood) AS stands
OPTIONAL MATCH (a)<-[:TOOK_PART]-(p:Actor)
WHERE p.id <> o.id
WITH a, stands, p ORDER BY p.name, p.id
WITH a, stands, collect(DISTINCT p.name) AS names
OPTIONAL MATCH (a)-[:HELD_IN]->(w:Place)
WITH a, stands, names, w ORDER BY w.name, w.id
WITH a, stands, names, collect(DISTINCT w.name) AS venues
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, stands, names, venues, s ORDER BY s.document, s.paragraph
WITH a, stands, names, venues, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.end AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN stands | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS role,
  reduce(t = "", x IN venues | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS place,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS others,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
