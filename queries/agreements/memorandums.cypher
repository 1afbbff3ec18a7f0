:param since => "";
:param limit => 100;
// title:  Memorandums of understanding
// about:  Who signed one with whom, newest first, undated ones last.
// param:  since  date     first day counted, as precise as you like; undated ones are left out when it is given
// param:  limit  integer  rows
// column: date        date      signature or first day of validity
// column: memorandum  text      what it is called
// column: parties     text      everybody who stands in it
// column: status      word      concluded, under way or planned
// column: source      citation  where it is written
MATCH (a:Activity {type: "memorandum_of_understanding"})
WITH a, coalesce(a.start, "") AS signed
WHERE signed >= left($since, size(signed)) AND ($since = "" OR signed <> "")
MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a, signed, o ORDER BY o.name, o.id
WITH a, signed, collect(DISTINCT o.name) AS names
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, signed, names, s ORDER BY s.document, s.paragraph
WITH a, signed, names, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.name AS memorandum,
  reduce(t = "", x IN names | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS parties, coalesce(a.status, "") AS status,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY signed DESC, a.name, a.id
LIMIT $limit
