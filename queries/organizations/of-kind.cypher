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
WITH r.id AS id, r.name AS actor, r.kind AS kind, count(DISTINCT a.id) AS total, collect(DISTINCT o.id) AS members
ORDER BY total DESC, actor, id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
WITH id, actor, kind, total, COLLECT {
  UNWIND members AS one
  MATCH (:Actor {id: one})-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
  WITH a, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN
    CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS day
  ORDER BY coalesce(day, "") DESC, a.name, a.id
  LIMIT 1
  MATCH (a)-[:STATED_IN]->(para:Paragraph)
  RETURN [a.name, a.start, para.name]
  ORDER BY para.document, para.number
  LIMIT 1
}[0] AS top
RETURN actor, kind, total AS activities, top[0] AS latest, top[1] AS date, top[2] AS source
ORDER BY total DESC, actor, id
