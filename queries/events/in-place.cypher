:param place => "";
:param sure => 0.0;
:param limit => 100;
// title:  What was held in a place
// about:  Everything held in one city or country, newest first.
// param:  place  place    city or country as the report writes it; "" for everywhere
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: place       text       where it was held
// column: country     text       of the place, where the place list knows it
// column: date        date       first day, month or year
// column: activity    text       what it is called
// column: type        word       meeting, conference, training …
// column: actors      texts      everybody who took part
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
MATCH (a:Activity)-[:HELD_IN]->(w:Place)
WHERE ($place = "" OR toLower($place) IN [toLower(w.name), toLower(coalesce(w.country, w.name))])
  AND EXISTS { MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(:Actor) }
WITH DISTINCT a, w
ORDER BY coalesce(a.start, "") DESC, w.name, a.name, a.id, w.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
MATCH (a)-[h:HELD_IN]->(w)
WITH a, w, h ORDER BY h.document, h.paragraph
WITH a, w, collect(DISTINCT h.document + coalesce(", " + h.part, "") + coalesce(", para. " + toString(h.paragraph), "")) AS source
MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH a, w, source, o ORDER BY o.name, o.id
WITH a, w, source, collect(DISTINCT o.name) AS actors
RETURN w.name AS place, coalesce(w.country, "") AS country, a.start AS date, a.name AS activity, a.type AS type, actors, a.confidence AS confidence, source
ORDER BY coalesce(a.start, "") DESC, w.name, a.name, a.id, w.id
