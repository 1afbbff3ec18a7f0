:param limit => 100;
// title:  Trainings, workshops and seminars
// about:  Who gave them and who else took part, newest first, undated ones last.
// param:  limit  integer  rows; 0 for all
// column: date         date       first day, month or year
// column: event        text       what it is called
// column: type         word       training, workshop or seminar
// column: given_by     texts      organizers and supporters
// column: attended_by  texts      the others that took part
// column: source       citations  where it is written
MATCH (a:Event)<-[t:TOOK_PART]-(o:Actor)
WHERE a.type IN ["training", "workshop", "seminar"]
WITH DISTINCT a, o, t.role IN ["organizer", "supporter"] AS gives ORDER BY o.name, o.id
WITH a, [x IN collect({name: o.name, gives: gives}) WHERE x.gives | x.name] AS given_by,
  [x IN collect({name: o.name, gives: gives}) WHERE NOT x.gives | x.name] AS attended_by
MATCH (a)-[:STATED_IN]->(para:Paragraph)
WITH a, given_by, attended_by, para ORDER BY para.document, para.number
WITH a, given_by, attended_by, collect(DISTINCT para.name) AS source
RETURN a.start AS date, a.name AS event, a.type AS type, given_by, attended_by, source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT CASE $limit WHEN 0 THEN 1000000000 ELSE $limit END
