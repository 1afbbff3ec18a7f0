// Everything together: what is shown, what the keys do.
function refresh() { // all that depends on what was decided
  byId("reviewer").value = session.reviewer;
  byId("order").value = session.order;
  if (current && current.own) current = own().find((item) => item.id === current.id) || items.find((item) => item.at === current.at) || items[0];
  count();
  list();
  if (current) { showParagraph(current); showCard(current); showOthers(current); }
}

function go(item, focus) {
  if (!item) return;
  current = item;
  refresh();
  if (focus) { byId("card").focus({ preventScroll: true }); scrollTo({ top: 0 }); }
}

function after(item, what) { // what is shown once an item is decided
  const next = step(1);
  const left = [...items, ...own()].filter(isOpen).length;
  say(`${what}: ${item.facts.name}. ${left ? `${left} left.` : "All is decided: export the corrections."}`);
  go(next || current, true);
}

function answer(told) {
  const item = current;
  decide(item, told);
  after(item, item.own ? (told ? "Kept" : "Removed") : item.read ? (told ? "Right" : "Wrong") : told ? "Told" : "Not told");
}

function settleSentence() { // what is open in it: right as it was read
  const found = openBeside(current);
  if (!found.length) return say("Nothing is open in this sentence.");
  decideAll(found.map((item) => [item, item.read]));
  return after(found[0], `${counted(found.length, "question")} of the sentence settled as read, from`);
}

function goBack() { // undo
  const before = undo();
  if (!before) return say("Nothing to undo.");
  go(before.at && !before.at.fresh ? before.at : current, true);
  return say(`Undone${before.at ? `: ${before.at.facts.name}` : ""}.`);
}

const moved = (by) => { const item = step(by) || step(by, false); go(item, true); if (item) say(`${capital(item.facts.name)}, para. ${paragraphs[item.at].number}`); };

const ACTS = {
  r: () => !current.own && answer(true), w: () => answer(false), e: () => edit(current), a: addMissed,
  d: settleSentence, n: () => moved(1), p: () => moved(-1), u: goBack, s: saveSession, x: exportCorrections,
};

function pressed(event) {
  if (marking) return whileMarking(event);
  if (event.key === "Escape") return comparing ? closeComparison() : editing ? closeForm() : undefined;
  if (editing) return event.key === "Enter" && (event.ctrlKey || event.metaKey) ? saveForm() : undefined;
  if (comparing || event.altKey || ["INPUT", "TEXTAREA", "SELECT"].includes(event.target.tagName)) return undefined;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") { event.preventDefault(); return goBack(); }
  const act = ACTS[event.key.toLowerCase()];
  if (!act || event.ctrlKey || event.metaKey || !byId("keys").checked || !current) return undefined;
  event.preventDefault();
  return act();
}

function renamed() {
  const name = byId("reviewer").value.trim();
  if (name === session.reviewer) return;
  if (!session.reviewer && !Object.hasOwn(kept.reviewers, name)) { // what was decided without a name is theirs
    session.decisions = session.decisions.map((one) => ({ ...one, reviewer: one.reviewer || name }));
    delete kept.reviewers[""];
    session.reviewer = name;
    answers = placed(session.decisions);
  } else {
    remember();
    take(name);
    past.length = 0;
  }
  remember();
  refresh();
  say(`${name || "No name"}: ${counted(session.decisions.length, "decision")}.`);
}

byId("document").textContent = about.document.title;
byId("next").addEventListener("click", () => moved(1));
byId("previous").addEventListener("click", () => moved(-1));
byId("undo").addEventListener("click", goBack);
byId("save").addEventListener("click", saveSession);
byId("export").addEventListener("click", exportCorrections);
byId("open").addEventListener("click", () => ask("open"));
byId("compare").addEventListener("click", () => ask("compare"));
byId("return").addEventListener("click", openComparison);
byId("file").addEventListener("change", () => { const [file] = byId("file").files; if (file) file.text().then(opened); });
byId("reviewer").addEventListener("change", renamed);
byId("order").addEventListener("change", () => { session.order = byId("order").value; remember(); current = null; go(step(1) || everything()[0], false); });
byId("undecided").addEventListener("change", list);
addEventListener("keydown", pressed);
if (matchMedia("(max-width: 820px)").matches) byId("all").open = false;
recall();
go(step(1) || everything()[0], false);
refresh();
if (!items.length) byId("card").replaceChildren(make("p", { textContent: "Nothing was read in this report." }));
