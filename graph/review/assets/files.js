// What goes out of the page and comes in: corrections, sessions, the session of another reviewer.
const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
let opening = "open"; // what the next file is for

function download(text, name, type) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function needName() { // whether a name is still to be given
  if (session.reviewer) return false;
  say("Give your name first: every correction says who reviewed it.");
  byId("reviewer").focus();
  return true;
}

function exportCorrections() {
  if (needName()) return;
  const found = corrections();
  if (!found.length) return say("Nothing is decided yet.");
  download(asToml(found), `corrections-${plain(about.document.symbol)}-${plain(session.reviewer)}.toml`, "application/toml");
  say(`${counted(found.length, "correction")} exported. To apply them: partnergraph build REPORT --corrections FILE`);
}

function saveSession() {
  if (needName()) return;
  const whole = { format: FORMAT, version: 1, document: about.document.symbol, reviewer: session.reviewer, decisions: session.decisions };
  download(JSON.stringify(whole, null, 1), `review-${plain(about.document.symbol)}-${plain(session.reviewer)}.json`, "application/json");
  say(`${counted(session.decisions.length, "decision")} saved in a file; this browser keeps them too.`);
}

function sessionOf(text) { // what a session file holds; else a sentence that says what is wrong
  let whole;
  try { whole = JSON.parse(text); } catch { return "This is no session of a review: it is not JSON."; }
  if (!whole || whole.format !== FORMAT || typeof whole.reviewer !== "string") return "This is no session of a review.";
  if (whole.document !== about.document.symbol) return `This session is about ${whole.document}, not ${about.document.symbol}.`;
  return { reviewer: whole.reviewer, decisions: sound(whole.decisions), lost: (Array.isArray(whole.decisions) ? whole.decisions.length : 0) };
}

function joined(mine, theirs) { // both; of two about the same thing the later
  const where = (one) => JSON.stringify([one.part || "", one.paragraph, one.sentence, one.about ? [one.about.kind, one.about.name, one.about.start] : [one.facts.kind, one.facts.name, one.facts.start]]);
  const out = new Map();
  for (const one of [...mine, ...theirs].sort((a, b) => String(a.at).localeCompare(String(b.at)))) out.set(where(one), one);
  return [...out.values()];
}

function opened(text) {
  const found = sessionOf(text);
  if (typeof found === "string") return say(found);
  if (opening === "compare") return compareWith(found);
  if (found.reviewer !== session.reviewer) { remember(); take(found.reviewer); past.length = 0; }
  change(joined(session.decisions, found.decisions), current);
  const missing = found.lost - found.decisions.length;
  refresh();
  go(step(1) || current, true);
  return say(`Opened ${counted(found.decisions.length, "decision")} of ${found.reviewer || "an unnamed reviewer"}${missing ? `; ${missing} could not be understood` : ""}.`);
}

function ask(purpose) {
  opening = purpose;
  byId("file").value = "";
  byId("file").click();
}
