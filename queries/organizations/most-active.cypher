:param kind => "";
:param since => "";
:param limit => 20;
// title:  Most active organizations and bodies
// about:  Ranked by distinct activities of the kind, dated on or after `since`; undated ones count only while `since` is "".
// param:  kind   activity_kind  event, agreement, programme, publication or cooperation; "" for all
// param:  since  date           first day counted, as precise as you like
// param:  limit  integer        rows
// column: actor       text     official English name
// column: kind        word     what kind of body
// column: activities  integer  distinct activities
// column: documents   integer  reports that name it
// column: first       date     earliest first day
// column: last        date     latest first day
MATCH (a:Activity)<-[:TOOK_PART]-(o:Actor)
WHERE ($kind = "" OR a.kind = $kind)
  AND ($since = "" OR (coalesce(a.end, a.start, "") <> "" AND coalesce(a.end, a.start) >= left($since, size(coalesce(a.end, a.start)))))
WITH o, count(DISTINCT a) AS total, min(a.start) AS earliest, max(a.start) AS latest
ORDER BY total DESC, o.name, o.id
LIMIT $limit
MATCH (o)-[t:TOOK_PART]->(a:Activity)
WHERE ($kind = "" OR a.kind = $kind)
  AND ($since = "" OR (coalesce(a.end, a.start, "") <> "" AND coalesce(a.end, a.start) >= left($since, size(coalesce(a.end, a.start)))))
WITH o, total, earliest, latest, count(DISTINCT t.document) AS reports
RETURN o.name AS actor, o.kind AS kind, total AS activities, reports AS documents, earliest AS first, latest AS last
ORDER BY total DESC, o.name, o.id
