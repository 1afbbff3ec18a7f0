// The same view as rows: for screen readers, for printing, for a spreadsheet.
const COLUMNS = [
  { name: "Actor", of: (pair) => things.get(pair.one).name },
  { name: "Partner", of: (pair) => things.get(pair.other).name },
  { name: "Joint activities", of: (pair) => pair.activities.length },
  { name: "First", of: (pair) => spanOf(pair)[0] },
  { name: "Last", of: (pair) => spanOf(pair)[1] },
  { name: "Sources", of: (pair) => citations(sharedBy(pair)) },
  { name: "Themes", of: (pair) => [...new Set(pair.activities.flatMap((id) => things.get(id).themes))].sort().join("; ") },
];
const sharedBy = (pair) => pair.activities.map((id) => things.get(id));
let order = { column: 2, down: true };

function spanOf(pair) {
  const dates = pair.activities.flatMap((id) => [things.get(id).start, things.get(id).end]).filter(Boolean).sort();
  return dates.length ? [dates[0], dates.at(-1)] : ["", ""];
}

function sorted(pairs) {
  const { of } = COLUMNS[order.column];
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
  return pairs.map((pair) => ({ pair, value: of(pair) })).sort((a, b) => (order.down ? -1 : 1) * compare(a.value, b.value) || strongest(a.pair, b.pair)).map(({ pair }) => pair);
}

function heading(column, index) {
  const state = order.column !== index ? "none" : order.down ? "descending" : "ascending";
  const act = () => { order = { column: index, down: order.column === index ? !order.down : index === 2 }; showTable(); byId("table").querySelectorAll("th button")[index].focus(); };
  return make("th", { scope: "col", "aria-sort": state }, make("button", { type: "button", onclick: act, textContent: `${column.name}${{ none: "", descending: " ▼", ascending: " ▲" }[state]}` }));
}

function tableRow(pair) {
  const open = make("button", { type: "button", onclick: () => select(pair.one, pair.other), textContent: COLUMNS[2].of(pair), "aria-label": `${COLUMNS[2].of(pair)}: show what ${COLUMNS[0].of(pair)} and ${COLUMNS[1].of(pair)} did together` });
  const actor = (id) => make("td", {}, make("button", { type: "button", onclick: () => select(id), textContent: things.get(id).name }));
  return make("tr", {}, actor(pair.one), actor(pair.other), make("td", { className: "number" }, open), ...[3, 4].map((at) => make("td", { className: "date", textContent: COLUMNS[at].of(pair) })),
    make("td", {}, ...cited(sharedBy(pair)).map((group) => make("a", { href: urls.get(group[0]), target: "_blank", rel: "noopener noreferrer", textContent: citeAll(group) }))),
    make("td", { textContent: COLUMNS[6].of(pair) }));
}

function showTable() {
  const pairs = sorted(tablePairs());
  byId("table").replaceChildren(make("table", {},
    make("caption", { textContent: `${counted(pairs.length, "pair")} of bodies with joint activities` }),
    make("thead", {}, make("tr", {}, ...COLUMNS.map(heading))), make("tbody", {}, ...pairs.map(tableRow))));
}

const HEADER = ["actor", "partner", "activity", "kind", "type", "start", "end", "place", "themes", "actor_role", "partner_role", "sources", "links"];

function cell(value) { // quoted; a leading = + - @ would be a formula in a spreadsheet
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
}

function csv() { // one row per joint activity of each visible pair
  const rows = sorted(tablePairs()).flatMap((pair) => pair.activities.map((id) => {
    const one = things.get(id);
    const links = [...new Set(one.stated.filter(([at]) => at >= 0).map(([at]) => urls.get(about.paragraphs[at].document)))];
    return [COLUMNS[0].of(pair), COLUMNS[1].of(pair), one.name, one.kind, one.type, one.start, one.end, one.places.join("; "), one.themes.join("; "),
      partAs(tieOf(pair.one, id)), partAs(tieOf(pair.other, id)), citations([one]), links.join(" ")];
  }));
  return `\ufeff${[HEADER, ...rows].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function download() {
  const address = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
  make("a", { href: address, download: "partnerships.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 5000);
}
