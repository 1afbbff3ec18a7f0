:param kind => "";
:param limit => 100;
// title:  Bodies of one kind and where they act
// about:  For example the States that act themselves: each body, what it did last and where that is written.
// param:  kind   actor_kind  united_nations, envoy, organization, organ, state, non_state, unlisted; "" for all
// param:  limit  integer     rows
// column: actor       text      official English name
// column: kind        word      what kind of body
// column: activities  integer   distinct activities
// column: latest      text      its newest activity
// column: date        date      of the newest activity
// column: source      citation  where the newest activity is written
MATCH (o:Actor)-[:TOOK_PART]->(a:Activity)
WHERE $kind = "" OR o.kind = $kind
WITH o, count(DISTINCT a.id) AS total, max(coalesce(a.start, "")) AS newest
ORDER BY total DESC, o.name, o.id
LIMIT $limit
MATCH (o)-[:TOOK_PART]->(b:Activity)-[s:STATED_IN]->(:Paragraph)
WHERE coalesce(b.start, "") = newest
WITH o, total, b, s ORDER BY b.name, b.id, s.document, s.paragraph, s.id
WITH o, total, collect({name: b.name, start: b.start,
  cite: s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")})[0] AS top
RETURN o.name AS actor, o.kind AS kind, total AS activities, top.name AS latest, top.start AS date, top.cite AS source
ORDER BY total DESC, o.name, o.id
