:param text => "peace";
:param limit => 50;
// title:  Find a text in the graph
// about:  Bodies, activities, places, themes and passages that hold the text, capitals aside; exact names first.
// param:  text   text     any part of a name, an alias or a paragraph, or a whole acronym
// param:  limit  integer  rows; 0 for all
// column: what    text      actor, activity, place, theme or paragraph
// column: name    text      what it is called; of a paragraph, the words around the text
// column: kind    word      kind of actor or activity
// column: date    date      first day, month or year of an activity
// column: source  citation  the first passage that names it, or the paragraph
MATCH (n)
WHERE (n:Actor OR n:Activity OR n:Place OR n:Theme OR n:Paragraph) AND $text <> ""
WITH n, labels(n)[0] AS sort, toLower($text) AS wanted
WITH n, sort, wanted, CASE sort WHEN "Paragraph" THEN coalesce(n.text, "") ELSE n.name END AS words
WHERE toLower(words) CONTAINS wanted OR toLower(coalesce(n.acronym, "")) = wanted
  OR any(x IN coalesce(n.aliases, []) WHERE toLower(x) CONTAINS wanted)
OPTIONAL MATCH (n)-[t:TOOK_PART|STATED_IN|HELD_IN|ABOUT]-(:Activity)
WITH n, sort, wanted, words, t ORDER BY t.document, t.paragraph, t.span_start, t.id
WITH n, sort, wanted, words, collect(t.document + coalesce(", " + t.part, "") + coalesce(", para. " + toString(t.paragraph), ""))[0] AS cite
OPTIONAL MATCH (n)-[:STATED_IN]->(para:Paragraph)
WITH n, sort, wanted, words, cite, para ORDER BY para.document, para.number
WITH n, sort, wanted, words, cite, collect(para.name)[0] AS stated,
  size(split(toLower(words), wanted)[0]) AS at
RETURN toLower(sort) AS what,
  CASE sort WHEN "Paragraph" THEN substring(words, CASE WHEN at > 80 THEN at - 80 ELSE 0 END, 240) ELSE words END AS name,
  coalesce(n.kind, "") AS kind, n.start AS date,
  coalesce(CASE sort WHEN "Paragraph" THEN n.name ELSE null END, stated, cite, "") AS source
ORDER BY CASE WHEN toLower(n.name) = wanted OR toLower(coalesce(n.acronym, "")) = wanted THEN 0 ELSE 1 END,
  CASE sort WHEN "Actor" THEN 0 WHEN "Activity" THEN 1 WHEN "Place" THEN 2 WHEN "Theme" THEN 3 ELSE 4 END, n.name, n.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
