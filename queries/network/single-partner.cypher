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
MATCH (o:Actor)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(p:Actor)
WHERE p.id <> o.id
WITH o, min(p.id) AS only, max(p.id) AS last
WHERE only = last
MATCH (q:Actor {id: only})
MATCH (o)-[:TOOK_PART]->(b:Activity)<-[:TOOK_PART]-(q)
MATCH (b)-[s:STATED_IN]->(:Paragraph)
WITH o, q, b, s ORDER BY coalesce(b.start, "") DESC, b.name, b.id, s.document, s.paragraph, s.id
WITH o, q, count(DISTINCT b.id) AS total,
  collect({name: b.name, cite: s.document + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN o.name AS actor, o.kind AS kind, q.name AS partner, total AS activities, top.name AS latest, top.cite AS source
ORDER BY total DESC, o.name, o.id
LIMIT $limit
