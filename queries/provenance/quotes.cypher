:param actor => "United Nations";
:param sure => 0.0;
:param limit => 50;
// title:  The words about one organization
// about:  What the reports say of it, in their order. Quotes stay empty where only the bundled facts were loaded.
// param:  actor  actor    name or acronym
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: source      citation  where it is written
// column: role        word      of the organization
// column: activity    text      what was done
// column: date        date      first day, month or year
// column: confidence  number    how likely it is right, 0 to 1
// column: quote       text      the words that state it
// column: named_as    text      the words that name the organization there
MATCH (o:Actor)
WHERE toLower($actor) IN [toLower(o.name), toLower(coalesce(o.acronym, o.name))]
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)-[s:STATED_IN]->(p:Paragraph)
WHERE s.document = t.document AND s.paragraph = t.paragraph AND coalesce(s.part, "") = coalesce(t.part, "")
RETURN p.name AS source, t.role AS role, a.name AS activity, a.start AS date, t.confidence AS confidence,
  coalesce(substring(p.text, s.span_start, s.span_end - s.span_start), "") AS quote,
  coalesce(substring(p.text, t.span_start, t.span_end - t.span_start), "") AS named_as
ORDER BY s.document, s.paragraph, s.span_start, a.name, a.id, t.span_start, t.id, s.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
