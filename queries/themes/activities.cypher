:param theme => "";
:param actor => "";
:param sure => 0.0;
:param limit => 100;
// title:  What was done on one theme
// about:  Every activity about it, newest first, undated ones last.
// param:  theme  theme    name of the theme; "" for all
// param:  actor  actor    name or acronym of somebody who took part, all that belongs to it included; "" for all
// param:  sure   share    least confidence of what counts, 0 for all
// param:  limit  integer  rows; 0 for all
// column: theme       text       name of the theme
// column: date        date       first day, month or year
// column: activity    text       what was done
// column: type        word       meeting, plan, project …
// column: actors      texts      everybody who took part
// column: confidence  number     how likely it is right, 0 to 1
// column: source      citations  where it is written
OPTIONAL MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH collect(DISTINCT m.id) AS ours
MATCH (h:Theme)<-[r:ABOUT]-(a:Activity)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(p:Actor)
WHERE ($theme = "" OR toLower(h.name) = toLower($theme)) AND ($actor = "" OR p.id IN ours)
WITH DISTINCT h, a, r
WITH h, a, r ORDER BY r.document, r.paragraph
WITH h, a, collect(DISTINCT r.document + coalesce(", " + r.part, "") + coalesce(", para. " + toString(r.paragraph), "")) AS source
MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH h, a, source, o ORDER BY o.name, o.id
WITH h, a, source, collect(DISTINCT o.name) AS actors
RETURN h.name AS theme, a.start AS date, a.name AS activity, a.type AS type, actors, a.confidence AS confidence, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id, h.name, h.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
