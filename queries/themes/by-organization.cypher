:param actor => "";
:param as => "family";
:param without => "";
:param limit => 300;
// title:  Themes by organization
// about:  How many activities each organization has on each theme.
// param:  actor    actor     name or acronym of any body; "" for all organizations outside the United Nations
// param:  as       grouping  read, family or system: for whom an organ counts
// param:  without  actors    organizations left out
// param:  limit    integer   rows; 0 for all
// column: organization  body     official English name
// column: theme         text     name of the theme
// column: activities    integer  distinct activities
// column: last          date     latest day on which something was done
MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE ($actor = "" AND x:Organization OR toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))])
  AND (m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family)) AND NOT x.name IN split($without, "\n")
MATCH (m)-[:TOOK_PART]->(a:Activity)-[:ABOUT]->(h:Theme)
WITH x, h, count(DISTINCT a.id) AS n, max(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END) AS latest
RETURN x.name AS organization, h.name AS theme, n AS activities, latest AS last
ORDER BY x.name, x.id, n DESC, h.name, h.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
