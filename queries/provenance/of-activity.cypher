:param text => "annual conference";
:param limit => 100;
// title:  Everything an activity rests on
// about:  Each tie of the activities whose name holds the text: who in which role, where, about what, and the words and rule.
// param:  text   text     any part of the activity's name
// param:  limit  integer  rows; 0 for all
// column: activity    text      what was done
// column: date        date      first day, month or year
// column: claim       text      took part, held in, about or stated
// column: what        text      the body, place, theme or paragraph
// column: role        word      of the body
// column: words       text      the words that state it, where the report's text is in the graph
// column: rule        text      the extraction rule that made it
// column: confidence  number    how likely it is right, 0 to 1
// column: source      citation  where it is written
MATCH (a:Activity)
WHERE toLower(a.name) CONTAINS toLower($text)
MATCH (a)-[t:TOOK_PART|STATED_IN|HELD_IN|ABOUT]-(n)
OPTIONAL MATCH (a)-[:STATED_IN]->(p:Paragraph)
WHERE p.document = t.document AND p.number = t.paragraph AND coalesce(p.part, "") = coalesce(t.part, "")
WITH DISTINCT a, t, n, p
RETURN a.name AS activity, a.start AS date,
  CASE type(t) WHEN "TOOK_PART" THEN "took part" WHEN "HELD_IN" THEN "held in" WHEN "ABOUT" THEN "about" ELSE "stated" END AS claim,
  n.name AS what, coalesce(t.role, "") AS role,
  coalesce(substring(p.text, t.span_start, t.span_end - t.span_start), "") AS words, coalesce(t.rule, "") AS rule, coalesce(t.confidence, a.confidence) AS confidence,
  t.document + coalesce(", " + t.part, "") + coalesce(", para. " + toString(t.paragraph), "") AS source
ORDER BY a.name, a.id, type(t) DESC, n.name, t.document, t.paragraph, t.span_start, t.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
