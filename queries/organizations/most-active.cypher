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
MATCH (o:Actor)-[t:TOOK_PART]->(a:Activity)
WITH o, t, a, coalesce(a.end, a.start, "") AS day
WHERE ($kind = "" OR a.kind = $kind) AND ($since = "" OR (day <> "" AND day >= left($since, size(day))))
WITH o, count(DISTINCT a.id) AS total, count(DISTINCT t.document) AS reports,
  min(a.start) AS earliest, max(a.start) AS latest
RETURN o.name AS actor, o.kind AS kind, total AS activities, reports AS documents, earliest AS first, latest AS last
ORDER BY total DESC, o.name, o.id
LIMIT $limit
