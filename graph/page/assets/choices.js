// What the reader has chosen. It stands in the address after "#", so that a view can be sent to a colleague.
const years = activities.flatMap((one) => [one.start, one.end]).filter(Boolean).map((date) => Number(date.slice(0, 4)));
const firstYear = years.length ? Math.min(...years) : 0;
const lastYear = years.length ? Math.max(...years) : 0;
const themes = [...new Set(activities.flatMap((one) => one.themes))].sort((one, other) => one.localeCompare(other, "en"));
const opening = () => ({
  view: "bodies", shape: "map", at: "", one: "", other: "", off: [], least: 0, since: firstYear, until: lastYear,
  undated: true, theme: "", section: "", document: "", all: !about.initial,
});
let choices = opening();

function toHash() {
  const start = opening();
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (String(value) !== String(start[name])) said.set(name, Array.isArray(value) ? value.join(" ") : String(value));
  }
  return said.toString();
}

function fromHash(hash) { // anything that does not fit is left as it opens
  const start = opening();
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const number = (name, low, high) => {
    const value = Number(said.get(name));
    return said.has(name) && Number.isInteger(value) && value >= low && value <= high ? value : start[name];
  };
  const among = (name, allowed) => (allowed.includes(said.get(name)) ? said.get(name) : start[name]);
  const known = (name) => (things.has(said.get(name)) ? said.get(name) : "");
  const found = {
    view: among("view", ["bodies", "activities", "around"]),
    shape: among("shape", ["map", "table"]),
    at: things.has(said.get("at")) && isActor(said.get("at")) ? said.get("at") : "",
    one: known("one"),
    other: known("other"),
    off: (said.get("off") || "").split(" ").filter((kind) => kind in about.looks),
    least: number("least", 1, 9999),
    since: number("since", firstYear, lastYear),
    until: number("until", firstYear, lastYear),
    undated: said.get("undated") !== "false",
    theme: among("theme", themes),
    section: among("section", about.sections.map((_, index) => String(index))),
    document: among("document", about.documents.map((one) => one.symbol)),
    all: said.get("all") === "true" || start.all,
  };
  if (!found.one || found.one === found.other) found.other = "";
  if (found.view === "around" && !found.at) found.view = "bodies";
  return found;
}
