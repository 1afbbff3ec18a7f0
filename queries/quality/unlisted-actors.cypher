:param limit => 100;
// title:  Bodies that the authority file does not know
// about:  Names read in a report that stand in no list of ours: to be added, or to be recognized as another name.
// param:  limit  integer  rows; 0 for all
// column: actor       text       as the report names it
// column: activities  integer    distinct activities
// column: partners    integer    distinct bodies it stands with
// column: source      citations  where it is named
MATCH (o:Unlisted)-[:TOOK_PART]->(a:Activity)
WITH o, count(DISTINCT a.id) AS total
ORDER BY total DESC, o.name, o.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (o)-[t:TOOK_PART]->(:Activity)
WITH o, total, t ORDER BY t.document, t.paragraph
WITH o, total, collect(DISTINCT t.document + coalesce(", " + t.part, "") + coalesce(", para. " + toString(t.paragraph), "")) AS source
OPTIONAL MATCH (o)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(p:Actor)
WHERE p.id <> o.id
WITH o, total, source, count(DISTINCT p.id) AS others
RETURN o.name AS actor, total AS activities, others AS partners, source
ORDER BY total DESC, o.name, o.id
