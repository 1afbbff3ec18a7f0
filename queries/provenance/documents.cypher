:param sure => 0.0;
// title:  The reports in the graph
// about:  Each document with its date, its size and what was read in it, newest first; without a date the session gives the order.
// param:  sure  share  least confidence of what counts, 0 for all
// column: document    text      symbol
// column: title       text      from the masthead
// column: date        date      of distribution
// column: year        text      of distribution, by the session where no date is known
// column: session     text      of the organ that it is written for
// column: paragraphs  integer   numbered paragraphs
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part, as the report names them
// column: source      citation  the document
MATCH (d:Document)
OPTIONAL MATCH (p:Paragraph)
WHERE p.document = d.symbol
OPTIONAL MATCH (p)<-[:STATED_IN]-(a:Activity)
WHERE $sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure }
OPTIONAL MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor)
WHERE t.document = d.symbol
WITH d, count(DISTINCT p) AS paras, count(DISTINCT a) AS acts, count(DISTINCT o) AS bodies
RETURN d.symbol AS document, coalesce(d.title, "") AS title, d.date AS date, coalesce(left(d.date, 4), d.year, "") AS year, coalesce(d.session, "") AS session,
  paras AS paragraphs, acts AS activities, bodies AS actors, d.symbol AS source
ORDER BY coalesce(d.date, d.year, "") DESC, d.symbol, d.id
