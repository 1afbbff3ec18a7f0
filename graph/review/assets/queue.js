// The questions in order, which of them is shown, and how many are decided.
let current = null;

const inReading = (a, b) => a.at - b.at || a.sentence - b.sentence || Number(b.read) - Number(a.read) || a.span[0] - b.span[0] || (a.own ? 1 : a.id) - (b.own ? 1 : b.id);
const sentenceOf = (item) => `${item.at} ${item.sentence}`;
const worth = new Map(); // of a sentence: that of its worthiest question
for (const item of items) worth.set(sentenceOf(item), Math.max(item.weight, worth.get(sentenceOf(item)) || 0));
const RANKS = { sentences: (item) => worth.get(sentenceOf(item)) || 0, weight: (item) => item.weight, doubt: (item) => item.doubt, reading: () => 0 };
const inOrder = (a, b) => RANKS[session.order](b) - RANKS[session.order](a) || inReading(a, b);
const everything = () => [...items, ...own()].sort(inOrder);
const isOpen = (item) => verdict(item) === "";
const openBeside = (item) => items.filter((one) => sentenceOf(one) === sentenceOf(item) && isOpen(one)); // in its sentence

function step(by, openOnly = true) { // the next or previous one, going round
  const all = everything();
  const from = current ? all.findIndex((item) => item.id === current.id) : by > 0 ? -1 : 0;
  for (let count = 1; count <= all.length; count += 1) {
    const item = all[(from + by * count + all.length * (count + 1)) % all.length];
    if (!openOnly || isOpen(item)) return item;
  }
  return null;
}

const MARKS = { "": "·", settled: "✓", right: "✓", wrong: "✗", changed: "✎", added: "+", "not told": "–" };
const SAID = { "": "not yet decided", settled: "settled by an earlier correction", right: "right", wrong: "wrong", changed: "changed", added: "added", "not told": "not told" };

function entry(item) {
  const state = verdict(item);
  const paragraph = paragraphs[item.at];
  const facts = (decisionOf(item) && decisionOf(item).told && decisionOf(item).facts) || item.facts;
  return make("li", {}, make("button", { type: "button", className: `entry ${state.replace(" ", "-")}`, "aria-current": String(Boolean(current) && current.id === item.id), onclick: () => go(item, true) },
    make("span", { className: "sign", "aria-hidden": "true", textContent: MARKS[state] }),
    make("span", { className: "name", textContent: capital(facts.name) || "…" }, make("span", { className: "soft", textContent: `para. ${paragraph.number} · ${item.read || item.own ? "" : "told? "}${SAID[state]}` }))));
}

function list() {
  const only = byId("undecided").checked;
  const all = everything().filter((item) => !only || isOpen(item) || (current && item.id === current.id));
  byId("queue").replaceChildren(...all.map(entry));
  const marked = byId("queue").querySelector("[aria-current=true]");
  if (marked && byId("all").open) byId("queue").scrollTop = Math.max(0, marked.offsetTop - byId("queue").offsetTop - 80);
}

function count() {
  const all = [...items, ...own()];
  const done = all.filter((item) => !isOpen(item)).length;
  byId("count").textContent = `${done} of ${all.length} decided`;
  Object.assign(byId("progress"), { max: all.length || 1, value: done });
  byId("undo").disabled = !past.length;
}
