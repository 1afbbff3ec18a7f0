:param kind => "";
:param since => "";
:param as => "family";
:param without => "";
:param limit => 20;
// title:  Most active organizations and bodies
// about:  Ranked by distinct activities of the kind whose last day, of what was done or of what is valid, is `since` or later;
//         undated ones count only while `since` is "".
// param:  kind     activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  since    date           first day counted, as precise as you like
// param:  as       grouping       read, family or system: for whom an organ counts
// param:  without  actors         bodies left out
// param:  limit    integer        rows; 0 for all
// column: actor       body     official English name
// column: kind        word     what kind of body
// column: activities  integer  distinct activities
// column: documents   integer  reports that name it in them
// column: first       date     earliest day on which something began
// column: last        date     latest day on which something was done
MATCH (o:Actor)
MATCH (r:Actor {id: CASE $as WHEN "family" THEN coalesce(o.family, o.id) WHEN "system" THEN coalesce(o.system, o.id) ELSE o.id END})
WHERE NOT r.name IN split($without, "\n")
MATCH (o)-[t:TOOK_PART]->(a:Activity)
WHERE ($kind = "" OR a.kind = $kind)
WITH r, t, a, coalesce(a.valid_to, a.end, a.start, a.signed, "") AS ends
WHERE $since = "" OR ends <> "" AND ends >= left($since, size(ends))
WITH r, t, a, coalesce(a.status, "") IN ["planned", "in_preparation"] AS ahead
WITH r, count(DISTINCT a) AS total, count(DISTINCT t.document) AS reports,
  min(CASE WHEN NOT ahead THEN coalesce(a.start, a.signed) END) AS earliest,
  max(CASE WHEN NOT ahead THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END) AS latest
RETURN r.name AS actor, r.kind AS kind, total AS activities, reports AS documents, earliest AS first, latest AS last
ORDER BY total DESC, r.name, r.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
