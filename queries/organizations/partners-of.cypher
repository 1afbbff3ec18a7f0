:param actor => "United Nations";
:param limit => 50;
// title:  Partners of one organization or body
// about:  Everybody who stands in one activity with it, closest first, with the latest activity and where it is written.
// param:  actor  actor    name or acronym
// param:  limit  integer  rows
// column: partner     text      official English name
// column: kind        word      what kind of body
// column: activities  integer   distinct activities together
// column: first       date      earliest first day
// column: last        date      latest first day
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
MATCH (o:Actor)
WHERE toLower($actor) IN [toLower(o.name), toLower(coalesce(o.acronym, o.name))]
MATCH (o)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(p:Actor)
WHERE p.id <> o.id
WITH DISTINCT p, a
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH p, a, s ORDER BY s.document, s.paragraph, s.id
WITH p, a, collect(s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), ""))[0] AS cite
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
WITH p, count(a.id) AS total, min(a.start) AS earliest, max(a.start) AS newest,
  collect({name: a.name, cite: cite})[0] AS top
RETURN p.name AS partner, p.kind AS kind, total AS activities, earliest AS first, newest AS last,
  top.name AS latest, top.cite AS source
ORDER BY total DESC, p.name, p.id
LIMIT $limit
