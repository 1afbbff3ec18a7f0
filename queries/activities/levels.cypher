// title:  At what level they meet
// about:  Activities by level of contact, and for each the body that stands most often at it.
// column: level       word     heads, ministers, executive heads, senior officials or technical; "" where the words do not tell
// column: activities  integer  distinct activities
// column: actors      integer  distinct bodies that took part
// column: last        date     latest first day
// column: leader      text     the body with most activities at this level
MATCH (a:Activity)<-[:TOOK_PART]-(o:Actor)
WITH coalesce(a.level, "") AS height, o, count(DISTINCT a) AS n
ORDER BY n DESC, o.name, o.id
WITH height, collect(o.name)[0] AS top, count(o) AS bodies
WITH collect({height: height, top: top, bodies: bodies}) AS levels
MATCH (b:Activity)
WHERE EXISTS { MATCH (b)<-[:TOOK_PART]-(:Actor) }
WITH levels, coalesce(b.level, "") AS height, count(b) AS total, max(b.start) AS latest
UNWIND levels AS one
WITH one, height, total, latest
WHERE one.height = height
RETURN height AS level, total AS activities, one.bodies AS actors, latest AS last, one.top AS leader
ORDER BY CASE height WHEN "heads" THEN 0 WHEN "ministers" THEN 1 WHEN "senior_officials" THEN 2 WHEN "technical" THEN 3 ELSE 4 END, height
