:param as => "family";
:param without => "";
:param sure => 0.0;
// title:  What the cooperation is about
// about:  Themes ranked by activities, with the goals they belong to and the most active body of each.
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out; activities in which nobody else took part do not count
// param:  sure     share     least confidence of what counts, 0 for all
// column: theme       text      name of the theme
// column: goals       integers  Sustainable Development Goals
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part
// column: leader      body      the body with most activities on the theme
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)-[:ABOUT]->(h:Theme)
WITH h, r, collect(DISTINCT a.id) AS done ORDER BY size(done) DESC, r.name, r.id
WITH h, collect(r.name)[0] AS top, count(r) AS bodies, collect(done) AS lists
UNWIND lists AS done
UNWIND done AS id
WITH h, top, bodies, count(DISTINCT id) AS total
RETURN h.name AS theme, coalesce(h.goals, []) AS goals, total AS activities, bodies AS actors, top AS leader
ORDER BY total DESC, h.name, h.id
