:param theme => "";
:param as => "family";
:param without => "";
:param limit => 30;
// title:  Organizations of the same themes that never meet
// about:  Pairs of organizations that work on the same themes but stand in no activity together: whom to bring together.
// param:  theme    theme     only this theme; "" for all
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    organizations left out
// param:  limit    integer   rows; 0 for all
// column: one     text     official English name
// column: other   text     official English name
// column: themes  integer  themes that both work on
// column: names   texts    those themes
// column: weight  integer  activities of the less active one, summed over the themes
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE r:Organization AND NOT r.name IN split($without, "\n")
MATCH (o)-[:TOOK_PART]->(a:Activity)-[:ABOUT]->(h:Theme)
WHERE $theme = "" OR toLower(h.name) = toLower($theme)
WITH h, r, count(DISTINCT a) AS n
WITH h, collect({id: r.id, n: n}) AS bodies
UNWIND bodies AS x
UNWIND bodies AS y
WITH h.name AS label, x, y
WHERE x.id < y.id
WITH x.id AS low, y.id AS high, label, CASE WHEN x.n < y.n THEN x.n ELSE y.n END AS less ORDER BY label
WITH low, high, collect(label) AS labels, sum(less) AS total
WITH low, collect({id: high, labels: labels, total: total}) AS others
OPTIONAL MATCH (m:Actor)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(o:Actor)
WHERE CASE $as WHEN "family" THEN coalesce(m.family, m.id) WHEN "system" THEN coalesce(m.system, m.id) ELSE m.id END = low
WITH low, others, collect(DISTINCT CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END) AS met
UNWIND others AS pair
WITH low, pair, met
WHERE NOT pair.id IN met
MATCH (p:Actor {id: low})
MATCH (q:Actor {id: pair.id})
RETURN p.name AS one, q.name AS other, size(pair.labels) AS themes,
  pair.labels AS names, pair.total AS weight
ORDER BY pair.total DESC, size(pair.labels) DESC, p.name, q.name, p.id, q.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
