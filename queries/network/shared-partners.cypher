:param one => "United Nations";
:param other => "";
:param as => "family";
:param without => "";
:param sure => 0.0;
:param limit => 50;
// title:  Partners that two organizations share
// about:  Bodies that stand in one activity with each of the two, whether or not the two ever meet.
//         What one of the two belongs to and what belongs to it are no partners.
// param:  one      actor     name or acronym
// param:  other    actor     name or acronym; "" for the closest partner of `one`
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out
// param:  sure     share     least confidence of what counts, 0 for all
// param:  limit    integer   rows; 0 for all
// column: one         body     first organization
// column: other       body     second organization
// column: partner     body     the body they share
// column: kind        word     what kind of body
// column: with_one    integer  distinct activities with the first
// column: with_other  integer  distinct activities with the second
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($one) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH x, collect(DISTINCT m.id) AS below, collect(DISTINCT CASE WHEN m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family) THEN m.id END) AS ours
OPTIONAL MATCH (x)-[:PART_OF*1..]->(n:Actor)
WITH x, ours, below, collect(DISTINCT n.id) AS above
WITH x, ours, below + above AS kin
UNWIND ours AS own
MATCH (:Actor {id: own})-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH x, ours, kin, CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END AS id, a
WHERE NOT id IN kin
MATCH (y:Actor {id: id})
WHERE NOT y.name IN split($without, "\n")
WITH x, ours, kin, y, count(DISTINCT a) AS met ORDER BY met DESC, y.name, y.id
WITH x, ours, kin, collect(y.id)[0] AS closest
MATCH (z:Actor)
WHERE ($other = "" AND z.id = closest) OR toLower($other) IN [toLower(z.name), toLower(coalesce(z.acronym, z.name))]
MATCH (z)<-[:PART_OF*0..]-(m:Actor)
WITH x, ours, kin, z, collect(DISTINCT m.id) AS below,
  collect(DISTINCT CASE WHEN m.id = z.id OR $as = "system" OR $as = "family" AND m.family = z.family THEN m.id END) AS theirs
OPTIONAL MATCH (z)-[:PART_OF*1..]->(n:Actor)
WITH x, ours, z, theirs, kin, below, collect(DISTINCT n.id) AS above
WITH x, ours, z, theirs, kin + below + above AS kin
UNWIND ours + theirs AS own
MATCH (:Actor {id: own})-[q:TOOK_PART WHERE coalesce(q.confidence, 0) >= $sure]->(a:Activity)<-[u:TOOK_PART WHERE coalesce(u.confidence, 0) >= $sure]-(o:Actor)
WITH x, z, ours, theirs, kin, own, a, CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END AS id
WHERE NOT id IN kin
WITH x, z, id, count(DISTINCT CASE WHEN own IN ours THEN a END) AS n1, count(DISTINCT CASE WHEN own IN theirs THEN a END) AS n2
WHERE n1 > 0 AND n2 > 0
MATCH (p:Actor {id: id})
WHERE NOT p.name IN split($without, "\n")
RETURN x.name AS one, z.name AS other, p.name AS partner, p.kind AS kind, n1 AS with_one, n2 AS with_other
ORDER BY CASE WHEN n1 < n2 THEN n1 ELSE n2 END DESC, n1 + n2 DESC, p.name, p.id, x.id, z.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
