:param sure => 0.0;
:param limit => 20;
// title:  Paragraphs that say most
// about:  Paragraphs ranked by the activities read in them: where to begin reading.
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: source      citation  the paragraph
// column: section     text      heading it stands under
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part, as the report names them
MATCH (p:Paragraph)<-[:STATED_IN]-(a:Activity)
WHERE $sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure }
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WHERE t.document = p.document
WITH p, count(DISTINCT a) AS acts, count(DISTINCT o) AS bodies
ORDER BY acts DESC, bodies DESC, p.document, p.number, p.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
OPTIONAL MATCH (p)-[:PART_OF]->(s:Section)
WITH p, acts, bodies, min(s.name) AS heading
RETURN p.name AS source, coalesce(heading, "") AS section,
  acts AS activities, bodies AS actors
ORDER BY acts DESC, bodies DESC, p.document, p.number, p.id
