// title:  What the cooperation is about
// about:  Themes ranked by activities, with the goals they belong to and the most active body of each.
// column: theme       text      name of the theme
// column: goals       integers  Sustainable Development Goals
// column: activities  integer   distinct activities
// column: actors      integer   distinct bodies that took part
// column: leader      text      the body with most activities on the theme
MATCH (h:Theme)<-[:ABOUT]-(a:Activity)<-[:TOOK_PART]-(o:Actor)
WITH h, o, count(DISTINCT a.id) AS n ORDER BY n DESC, o.name, o.id
WITH h, collect(o.name)[0] AS top, count(o.id) AS bodies
MATCH (h)<-[:ABOUT]-(b:Activity)
WITH h, top, bodies, count(DISTINCT b.id) AS total
RETURN h.name AS theme, coalesce(h.goals, []) AS goals, total AS activities, bodies AS actors, top AS leader
ORDER BY total DESC, h.name, h.id
