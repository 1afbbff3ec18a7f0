:param actor => "";
:param from => "";
:param limit => 100;
// title:  Agreements and programmes by their end
// about:  Those with a known last day on or after `from`, the first to run out on top: what has to be renewed.
// param:  actor  actor    name or acronym, all that belongs to it included; "" for all
// param:  from   date     first end counted; "" for the year of the newest report
// param:  limit  integer  rows; 0 for all
// column: until       date       last day, month or year
// column: date        date       signature or first day of validity
// column: name        text       what it is called
// column: kind        word       agreement or programme
// column: type        word       plan, strategy, project …
// column: status      word       concluded, under way, in preparation or planned
// column: parties     texts      everybody who stands in it
// column: supporters  texts      everybody who only supports it
// column: source      citations  where it is written
OPTIONAL MATCH (d:Document)
WITH CASE WHEN $from <> "" THEN $from ELSE left(coalesce(max(coalesce(d.date, d.year)), ""), 4) END AS since
OPTIONAL MATCH (x:Actor)<-[:PART_OF*0..]-(m:Actor)
WHERE toLower($actor) IN [toLower(x.name), toLower(coalesce(x.acronym, x.name))]
WITH since, collect(DISTINCT m.id) AS ours
MATCH (a:Agreement|Programme)
WITH a, since, ours, coalesce(a.valid_to, a.end, "") AS ends
WHERE ends <> "" AND ends >= left(since, size(ends))
MATCH (a)<-[:TOOK_PART]-(p:Actor)
WHERE $actor = "" OR p.id IN ours
WITH DISTINCT a
MATCH (a)<-[t:TOOK_PART]-(o:Actor)
WITH a, o, collect(DISTINCT t.role) AS roles ORDER BY o.name, o.id
WITH a, collect({name: o.name, helps: roles = ["supporter"]}) AS bodies
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, bodies, para ORDER BY para.document, para.number
WITH a, bodies, collect(DISTINCT para.name) AS source
RETURN coalesce(a.valid_to, a.end) AS until, coalesce(a.signed, a.start) AS date, a.name AS name, a.kind AS kind, a.type AS type,
  coalesce(a.status, "") AS status, [b IN bodies WHERE NOT b.helps | b.name] AS parties,
  [b IN bodies WHERE b.helps | b.name] AS supporters, source
ORDER BY until, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
