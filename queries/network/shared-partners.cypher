:param one => "United Nations";
:param other => "";
:param limit => 50;
// title:  Partners that two organizations share
// about:  Bodies that stand in one activity with each of the two, whether or not the two ever meet.
// param:  one    actor    name or acronym
// param:  other  actor    name or acronym; "" for the closest partner of `one`
// param:  limit  integer  rows
// column: one         text     first organization
// column: other       text     second organization
// column: partner     text     the body they share
// column: kind        word     what kind of body
// column: with_one    integer  distinct activities with the first
// column: with_other  integer  distinct activities with the second
MATCH (x:Actor)
WHERE toLower($one) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
MATCH (x)-[:TOOK_PART]->(a:Activity)<-[:TOOK_PART]-(y:Actor)
WHERE y.id <> x.id
WITH x, y, count(DISTINCT a.id) AS met ORDER BY met DESC, y.name, y.id
WITH x, collect(y.id)[0] AS closest
MATCH (z:Actor)
WHERE ($other = "" AND z.id = closest) OR toLower($other) IN [toLower(z.name), toLower(coalesce(z.acronym, z.name))]
UNWIND [x, z] AS end
MATCH (end)-[:TOOK_PART]->(b:Activity)<-[:TOOK_PART]-(p:Actor)
WHERE p.id <> x.id AND p.id <> z.id
WITH x, z, p, count(DISTINCT CASE end.id WHEN x.id THEN b END) AS n1, count(DISTINCT CASE end.id WHEN z.id THEN b END) AS n2
WHERE n1 > 0 AND n2 > 0
RETURN x.name AS one, z.name AS other, p.name AS partner, p.kind AS kind, n1 AS with_one, n2 AS with_other
ORDER BY CASE WHEN n1 < n2 THEN n1 ELSE n2 END DESC, n1 + n2 DESC, p.name, p.id, x.id, z.id
LIMIT $limit
