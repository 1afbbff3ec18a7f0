// Two reviewers: where they agree, where they differ, what only one of them decided; one of the two can be taken.
let other = null; // {reviewer, decisions}
let comparing = false; // whether both are shown

function pairsOf() { // [{item, mine, theirs}], in reading order
  const theirs = placed(other.decisions);
  const out = items.filter((item) => answers.has(item.id) || theirs.has(item.id)).map((item) => ({ item, mine: answers.get(item.id), theirs: theirs.get(item.id) }));
  const used = new Set(theirs.values());
  const rest = other.decisions.filter((one) => !used.has(one) && one.told);
  for (const item of own()) {
    const at = rest.findIndex((one) => sameParagraph(one, paragraphs[item.at]) && one.sentence === item.sentence && one.facts.kind === item.facts.kind && agree(one.facts.name, item.facts.name));
    out.push({ item, mine: item.decision, theirs: at < 0 ? undefined : rest.splice(at, 1)[0] });
  }
  for (const one of rest) {
    const at = paragraphs.findIndex((paragraph) => sameParagraph(one, paragraph));
    if (at >= 0) out.push({ item: { id: "", own: true, read: false, at, sentence: one.sentence, span: paragraphs[at].sentences[one.sentence - 1] || [0, 1], facts: one.facts }, mine: undefined, theirs: one });
  }
  return out.sort((a, b) => inReading(a.item, b.item));
}

const agreed = ({ mine, theirs }) => mine.told === theirs.told && (!mine.told || sameFacts(mine.facts, theirs.facts));

function judged(found, item) { // a decision in words
  if (!found) return "not decided";
  if (!found.told) return item.read ? "wrong" : "not told";
  if (item.own) return describe(found.facts);
  if (sameFacts(found.facts, item.facts)) return item.read ? "right" : `told: ${describe(found.facts)}`;
  const differing = KEYS.filter((name) => (found.facts[name] || "") !== (item.facts[name] || "")).map((name) => `${LABELS[name].toLowerCase()} ${DATES.includes(name) ? day(found.facts[name]) || "none" : words(found.facts[name]) || "none"}`);
  return [...differing, ...(sameFacts({ ...found.facts, ...Object.fromEntries(KEYS.map((name) => [name, ""])) }, { ...item.facts, ...Object.fromEntries(KEYS.map((name) => [name, ""])) }) ? [] : [who(found.facts)])].join("; ");
}

const who = (facts) => facts.participants.map((one) => `${called(one)} (${one.role})`).join(", ");
const describe = (facts) => [words(facts.type), dates(facts), facts.place, who(facts)].filter(Boolean).join("; ");

function takeTheirs({ item, mine, theirs }) {
  change([...session.decisions.filter((one) => one !== mine), theirs], item);
  showComparison();
  say(`Taken: ${other.reviewer} on ${item.facts.name}`);
}

function compared(pair) {
  const { item, mine, theirs } = pair;
  const differ = !mine || !theirs || !agreed(pair);
  return make("li", { className: "pair" },
    make("div", {}, make("strong", { textContent: capital(item.facts.name) }), " ", make("span", { className: "soft", textContent: paragraphs[item.at].cited })),
    make("dl", {}, make("dt", { textContent: session.reviewer || "You" }), make("dd", { textContent: judged(mine, item) }), make("dt", { textContent: other.reviewer }), make("dd", { textContent: judged(theirs, item) })),
    make("div", { className: "answers" },
      differ && theirs ? button(`Take ${other.reviewer}’s`, () => takeTheirs(pair), { className: "yes" }) : "",
      item.id === "" ? "" : button("Show the paragraph", () => { closeComparison(); go(item, true); })));
}

function group(title, found, open) {
  return found.length ? [make("details", { open }, make("summary", { textContent: `${title}: ${found.length}` }), make("ul", {}, ...found.map(compared)))] : [];
}

function showComparison() {
  const all = pairsOf();
  const both = all.filter(({ mine, theirs }) => mine && theirs);
  const same = both.filter(agreed);
  const only = all.filter(({ mine, theirs }) => !mine && theirs);
  byId("comparison").replaceChildren(
    make("div", { className: "answers" }, button("Back to the questions", closeComparison, { id: "back" }, "Esc")),
    make("h2", { textContent: `${session.reviewer || "You"} and ${other.reviewer}` }),
    make("p", { id: "agreement", textContent: both.length ? `Of ${counted(both.length, "item")} that both decided, ${same.length} ${same.length === 1 ? "is" : "are"} decided alike (${Math.round((100 * same.length) / both.length)} %).` : "There is nothing that both decided." }),
    ...group("They differ", both.filter((pair) => !agreed(pair)), true),
    ...group(`Only ${other.reviewer} decided`, only, true),
    ...group(`Only ${session.reviewer || "you"} decided`, all.filter(({ mine, theirs }) => mine && !theirs), false),
    ...group("They agree", same, false));
}

function compareWith(found) {
  other = { ...found, reviewer: found.reviewer || "the other reviewer" };
  openComparison();
}

function openComparison() {
  comparing = true;
  byId("work").hidden = true;
  byId("comparison").hidden = false;
  byId("return").hidden = true;
  showComparison();
  byId("comparison").focus();
  say(byId("agreement").textContent);
}

function closeComparison() { // the other session stays at hand
  comparing = false;
  byId("return").hidden = false;
  byId("comparison").hidden = true;
  byId("work").hidden = false;
  refresh();
  byId("card").focus();
}
