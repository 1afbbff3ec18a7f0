// title:  The reports in the graph
// about:  Each document with its date, its size and what was read in it, newest first; without a date the session gives the order.
// column: document    text      symbol
// column: title       text      from the masthead
// column: date        date      of distribution
// column: session     text      of the organ that it is written for
// column: paragraphs  integer   numbered paragraphs
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part, as the report names them
// column: source      citation  the document
MATCH (d:Document)
OPTIONAL MATCH (p:Paragraph)
WHERE p.document = d.symbol
OPTIONAL MATCH (p)<-[:STATED_IN]-(a:Activity)
OPTIONAL MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WHERE t.document = d.symbol
WITH d, count(DISTINCT p) AS paras, count(DISTINCT a) AS acts, count(DISTINCT o) AS bodies
RETURN d.symbol AS document, coalesce(d.title, "") AS title, d.date AS date, coalesce(d.session, "") AS session,
  paras AS paragraphs, acts AS activities, bodies AS actors, d.symbol AS source
ORDER BY coalesce(d.date, d.year, "") DESC, d.symbol, d.id
