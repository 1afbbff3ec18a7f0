:param limit => 20;
// title:  Paragraphs that say most
// about:  Paragraphs ranked by the activities read in them: where to begin reading.
// param:  limit  integer  rows; 0 for all
// column: source      citation  the paragraph
// column: section     text      heading it stands under
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part, as the report names them
MATCH (p:Paragraph)<-[:STATED_IN]-(a:Activity)
OPTIONAL MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = p.document
WITH p, count(DISTINCT a) AS acts, count(DISTINCT o) AS bodies
ORDER BY acts DESC, bodies DESC, p.document, p.number, p.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
OPTIONAL MATCH (p)-[:PART_OF]->(s:Section)
WITH p, acts, bodies, min(s.name) AS heading
RETURN p.name AS source, coalesce(heading, "") AS section,
  acts AS activities, bodies AS actors
ORDER BY acts DESC, bodies DESC, p.document, p.number, p.id
