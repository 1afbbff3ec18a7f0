// The same view as rows: for screen readers, for printing, for a spreadsheet.
const sharedBy = (pair) => pair.activities.map((id) => things.get(id));
const membersOf = (activity) => (current.members.get(activity.id) || []).map((id) => things.get(id)).sort(byName);
const names = (activity, helping) => membersOf(activity).filter((actor) => helps(tieOf(actor.id, activity.id)) === helping).map((actor) => actor.name).join("; ");
const themesOf = (found) => [...new Set(found.flatMap((one) => one.themes))].sort().join("; ");

function spanOf(pair) {
  const dates = sharedBy(pair).flatMap((one) => [one.start, one.end]).filter(Boolean).sort();
  return dates.length ? [dates[0], dates.at(-1)] : ["", ""];
}

function button(thing, act) {
  return make("button", { type: "button", onclick: act, textContent: capital(thing.name) });
}

function links(found) {
  return cited(found).map((group) => official(urls.get(group[0]), citeAll(group)));
}

const PAIRS = { // `of` is what a column sorts by, `shown` what stands in it where that is more than words
  caption: (number) => `${counted(number, "pair")} of bodies with joint activities`,
  sort: 2,
  rows: shownPairs,
  columns: [
    { name: "Actor", of: (pair) => things.get(pair.one).name, shown: (pair) => [button(things.get(pair.one), () => select(pair.one))] },
    { name: "Partner", of: (pair) => things.get(pair.other).name, shown: (pair) => [button(things.get(pair.other), () => select(pair.other))] },
    { name: "Joint activities", of: (pair) => pair.activities.length, shown: (pair) => [make("button", { type: "button", onclick: () => select(pair.one, pair.other), textContent: pair.activities.length, "aria-label": said(pair) })] },
    { name: "First", of: (pair) => spanOf(pair)[0], shown: (pair) => [day(spanOf(pair)[0])] },
    { name: "Last", of: (pair) => spanOf(pair)[1], shown: (pair) => [day(spanOf(pair)[1])] },
    { name: "Sources", of: (pair) => citations(sharedBy(pair)), shown: (pair) => links(sharedBy(pair)) },
    { name: "Themes", of: (pair) => themesOf(sharedBy(pair)) },
  ],
};

const ACTIVITIES = {
  caption: (number) => counted(number, "activity", "activities"),
  sort: 2,
  rows: mapActivities,
  columns: [
    { name: "Activity", of: (one) => capital(one.name), shown: (one) => [button(one, () => select(one.id))] },
    { name: "Kind", of: (one) => capital(words(one.type || one.kind)) },
    { name: "When", of: (one) => one.start || one.end, shown: (one) => [when(one)] },
    { name: "Who took part", of: (one) => names(one, false) },
    { name: "Only supports", of: (one) => names(one, true) },
    { name: "Status", of: (one) => [capital(progress(one)), doubt(one), validity(one) && `valid ${validity(one)}`].filter(Boolean).join(", ") },
    { name: "Place", of: (one) => one.places.join("; ") },
    { name: "Sources", of: (one) => citations([one]), shown: (one) => links([one]) },
  ],
};

let order = null; // {column, down} once the reader has chosen; the first sort of each table otherwise
const sheet = () => (choices.view === "bodies" ? PAIRS : ACTIVITIES);
const ordered = () => order || { column: sheet().sort, down: true };

function sorted({ columns, rows }) {
  const { column, down } = ordered();
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
  return rows().map((row, at) => ({ row, at, value: columns[column].of(row) }))
    .sort((a, b) => (down ? -1 : 1) * compare(a.value, b.value) || a.at - b.at).map(({ row }) => row);
}

function heading({ name }, index) {
  const { column, down } = ordered();
  const state = column !== index ? "none" : down ? "descending" : "ascending";
  const act = () => { order = { column: index, down: column === index ? !down : index === 2 }; showTable(); byId("table").querySelectorAll("th button")[index].focus(); };
  return make("th", { scope: "col", "aria-sort": state }, make("button", { type: "button", onclick: act, textContent: name + { none: "", descending: " ▼", ascending: " ▲" }[state] }));
}

function showTable() {
  const { columns, caption } = sheet();
  const found = sorted(sheet());
  const cellOf = ({ name, of, shown }, row) => make("td", { className: ["First", "Last", "When"].includes(name) ? "date" : "" }, ...(shown ? shown(row) : [of(row)]));
  byId("table").replaceChildren(make("table", {},
    make("caption", {}, caption(found.length), forWhom()),
    make("thead", {}, make("tr", {}, ...columns.map(heading))),
    make("tbody", {}, ...found.map((row) => make("tr", {}, ...columns.map((column) => cellOf(column, row)))))));
}

function written(value) { // quoted; a leading = + - @ would be a formula in a spreadsheet
  const text = String(value);
  return `"${(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
}

function told(one) { // what a file says of an activity
  const addresses = cited([one]).map(([symbol]) => urls.get(symbol)).join(" ");
  return [one.name, one.kind, one.type, one.start, one.end, one.inferred ? "yes" : "", one.signed, one.valid_from, one.valid_to, one.status, one.level, one.places.join("; "), one.themes.join("; "), one.confidence ?? "", citations([one]), addresses];
}

function csv() { // a row per joint activity of each pair on the screen, or per actor in each activity
  const facts = ["activity", "kind", "type", "start", "end", "year_inferred", "signed", "valid_from", "valid_to", "status", "level", "place", "themes", "confidence", "sources", "links"];
  const pairRow = (pair, one) => [things.get(pair.one).name, things.get(pair.other).name, partAs(tieOf(pair.one, one.id)), partAs(tieOf(pair.other, one.id)), ...told(one)];
  const rows = choices.view === "bodies"
    ? [["actor", "partner", "actor_role", "partner_role", ...facts], ...sorted(PAIRS).flatMap((pair) => sharedBy(pair).map((one) => pairRow(pair, one)))]
    : [["actor", "role", ...facts], ...sorted(ACTIVITIES).flatMap((one) => membersOf(one).map((actor) => [actor.name, partAs(tieOf(actor.id, one.id)), ...told(one)]))];
  return `\ufeff${rows.map((row) => row.map(written).join(",")).join("\r\n")}\r\n`;
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 5000);
}
