:param document => "";
:param sure => 0.0;
:param limit => 1000;
// title:  Activities section by section
// about:  What each section of a report tells, sections in printed order, newest first within each, undated ones last.
// param:  document  document  symbol such as A/79/302; "" for all
// param:  sure      share     least confidence of what counts, 0 for all
// param:  limit     integer   rows; 0 for all
// column: document    text       symbol
// column: section     text       heading
// column: date        date       first day, month or year
// column: valid_from  date       first day of validity, where it is told
// column: until       date       last day, month or year
// column: activity    text       what was done
// column: kind        word       kind of activity
// column: type        word       type of activity
// column: status      word       concluded, under way, in preparation or planned
// column: actors      texts      everybody who took part, those of the next column aside
// column: supporters  texts      everybody who only supports it
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where the section tells it
MATCH (s:Section)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a:Activity)
WHERE ($document = "" OR s.document = $document) AND ($sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure })
WITH DISTINCT s, a
ORDER BY s.document, s.position, s.id, coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (s)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a)
WITH DISTINCT s, a, p ORDER BY p.number
WITH s, a, collect(p.name) AS source
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WHERE t.document = s.document
WITH s, a, source, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH s, a, source, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
RETURN s.document AS document, s.name AS section, a.start AS date, a.valid_from AS valid_from, coalesce(a.valid_to, a.end) AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  coalesce(a.status, "") AS status, [b IN bodies WHERE b.name IS NOT NULL AND NOT b.helps | b.name] AS actors, [b IN bodies WHERE b.helps | b.name] AS supporters, a.confidence AS confidence, source
ORDER BY s.document, s.position, s.id, coalesce(a.start, "") DESC, a.name, a.id
