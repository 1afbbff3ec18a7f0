:param as => "family";
:param without => "";
:param sure => 0.0;
// title:  At what level they meet
// about:  Activities by level of contact, and for each the body that stands most often at it.
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    bodies left out; activities in which nobody else took part do not count
// param:  sure     share     least confidence of what counts, 0 for all
// column: level       word     heads, ministers, executive heads, senior officials or technical; "" where the words do not tell
// column: activities  integer  distinct activities
// column: actors      integer  distinct bodies that took part
// column: last        date     latest day on which something was done
// column: leader      body     the body with most activities at this level
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
MATCH (o)-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]->(a:Activity)
WITH coalesce(a.level, "") AS height, r, collect(DISTINCT a.id) AS done,
  max(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END) AS newest
ORDER BY size(done) DESC, r.name, r.id
WITH height, collect(r.name)[0] AS top, count(r) AS bodies, collect(done) AS lists, max(newest) AS latest
UNWIND lists AS done
UNWIND done AS id
WITH height, top, bodies, latest, count(DISTINCT id) AS total
RETURN height AS level, total AS activities, bodies AS actors, latest AS last, top AS leader
ORDER BY CASE height WHEN "heads" THEN 0 WHEN "ministers" THEN 1 WHEN "executive_heads" THEN 2 WHEN "senior_officials" THEN 3
  WHEN "technical" THEN 4 ELSE 5 END, height
