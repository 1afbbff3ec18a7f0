// How an activity stands: when it was, how far it has come, for how long it holds, and who only helps with it.
const roles = (tie) => new Set(tie.said.map(([role]) => role));
const helps = (tie) => roles(tie).size === 1 && roles(tie).has("supporter");
const helpersOf = (activity) => tiesOf.get(activity.id).filter(helps);
const takersOf = (activity) => tiesOf.get(activity.id).filter((tie) => !helps(tie));

function spell(first, last) { // "2022 – 2030", "from 2022", "until 2030"
  if (!first || !last) return first ? `from ${day(first)}` : last ? `until ${day(last)}` : "";
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}

const asInferred = (text, activity) => (text && activity.inferred ? `${text} (year inferred)` : text);
const when = (activity) => asInferred(activity.start && !activity.end ? day(activity.start) : spell(activity.start, activity.end), activity) || "undated";
const validity = (activity) => spell(activity.valid_from, activity.valid_to);
const begun = (activity) => (activity.kind === "programme" ? "launched" : "signed or adopted");

function progress(activity) { // in words; what is being written is a draft
  const draft = activity.status === "in_preparation" && ["agreement", "publication"].includes(activity.kind);
  return (draft ? "draft, " : "") + (about.statuses[activity.status] || words(activity.status));
}

function dating(activity) { // in one line: nothing that is told twice
  const told = [activity.signed ? asInferred(`${begun(activity)} ${day(activity.signed)}`, activity) : "", validity(activity) ? `valid ${validity(activity)}` : ""].filter(Boolean);
  const apart = [activity.start, activity.end].some((date) => date && ![activity.signed, activity.valid_from, activity.valid_to].includes(date));
  return apart || !told.length ? [when(activity), ...told].join(", ") : told.join(", ");
}

const ahead = (activity) => (["in_preparation", "planned"].includes(activity.status) ? progress(activity) : ""); // what is not done yet
const doubt = (activity) => (activity.doubtful ? "doubtful" : "");
const unfinished = (activity) => (activity.status === "concluded" ? "" : progress(activity));
