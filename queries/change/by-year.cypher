:param actor => "";
:param as => "family";
:param sure => 0.0;
// title:  Activities by year
// about:  How many activities of each kind begin, are signed or come into force in each year. Behind the years stand those without any date
//         (as in quality/undated) and those of which only the end is told.
// param:  actor  actor     only those of one body, by name or acronym; "" for all
// param:  as     grouping  read: itself; family: also what counts for it; system: also the bodies of its system
// param:  sure   share     least confidence of what counts, 0 for all
// column: year          text     of the first day; "not stated" without any date, "only an end" where just that is told
// column: events        integer  meetings, conferences, trainings …
// column: agreements    integer  memorandums, plans, declarations …
// column: programmes    integer  programmes, projects, networks …
// column: publications  integer  reports, handbooks, guides …
// column: cooperation   integer  support, liaison, coordination …
// column: total         integer  of all kinds
OPTIONAL MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))] AND (m.id = x.id OR ($as = "system" OR $as = "family" AND m.family = x.family))
WITH collect(DISTINCT m.id) AS ours
MATCH (a:Activity)
WHERE ($actor = "" AND ($sure = 0 OR EXISTS { MATCH (a)<-[v:TOOK_PART]-(:Actor) WHERE coalesce(v.confidence, 0) >= $sure }) OR EXISTS { MATCH (a)<-[t:TOOK_PART WHERE coalesce(t.confidence, 0) >= $sure]-(o:Actor) WHERE o.id IN ours })
WITH coalesce(left(coalesce(a.start, a.signed, a.valid_from), 4),
  CASE WHEN coalesce(a.end, a.valid_to) IS NULL THEN "not stated" ELSE "only an end" END) AS y, a.kind AS k
WITH y, count(*) AS n, sum(CASE WHEN k = "event" THEN 1 ELSE 0 END) AS n1, sum(CASE WHEN k = "agreement" THEN 1 ELSE 0 END) AS n2,
  sum(CASE WHEN k = "programme" THEN 1 ELSE 0 END) AS n3, sum(CASE WHEN k = "publication" THEN 1 ELSE 0 END) AS n4,
  sum(CASE WHEN k = "cooperation" THEN 1 ELSE 0 END) AS n5
RETURN y AS year, n1 AS events, n2 AS agreements, n3 AS programmes, n4 AS publications, n5 AS cooperation, n AS total
ORDER BY y
