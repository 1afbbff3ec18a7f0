// One item as a card: what is told, how sure, what can be answered.
const TOLD_BY = { participant: "took part", organizer: "organized", party: "is party", supporter: "supported", author: "wrote" };

function rows(pairs) {
  return make("dl", {}, ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", { textContent: name }), make("dd", {}, value)]));
}

function people(facts) {
  return make("ul", { className: "people" }, ...facts.participants.map((one) => make("li", {}, make("span", { textContent: called(one) }), make("span", { className: "soft", textContent: ` ${TOLD_BY[one.role] || one.role}${one.chance < 0.6 ? " (doubtful)" : ""}` }))));
}

function told(item, facts) {
  return rows([
    ["What", `${capital(words(facts.kind))}: ${words(facts.type)}`],
    ["When", dates(facts) + (item.inferred && facts.start === item.facts.start ? " (the year follows from the period of the report)" : "")],
    ["Where", facts.place],
    ["How far", about.statuses[facts.status] || ""],
    ["Who met", about.levels[facts.level] || ""],
    ["Signed", facts.signed && day(facts.signed)],
    ["Holds", [facts.valid_from && `from ${day(facts.valid_from)}`, facts.valid_to && `to ${day(facts.valid_to)}`].filter(Boolean).join(" ")],
    ["Who", facts.participants.length ? people(facts) : "nobody"],
  ]);
}

function asked(item) {
  if (item.own) return "You added this.";
  if (item.settled && !decisionOf(item)) return "An earlier correction settled this.";
  const hang = item.pairs ? ` ${capital(counted(item.pairs, "pair"))} of bodies hang${item.pairs === 1 ? "s" : ""} on it.` : "";
  return (item.read ? `Is this right? The reading is: ${surely(item.chance)}.` : `Was this told as well? It was not taken: ${surely(item.chance)}.`) + hang;
}

function answersFor(item) {
  const yes = item.read ? "Right" : item.own ? "Keep" : "Yes, told";
  const no = item.own ? "Remove" : item.read ? "Wrong" : "No";
  return make("div", { className: "answers" },
    item.own ? "" : button(yes, () => answer(true), { className: "yes", id: "right" }, "R"),
    button(no, () => answer(false), { className: "no", id: "wrong" }, "W"),
    button("Edit", () => edit(item), { id: "edit" }, "E"),
    openBeside(item).length > 1 ? button("All of the sentence as read", settleSentence, { id: "rest", title: "What was read is right, what was not taken is not told" }, "D") : "",
    button("Add a missed activity", () => addMissed(), { id: "add" }, "A"));
}

function showCard(item) {
  const found = decisionOf(item);
  const facts = found && found.told ? found.facts : item.facts;
  const state = verdict(item);
  byId("card").replaceChildren(
    make("p", { className: "asked", textContent: asked(item) }),
    make("h2", { textContent: capital(facts.name) }),
    state ? make("p", { className: `verdict ${state.replace(" ", "-")}`, textContent: `${MARKS[state]} ${capital(SAID[state])}${found && found.reviewer && found.reviewer !== session.reviewer ? `, decided by ${found.reviewer}` : ""}${found && found.note ? `: ${found.note}` : ""}` }) : "",
    told(item, facts), answersFor(item));
}

function showOthers(item) {
  const rest = [...items, ...own()].filter((one) => one.at === item.at && one.id !== item.id).sort(inReading);
  byId("others").replaceChildren(...(rest.length ? [make("h3", { textContent: "In the same paragraph" }), make("ul", {}, ...rest.map(entry))] : []));
}
