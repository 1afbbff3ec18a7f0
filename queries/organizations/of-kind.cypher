:param kind => "";
:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 100;
// title:  Bodies of one kind and where they act
// about:  For example the States that act themselves: each body, what it did last and where that is written.
// param:  kind     actor_kind  united_nations, envoy, organization, organ, state, non_state, unlisted; "" for all
// param:  as       grouping    read, family or system: for whom an organ counts
// param:  without  actors      bodies left out
// param:  sure     share       least confidence of what counts, 0 for all
// param:  limit    integer     rows; 0 for all
// column: actor       body      official English name
// column: kind        word      what kind of body
// column: activities  integer   distinct activities
// column: latest      text      its newest activity
// column: date        date      of the newest activity
// column: source      citation  where the newest activity is written
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE ($kind = "" OR r.kind = $kind) AND NOT r.name IN split($without, "\n")
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WITH r, collect(DISTINCT a) AS done
ORDER BY size(done) DESC, r.name, r.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
UNWIND done AS a
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH r, size(done) AS total, a, para,
  CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS day
ORDER BY coalesce(day, "") DESC, a.name, a.id, para.document, para.number
WITH r, total, collect({name: a.name, start: a.start, cite: para.name})[0] AS top
RETURN r.name AS actor, r.kind AS kind, total AS activities, top.name AS latest, top.start AS date, top.cite AS source
ORDER BY total DESC, r.name, r.id
