:param actor => "";
:param as => "family";
:param without => "";
:param limit => 500;
// title:  United Nations bodies by organization
// about:  For each organization with a section of its own, the United Nations bodies and envoys that it works with.
// param:  actor    actor     the organization's name or acronym; "" for all
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    United Nations bodies left out
// param:  limit    integer   rows; 0 for all
// column: organization  text      official English name
// column: un_body       body      official English name
// column: activities    integer   distinct activities in which both took part
// column: last          date      latest day on which something was done
// column: latest        text      the newest activity together
// column: source        citation  where the newest activity is written
MATCH (:Section)-[:CONCERNS]->(x:Actor)
WHERE $actor = "" OR toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH DISTINCT x
MATCH (x)<-[:PART_OF*0..]-(m:Actor)
WITH x, collect(DISTINCT m.id) AS below, collect(DISTINCT CASE WHEN m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family) THEN m.id END) AS ours
UNWIND ours AS own
MATCH (:Actor {id: own})-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(o:Actor)
WITH DISTINCT x, below, a, CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END AS id
WHERE NOT id IN below
MATCH (u:Actor {id: id})
WHERE (u:UnitedNationsBody OR u:Envoy) AND NOT u.name IN split($without, "\n")
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH x, u, a, para, CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done
ORDER BY coalesce(done, "") DESC, a.name, a.id, para.document, para.number
WITH x, u, count(DISTINCT a.id) AS total, max(done) AS newest, collect({name: a.name, cite: para.name})[0] AS top
RETURN x.name AS organization, u.name AS un_body, total AS activities, newest AS last, top.name AS latest, top.cite AS source
ORDER BY x.name, x.id, total DESC, u.name, u.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
