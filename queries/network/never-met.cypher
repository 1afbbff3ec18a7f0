:param theme => "";
:param limit => 30;
// title:  Organizations of the same themes that never meet
// about:  Pairs of organizations that work on the same themes but stand in no activity together: whom to bring together.
// param:  theme  theme    only this theme; "" for all
// param:  limit  integer  rows
// column: one     text     official English name
// column: other   text     official English name
// column: themes  integer  themes that both work on
// column: names   texts    those themes
// column: weight  integer  activities of the less active one, summed over the themes
MATCH (h:Theme)<-[:ABOUT]-(a:Activity)<-[:TOOK_PART]-(o:Actor {kind: "organization"})
WHERE $theme = "" OR toLower(h.name) = toLower($theme)
WITH h, o, count(DISTINCT a) AS n
WITH h, collect({id: o.id, n: n}) AS bodies
UNWIND bodies AS x
UNWIND bodies AS y
WITH h.name AS label, x, y
WHERE x.id < y.id
WITH x.id AS low, y.id AS high, label, CASE WHEN x.n < y.n THEN x.n ELSE y.n END AS less ORDER BY label
WITH low, high, collect(label) AS labels, sum(less) AS total
WITH low, collect({id: high, labels: labels, total: total}) AS others
MATCH (p:Actor {id: low})
OPTIONAL MATCH (p)-[:TOOK_PART]->(:Activity)<-[:TOOK_PART]-(m:Actor {kind: "organization"})
WITH p, others, collect(DISTINCT m.id) AS met
UNWIND others AS pair
WITH p, pair, met
WHERE NOT pair.id IN met
MATCH (q:Actor {id: pair.id})
RETURN p.name AS one, q.name AS other, size(pair.labels) AS themes,
  pair.labels AS names, pair.total AS weight
ORDER BY pair.total DESC, size(pair.labels) DESC, p.name, q.name, p.id, q.id
LIMIT $limit
