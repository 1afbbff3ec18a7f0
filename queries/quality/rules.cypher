// title:  What each extraction rule made
// about:  Ties by rule: a rule that makes much of one thing or works in one report only deserves a look.
// column: rule        text      name of the rule; "" for ties that name none
// column: took_part   integer   ties between a body and an activity
// column: stated      integer   statements of activities
// column: held_in     integer   places
// column: about       integer   themes
// column: documents   integer   reports in which it worked
// column: source      citation  the first passage it read
MATCH (:Activity)-[t:TOOK_PART|STATED_IN|HELD_IN|ABOUT]-()
WITH coalesce(t.rule, "") AS made, sum(CASE WHEN type(t) = "TOOK_PART" THEN 1 ELSE 0 END) AS n1,
  sum(CASE WHEN type(t) = "STATED_IN" THEN 1 ELSE 0 END) AS n2, sum(CASE WHEN type(t) = "HELD_IN" THEN 1 ELSE 0 END) AS n3,
  sum(CASE WHEN type(t) = "ABOUT" THEN 1 ELSE 0 END) AS n4, count(DISTINCT t.document) AS reports,
  split(min(t.document + "|" + right("00000" + toString(coalesce(t.paragraph, 99999)), 5)), "|") AS earliest
WITH made, n1, n2, n3, n4, reports,
  earliest[0] + CASE earliest[1] WHEN "99999" THEN "" ELSE ", para. " + toString(toInteger(earliest[1])) END AS cite
RETURN made AS rule, n1 AS took_part, n2 AS stated, n3 AS held_in, n4 AS about, reports AS documents, cite AS source
ORDER BY n1 + n2 + n3 + n4 DESC, made
