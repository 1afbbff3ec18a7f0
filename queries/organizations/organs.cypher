:param actor => "";
:param sure => 0.0;
:param limit => 200;
// title:  Organs and their parents
// about:  Bodies that belong to another body, as the authority file knows it, and how active each is.
// param:  actor  actor    parent's name or acronym; "" for all
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: parent      text     official English name
// column: organ       text     official English name
// column: kind        word     what kind of body the organ is
// column: activities  integer  distinct activities of the organ
MATCH (o:Actor)-[:PART_OF]->(p:Actor)
WHERE $actor = "" OR toLower($actor) IN [toLower(p.name), toLower(coalesce(p.acronym, p.name))]
WITH DISTINCT o, p
OPTIONAL MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WITH o, p, count(DISTINCT a.id) AS total
RETURN p.name AS parent, o.name AS organ, o.kind AS kind, total AS activities
ORDER BY p.name, total DESC, o.name, o.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
