:param limit => 50;
// title:  Bodies with a single partner
// about:  Bodies that the graph knows through one partner only: if that contact ends, they drop out.
// param:  limit  integer  rows
// column: actor       text      official English name
// column: kind        word      what kind of body
// column: partner     text      its only partner
// column: activities  integer   distinct activities together
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
MATCH (o:Actor)
WHERE COUNT { MATCH (o)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(p:Actor) WHERE p.id <> o.id RETURN DISTINCT p.id LIMIT 2 } = 1
MATCH (o)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(q:Actor)
WHERE q.id <> o.id
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH o, q, a, s ORDER BY coalesce(a.start, "") DESC, a.name, a.id, s.document, s.paragraph, s.id
WITH o, q, count(DISTINCT a) AS total,
  collect({name: a.name, cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN o.name AS actor, o.kind AS kind, q.name AS partner, total AS activities, top.name AS latest, top.cite AS source
ORDER BY total DESC, o.name, o.id
LIMIT $limit
