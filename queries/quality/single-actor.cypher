:param limit => 100;
// title:  Activities with a single body
// about:  Cooperation takes two: here a partner was not named, or was not read.
// param:  limit  integer  rows
// column: activity  text      what was done
// column: kind      word      kind of activity
// column: date      date      first day, month or year
// column: actor     text      the only body
// column: role      word      its role
// column: source    citation  where it is written
MATCH (a:Activity)<-[t:TOOK_PART]-(o:Actor)
WITH a, count(DISTINCT o.id) AS bodies, min(o.name) AS only, min(t.role) AS stood
WHERE bodies = 1
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, only, stood, s ORDER BY s.document, s.paragraph, s.span_start
WITH a, only, stood, collect(DISTINCT s.document + coalesce(", para. " + toString(s.paragraph), "")) AS cites,
  collect({document: s.document, paragraph: s.paragraph, start: s.span_start})[0] AS top
RETURN a.name AS activity, a.kind AS kind, a.start AS date, only AS actor, stood AS role,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY top.document, top.paragraph, top.start, a.name, a.id
LIMIT $limit
