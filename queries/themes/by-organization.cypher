:param actor => "";
:param limit => 300;
// title:  Themes by organization
// about:  How many activities each organization has on each theme.
// param:  actor  actor    name or acronym of any body; "" for all organizations outside the United Nations
// param:  limit  integer  rows
// column: organization  text     official English name
// column: theme         text     name of the theme
// column: activities    integer  distinct activities
// column: last          date     latest first day
MATCH (o:Actor)-[:TOOK_PART]->(a:Activity)-[:ABOUT]->(h:Theme)
WHERE ($actor = "" AND o.kind = "organization") OR toLower($actor) IN [toLower(o.name), toLower(coalesce(o.acronym, o.name))]
WITH o, h, count(DISTINCT a.id) AS n, max(a.start) AS latest
RETURN o.name AS organization, h.name AS theme, n AS activities, latest AS last
ORDER BY o.name, o.id, n DESC, h.name, h.id
LIMIT $limit
