:param text => "";
:param sure => 0.0;
:param limit => 50;
// title:  Find a body by a part of its name
// about:  Looks into names, acronyms and former names, capital letters aside; tells how other queries call it.
// param:  text   text     any part of a name; "" lists all
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: actor       text     official English name
// column: acronym     text     usual acronym
// column: kind        word     what kind of body
// column: activities  integer  distinct activities
// column: also        texts    other and former names
MATCH (o:Actor)
WHERE toLower(o.name) CONTAINS toLower($text) OR toLower(coalesce(o.acronym, "")) CONTAINS toLower($text)
  OR any(x IN coalesce(o.aliases, []) WHERE toLower(x) CONTAINS toLower($text))
OPTIONAL MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WITH o, count(DISTINCT a.id) AS total
RETURN o.name AS actor, coalesce(o.acronym, "") AS acronym, o.kind AS kind, total AS activities,
  coalesce(o.aliases, []) AS also
ORDER BY total DESC, o.name, o.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
