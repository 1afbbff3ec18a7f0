:param sure => 0.0;
// title:  What was done, by kind and type
// about:  Distinct activities of each type, how many are dated, and how many bodies took part.
// param:  sure  share  least confidence of what counts, 0 for all
// column: kind        word     event, agreement, programme, publication or cooperation
// column: type        word     meeting, memorandum of understanding, project, report …
// column: activities  integer  distinct activities
// column: dated       integer  of them with a date
// column: actors      integer  distinct bodies that took part, as the reports name them
// column: first       date     earliest day on which something began
// column: last        date     latest day on which something was done
MATCH (a:Activity)
WHERE $sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure }
OPTIONAL MATCH (a)<-[s:TOOK_PART WHERE coalesce(s.confidence, 0) >= $sure]-(o:Actor)
WITH a.kind AS k, a.type AS t, count(DISTINCT a) AS n, count(DISTINCT o) AS bodies,
  count(DISTINCT CASE WHEN coalesce(a.start, a.end, a.signed, a.valid_from, a.valid_to) IS NULL THEN null ELSE a END) AS timed,
  min(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN coalesce(a.start, a.signed) END) AS earliest,
  max(CASE WHEN NOT coalesce(a.status, "") IN ["planned", "in_preparation"] THEN CASE WHEN a.kind IN ["agreement", "programme"] THEN coalesce(a.signed, a.start) ELSE coalesce(a.end, a.start) END END) AS latest
RETURN k AS kind, t AS type, n AS activities, timed AS dated, bodies AS actors, earliest AS first, latest AS last
ORDER BY k, n DESC, t
