// The side panel: the facts of what is selected, each with its source.
const panel = byId("panel");
const partAs = (tie) => [...new Set(tie.said.map(([role]) => words(role)))].filter(Boolean).join(", ");
const partIn = (tie) => partAs(tie) + (tie.doubtful && !things.get(tie.to).doubtful ? " (doubtful)" : ""); // of a doubtful activity it goes without saying
const tieOf = (actor, activity) => tiesOf.get(activity).find((tie) => tie.from === actor);

function row(thing, number, act) {
  return make("li", {}, make("button", { type: "button", className: "row", onclick: act }, icon(thing.kind), make("span", { textContent: capital(thing.name) }), make("span", { className: "number", textContent: number })));
}

function list(title, rows, more = 40) { // long lists open on demand
  if (!rows.length) return [];
  const whole = make("ul", {}, ...rows.slice(0, more));
  const rest = rows.length > more ? [make("button", { type: "button", textContent: `Show all ${rows.length}`, onclick() { whole.append(...rows.slice(more)); this.remove(); } })] : [];
  return [make("h3", { textContent: title }), whole, ...rest];
}

function facts(pairs) {
  return make("dl", {}, ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", { textContent: name }), make("dd", {}, value)]));
}

function fact(activity, wanted, said, open) { // one activity in a list: what, when, who as what, where it is written
  const line = [capital(words(activity.type || activity.kind)), unfinished(activity), doubt(activity), dating(activity), activity.places.join("; "), said].filter(Boolean).join(" · ");
  return make("div", { className: "fact" },
    make("button", { type: "button", onclick: () => select(activity.id) }, icon(activity.kind), make("span", { textContent: capital(activity.name) })),
    make("div", { className: "soft", textContent: line }), sources(activity, wanted, open));
}

const forWhom = () => make("p", { className: "soft told", textContent: about.told, hidden: !about.told }); // for whom a body counts
const badge = (thing) => make("span", { className: "badge" }, icon(thing.kind), lookOf(thing.kind).word);

function ofActor(actor) {
  const pairs = partnersOf(actor.id);
  const mine = doingOf(actor.id).map((id) => things.get(id)).sort(inTime);
  const sections = about.sections.filter((section) => section.actors.includes(actor.id)).map((section) => section.name);
  const tally = new Map();
  for (const theme of mine.flatMap((one) => one.themes)) tally.set(theme, (tally.get(theme) || 0) + 1);
  const item = (one) => make("li", {}, fact(one, [actor.id], partIn(tieOf(actor.id, one.id)), false));
  const top = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8).map(([name, number]) => `${name} (${number})`);
  return [
    make("h2", { textContent: actor.name }), badge(actor),
    facts([
      ["Acronym", actor.acronym], ["Belongs to", actor.parents.join("; ")], ["Also called", actor.aliases.join("; ")],
      ["Activities", `${mine.length} with ${counted(pairs.length, "partner")}`], ["Themes", top.join(", ")], ["Section", [...new Set(sections)].join("; ")],
    ]),
    forWhom(),
    choices.view === "around" && choices.at === actor.id ? "" : make("button", { type: "button", id: "go-around", textContent: `Show everything around ${actor.acronym || short(actor, 24)}`, onclick: () => choose({ view: "around", shape: "map", at: actor.id, one: "", other: "" }, true) }),
    ...list("Partners, by joint activities", pairs.map((pair) => row(things.get(otherEnd(pair, actor.id)), pair.activities.length, () => select(actor.id, otherEnd(pair, actor.id)))), 12),
    ...list("Took part in, latest first", mine.filter((one) => !helps(tieOf(actor.id, one.id))).map(item)),
    ...list("Only supports, latest first", mine.filter((one) => helps(tieOf(actor.id, one.id))).map(item)),
  ];
}

function factsOf(activity) { // all that is known of an activity but its words and who took part
  const told = [activity.signed, activity.valid_from, activity.valid_to];
  const twice = told.some(Boolean) && [activity.start, activity.end].every((date) => !date || told.includes(date)) && !activity.inferred;
  return [
    ["Type", capital(words(activity.type))], ["Status", capital(progress(activity))], ["How sure", capital(doubt(activity))], ["When", twice ? "" : when(activity)],
    [capital(begun(activity)), activity.signed && day(activity.signed)], ["Valid", validity(activity)], ["Where", activity.places.join("; ")],
    ["Level of contact", capital(about.levels[activity.level] || words(activity.level))], ["Themes", activity.themes.join(", ")],
  ];
}

function ofActivity(activity) {
  const member = (tie) => row(things.get(tie.from), partIn(tie), () => select(tie.from));
  return [
    make("h2", { textContent: capital(activity.name) }), badge(activity),
    facts(factsOf(activity)),
    make("h3", { textContent: "Source" }), sources(activity, null, true),
    ...list(activity.kind === "agreement" ? "Parties" : "Who took part", takersOf(activity).map(member)),
    ...list("Who only supports it", helpersOf(activity).map(member)),
  ];
}

function ofPair(one, other) {
  const pair = current.pairs.get(pairKey(one.id, other.id));
  const shared = (pair ? pair.activities : []).map((id) => things.get(id)).sort(inTime);
  const said = (activity) => [one, other].map((actor) => `${actor.acronym || short(actor, 24)}: ${partIn(tieOf(actor.id, activity.id))}`).join("; ");
  const dates = shared.flatMap((activity) => [activity.start, activity.end]).filter(Boolean).sort();
  const dated = shared.filter((activity) => activity.start || activity.end).length;
  const some = dated < shared.length ? ` (${dated} of ${shared.length} dated)` : "";
  const span = dates.length ? (dates[0] === dates.at(-1) ? day(dates[0]) : `${day(dates[0])} – ${day(dates.at(-1))}`) + some : "";
  return [
    make("h2", { textContent: `${one.name} and ${other.name}` }),
    facts([["Joint activities", String(shared.length)], ["Dates", span], ["Themes", [...new Set(shared.flatMap((activity) => activity.themes))].sort().join(", ")]]),
    make("ul", {}, ...[one, other].map((actor) => row(actor, "", () => select(actor.id)))),
    ...(shared.length ? [] : apart(one, other)),
    ...list("What they did together, latest first", shared.map((activity, at) => make("li", {}, fact(activity, [one.id, other.id], said(activity), at < 2)))),
  ];
}

function apart(one, other) { // two that did nothing together: who could bring them together
  const near = new Map(partnersOf(other.id).map((pair) => [otherEnd(pair, other.id), pair.activities.length]));
  const both = partnersOf(one.id).map((pair) => [otherEnd(pair, one.id), pair.activities.length]).filter(([id]) => near.has(id));
  return [
    make("p", { textContent: "With these filters the reports name no activity in which both took part." }),
    ...list("Both work with", both.map(([id, number]) => row(things.get(id), `${number} and ${near.get(id)}`, () => select(id))), 12),
  ];
}

function ofTie(actor, activity) {
  const tie = tieOf(actor.id, activity.id);
  return [
    make("h2", { textContent: `${actor.name}: ${partIn(tie) || "took part"}` }),
    make("ul", {}, ...[actor, activity].map((thing) => row(thing, "", () => select(thing.id)))),
    facts(factsOf(activity)),
    make("h3", { textContent: "Source" }), sources(activity, [actor.id], true),
  ];
}

const INTRODUCTIONS = {
  bodies: "A line joins two bodies that did something together; the thicker, the more often. Select a body, a line or a row below to see what they did, and the paragraph that says so.",
  activities: "Every activity stands amid the bodies that took part in it, joined to each by a line, a broken one where a body only supports it. Select a symbol or a line to see the facts, and the paragraph that says so.",
};

function overview() {
  const best = [...current.doing.keys()].sort((a, b) => partnersOf(b).length - partnersOf(a).length || busiest(a, b)).slice(0, 10);
  const pairs = [...current.pairs.values()].sort(strongest).slice(0, 8);
  const together = (pair) => make("li", {}, make("button", { type: "button", className: "row", onclick: () => select(pair.one, pair.other) },
    make("span", { textContent: `${short(things.get(pair.one), 40)} – ${short(things.get(pair.other), 40)}` }), make("span", { className: "number", textContent: pair.activities.length })));
  const report = (one) => make("p", {}, official(one.url, one.symbol), one.title ? ` ${one.title}` : "", one.date ? `, ${day(one.date)}` : "");
  return [
    make("h2", { textContent: "Who works with whom" }),
    make("p", { textContent: INTRODUCTIONS[choices.view] }),
    forWhom(),
    ...(about.documents.length > 2 ? [make("details", { className: "source" }, make("summary", { textContent: `${about.documents.length} reports` }), ...about.documents.map(report))] : about.documents.map(report)),
    ...list("Best connected, by partners", best.map((id) => row(things.get(id), partnersOf(id).length, () => select(id)))),
    ...list("Closest pairs, by joint activities", pairs.map(together)),
  ];
}

function content() {
  if (!choices.one && choices.view === "around") return ofActor(things.get(choices.at));
  if (!choices.one) return overview();
  const [one, other] = [things.get(choices.one), things.get(choices.other)];
  if (!other) return one.mode === "actor" ? ofActor(one) : ofActivity(one);
  if (one.mode === other.mode) return ofPair(one, other);
  return one.mode === "actor" ? ofTie(one, other) : ofTie(other, one);
}

function showPanel() {
  panel.replaceChildren(...content());
  panel.scrollTop = 0;
}
