:param limit => 100;
// title:  Trainings, workshops and seminars
// about:  Who gave them and who else took part, newest first, undated ones last.
// param:  limit  integer  rows
// column: date         date      first day, month or year
// column: event        text      what it is called
// column: type         word      training, workshop or seminar
// column: given_by     text      organizers and supporters
// column: attended_by  text      the others that took part
// column: source       citation  where it is written
MATCH (a:Activity {kind: "event"})<-[t:TOOK_PART]-(o:Actor)
WHERE a.type IN ["training", "workshop", "seminar"]
WITH DISTINCT a, o, t.role IN ["organizer", "supporter"] AS gives ORDER BY o.name, o.id
WITH a, [x IN collect({name: o.name, gives: gives}) WHERE x.gives | x.name] AS givers,
  [x IN collect({name: o.name, gives: gives}) WHERE NOT x.gives | x.name] AS others
MATCH (a)-[s:STATED_IN]->(:Paragraph)
WITH a, givers, others, s ORDER BY s.document, s.paragraph
WITH a, givers, others, collect(DISTINCT s.document + coalesce(", " + s.part, "") + coalesce(", para. " + toString(s.paragraph), "")) AS cites
RETURN a.start AS date, a.name AS event, a.type AS type,
  reduce(t = "", x IN givers | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS given_by,
  reduce(t = "", x IN others | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS attended_by,
  reduce(t = "", x IN cites | t + CASE t WHEN "" THEN "" ELSE "; " END + x) AS source
ORDER BY coalesce(a.start, "") DESC, a.name, a.id
LIMIT $limit
