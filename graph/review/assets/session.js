// What was decided: kept in this browser for each reviewer of this report, with a way back.
const FORMAT = "partnergraph review";
const PLACE = `${FORMAT} ${about.document.symbol}`;
const session = { reviewer: "", order: "sentences", decisions: [] };
const past = []; // what `undo` goes back to
let answers = new Map(); // item -> decision
let kept = { last: "", reviewers: {} };

function remember() {
  if (!session.decisions.length && !session.reviewer) return;
  kept.last = session.reviewer;
  kept.reviewers[session.reviewer] = { decisions: session.decisions, order: session.order };
  try {
    localStorage.setItem(PLACE, JSON.stringify(kept));
  } catch {
    say("This browser keeps nothing: save the session as a file.");
  }
}

function recall() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACE) || "null");
    if (found && typeof found.reviewers === "object") kept = found;
  } catch { /* what cannot be read is as if it were not there */ }
  take(kept.last || "");
}

function take(reviewer) { // go on as this reviewer
  const own = Object.hasOwn(kept.reviewers, reviewer) ? kept.reviewers[reviewer] : {};
  Object.assign(session, { reviewer, order: Object.hasOwn(RANKS, own.order || "") ? own.order : session.order, decisions: sound(own.decisions) });
  answers = placed(session.decisions);
}

function sound(decisions) { // those that are decisions; a file may hold anything
  const text = (value) => typeof value === "string";
  const told = (facts) => facts && KEYS.every((name) => text(facts[name])) && Object.hasOwn(about.types, facts.kind) && Array.isArray(facts.participants)
    && facts.participants.every((one) => one && text(one.body) && about.roles.includes(one.role));
  return (Array.isArray(decisions) ? decisions : []).filter((one) => one && Number.isInteger(one.paragraph) && typeof one.told === "boolean" && Number.isInteger(one.sentence)
    && (one.told ? told(one.facts) : one.about) && (!one.about || (text(one.about.name) && text(one.about.kind))));
}

function change(decisions, at) { // the decisions from now on; `at` is the item to return to
  past.push({ decisions: session.decisions, at });
  session.decisions = decisions;
  answers = placed(decisions);
  remember();
}

function undo() {
  const before = past.pop();
  if (!before) return null;
  session.decisions = before.decisions;
  answers = placed(before.decisions);
  remember();
  return before;
}

function decision(item, told, facts, note = "") { // facts as they are from now on
  const { number, part } = paragraphs[item.at];
  const asked = item.own ? null : { kind: item.facts.kind, sentence: item.sentence, name: item.facts.name, start: item.facts.start, read: item.read };
  const named = facts.participants.map(({ body, role, ...rest }) => ({ body, role, name: called({ body, ...rest }) }));
  return { paragraph: number, part, sentence: item.sentence, about: asked, told, facts: { ...Object.fromEntries(KEYS.map((name) => [name, facts[name] || ""])), participants: named }, note, reviewer: session.reviewer, at: new Date().toISOString() };
}

function decide(item, told, facts = item.facts, note = "") {
  const before = decisionOf(item);
  const made = decision(item, told, facts, note);
  const rest = session.decisions.filter((one) => one !== before);
  change(item.own && !told ? rest : [...rest, made], item);
}

function decideAll(answered) { // [item, whether it is told] of several that were open, as one step
  change([...session.decisions, ...answered.map(([item, told]) => decision(item, told, item.facts))], answered[0][0]);
}

const decisionOf = (item) => (item.own ? item.decision : answers.get(item.id));

function own() { // what the reviewer added, and what was decided before about things that are read no more: still told
  const used = new Set(answers.values());
  return session.decisions.filter((one) => !used.has(one) && one.told).flatMap((one) => {
    const at = paragraphs.findIndex((paragraph) => sameParagraph(one, paragraph));
    const span = at < 0 ? null : paragraphs[at].sentences[one.sentence - 1] || [0, Array.from(paragraphs[at].text).length];
    return at < 0 ? [] : [{ id: `own ${one.at} ${one.facts.name}`, own: true, read: false, settled: false, at, sentence: one.sentence, span, facts: one.facts, decision: one, chance: null, weight: 0, doubt: 0, pairs: 0 }];
  });
}

function sameFacts(one, other) {
  const roles = (facts) => JSON.stringify(facts.participants.map(({ body, role }) => [body, role]).sort());
  return KEYS.every((name) => (one[name] || "") === (other[name] || "")) && roles(one) === roles(other);
}

function verdict(item) { // "", right, wrong, changed, added, not told
  const found = decisionOf(item);
  if (!found) return item.settled ? "settled" : "";
  if (item.own || (!item.read && found.told)) return "added";
  return !found.told ? (item.read ? "wrong" : "not told") : sameFacts(found.facts, item.facts) ? "right" : "changed";
}
