// title:  Kinds of agreements and how far they have come
// about:  How many agreements of each type there are, dated and undated, and how many are under way, in preparation or planned.
// column: type            word     memorandum of understanding, plan, declaration …
// column: total           integer  agreements
// column: dated           integer  with a date
// column: under_way       integer  being carried out
// column: in_preparation  integer  being drawn up
// column: planned         integer  not yet concluded
// column: actors          integer  distinct bodies that stand in them, as the reports name them
MATCH (a:Agreement)
OPTIONAL MATCH (a)<-[:TOOK_PART]-(o:Actor)
WITH a.type AS sort, count(DISTINCT a.id) AS n, count(DISTINCT o.id) AS bodies,
  count(DISTINCT CASE WHEN coalesce(a.start, a.end, a.signed, a.valid_from, a.valid_to) IS NOT NULL THEN a.id END) AS timed,
  count(DISTINCT CASE WHEN a.status = "under_way" THEN a.id END) AS running,
  count(DISTINCT CASE WHEN a.status = "in_preparation" THEN a.id END) AS drawn,
  count(DISTINCT CASE WHEN a.status = "planned" THEN a.id END) AS coming
RETURN sort AS type, n AS total, timed AS dated, running AS under_way, drawn AS in_preparation, coming AS planned, bodies AS actors
ORDER BY n DESC, sort
