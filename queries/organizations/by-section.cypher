:param document => "";
// title:  What each section of a report holds
// about:  Sections in printed order, with the paragraphs, the activities read in them and the bodies that took part.
// param:  document  document  symbol such as A/79/302; "" for all
// column: document    text     symbol
// column: section     text     heading
// column: paragraphs  integer  numbered paragraphs
// column: activities  integer  distinct activities
// column: actors      integer  distinct bodies that took part, as the report names them
// column: source      citation  the paragraphs of the section
MATCH (p:Paragraph)-[:PART_OF]->(s:Section)
WHERE $document = "" OR s.document = $document
OPTIONAL MATCH (p)<-[:STATED_IN]-(a:Activity)
OPTIONAL MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = s.document
WITH s, count(DISTINCT p) AS paras, count(DISTINCT a) AS acts, count(DISTINCT o) AS bodies,
  min(p.number) AS low, max(p.number) AS high
RETURN s.document AS document, s.name AS section, paras AS paragraphs, acts AS activities, bodies AS actors,
  s.document + CASE WHEN low = high THEN ", para. " + toString(low)
    ELSE ", paras. " + toString(low) + "–" + toString(high) END AS source
ORDER BY s.document, s.position, s.id
