:param document => "";
:param limit => 1000;
// title:  Activities section by section
// about:  What each section of a report tells, sections in printed order, newest first within each, undated ones last.
// param:  document  document  symbol such as A/79/302; "" for all
// param:  limit     integer   rows
// column: document  text      symbol
// column: section   text      heading
// column: date      date      first day, month or year
// column: until     date      last day, month or year
// column: activity  text      what was done
// column: kind      word      kind of activity
// column: type      word      type of activity
// column: actors    text      everybody who took part
// column: source    citation  where the section tells it
MATCH (s:Section)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a:Activity)
WHERE $document = "" OR s.document = $document
WITH DISTINCT s, a
ORDER BY s.document, s.position, s.id, coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
MATCH (s)<-[:PART_OF]-(p:Paragraph)<-[:STATED_IN]-(a)
WITH DISTINCT s, a, p ORDER BY p.number
WITH s, a, collect(p.document + coalesce(", " + p.part, "") + coalesce(", para. " + toString(p.number), "")) AS cites
OPTIONAL MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = s.document
WITH s, a, cites, o ORDER BY o.name, o.id
WITH s, a, cites, collect(DISTINCT o.name) AS names
RETURN s.document AS document, s.name AS section, a.start AS date, a.end AS until, a.name AS activity, a.kind AS kind, a.type AS type,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS actors,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY s.document, s.position, s.id, coalesce(a.start, "") DESC, a.name, a.id
