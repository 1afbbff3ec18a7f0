:param actor => "United Nations";
:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 50;
// title:  Partners of one organization or body
// about:  Everybody who stands in one activity with it, closest first, with the latest activity and where it is written.
//         What it belongs to and what belongs to it are no partners.
// param:  actor    actor     name or acronym
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  sure     share     least confidence of what counts, 0 for all
// param:  limit    integer   rows; 0 for all
// column: partner     body      official English name
// column: kind        word      what kind of body
// column: activities  integer   distinct activities together
// column: dated       integer   of them with a day on which something was done
// column: first       date      earliest day on which something began
// column: last        date      latest day on which something was done
// column: latest      text      the newest activity together
// column: source      citation  where the newest activity is written
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH x, collect(DISTINCT m.id) AS below, collect(DISTINCT CASE WHEN m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family) THEN m.id END) AS ours
OPTIONAL MATCH (x)-[:PART_OF*1..]->(n:Actor)
WITH ours, below, collect(DISTINCT n.id) AS above
WITH ours, below + above AS kin
UNWIND ours AS own
MATCH (:Actor {id: own})-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH DISTINCT kin, a, CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END AS id
WHERE NOT id IN kin
MATCH (p:Actor {id: id})
WHERE NOT p.name IN split($without, "\n")
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH p, a, para, coalesce(a.status, "") IN ["planned", "in_preparation"] AS ahead ORDER BY para.document, para.number
WITH p, a, ahead, collect(para.name)[0] AS cite
WITH p, a, cite, CASE WHEN NOT ahead THEN coalesce(a.start, a.signed) END AS begun, CASE WHEN NOT ahead THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END AS done
ORDER BY coalesce(done, "") DESC, a.name, a.id
WITH p, count(a) AS total, count(done) AS timed, min(begun) AS earliest, max(done) AS newest, collect({name: a.name, cite: cite})[0] AS top
RETURN p.name AS partner, p.kind AS kind, total AS activities, timed AS dated, earliest AS first, newest AS last,
  top.name AS latest, top.cite AS source
ORDER BY total DESC, p.name, p.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
