:param document => "";
:param paragraph => 0;
:param sure => 0.0;
:param limit => 50;
// title:  What one paragraph says
// about:  The activities read in it, each with its bodies and its words.
// param:  document   document  symbol such as A/79/302; "" for all
// param:  paragraph  integer   printed number; 0 for all
// param:  sure       share     least confidence of what counts, 0 for all
// param:  limit      integer   rows; 0 for all
// column: source      citation  the paragraph
// column: activity    text      what was done
// column: kind        word      kind of activity
// column: date        date      first day, month or year
// column: actors      texts     everybody who took part, with roles
// column: confidence  number    how likely it is right, 0 to 1
// column: words       text      the words that state it, where the report's text is in the graph
// column: footnotes   texts     those of the paragraph, each with its mark
MATCH (p:Paragraph)
WHERE ($document = "" OR p.document = $document) AND ($paragraph = 0 OR p.number = $paragraph) AND EXISTS {
  MATCH (p)<-[s:STATED_IN]-(:Activity)<-[u:TOOK_PART WHERE coalesce(u.confidence, 0) >= $sure]-(:Actor) WHERE u.document = s.document AND u.paragraph = s.paragraph AND coalesce(u.part, "") = coalesce(s.part, "") }
WITH p
ORDER BY p.document, p.number, p.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (p)<-[s:STATED_IN]-(a:Activity)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WHERE t.document = s.document AND t.paragraph = s.paragraph AND coalesce(t.part, "") = coalesce(s.part, "")
WITH DISTINCT p, s, a, o, t.role AS stood ORDER BY o.name, o.id, stood
WITH p, s, a, collect(o.name + " (" + stood + ")") AS actors
RETURN p.name AS source, a.name AS activity, a.kind AS kind, a.start AS date, actors, a.confidence AS confidence,
  coalesce(substring(p.text, s.span_start, s.span_end - s.span_start), "") AS words, coalesce(p.footnotes, []) AS footnotes
ORDER BY p.document, p.number, p.id, s.span_start, s.span_end, a.name, a.id, s.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
