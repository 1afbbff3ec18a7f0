:param actor => "";
:param limit => 500;
// title:  United Nations bodies by organization
// about:  For each organization with a section of its own, the United Nations bodies and envoys it, or an organ of its, works with.
// param:  actor  actor    the organization's name or acronym; "" for all
// param:  limit  integer  rows
// column: organization  text      official English name
// column: un_body       text      official English name
// column: activities    integer   distinct activities in which both took part
// column: last          date      latest first day
// column: latest        text      the newest activity together
// column: source        citation  where the newest activity is written
MATCH (:Section)-[:CONCERNS]->(o:Actor)
WHERE $actor = "" OR toLower($actor) IN [toLower(o.name), toLower(coalesce(o.acronym, o.name))]
WITH DISTINCT o
OPTIONAL MATCH (organ:Actor)-[:PART_OF]->(o)
WITH o, [o.id] + collect(DISTINCT organ.id) AS ours
UNWIND ours AS own
MATCH (m:Actor {id: own})-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(u:Actor)
WHERE u.kind IN ["united_nations", "envoy"] AND NOT u.id IN ours
WITH DISTINCT o, u, a
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH o, u, a, s ORDER BY coalesce(a.start, "") DESC, a.name, a.id, s.document, s.paragraph, s.id
WITH o, u, count(DISTINCT a.id) AS total, max(a.start) AS newest,
  collect({name: a.name, cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN o.name AS organization, u.name AS un_body, total AS activities, newest AS last, top.name AS latest, top.cite AS source
ORDER BY o.name, o.id, total DESC, u.name, u.id
LIMIT $limit
