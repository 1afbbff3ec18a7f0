// One way in: every control changes the choices, and everything on the screen follows from them.
const narrow = matchMedia("(max-width: 820px)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function choose(changes, fit = false, keep = "pushState") {
  const reading = panel.contains(document.activeElement) || byId("table").contains(document.activeElement);
  choices = { ...choices, ...changes };
  const hash = toHash();
  if (hash !== location.hash.replace(/^#/, "")) history[keep](null, "", hash ? `#${hash}` : location.pathname + location.search);
  show(fit);
  if (reading && changes.one !== undefined) panel.focus({ preventScroll: true });
}

function select(one, other = "") {
  choose({ one, other });
  bringIn(one);
  if (narrow.matches) scrollTo({ top: panel.offsetTop - innerHeight / 2, behavior: calm.matches ? "auto" : "smooth" });
}

function bringIn(id) { // move the map only when what was chosen is outside it
  if (choices.shape !== "map" || !nodes.get(id)) return;
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  if (x < 20 || y < 20 || x > map.clientWidth - 20 || y > map.clientHeight - 20) network.moveTo({ position: network.getPosition(id) });
}

function show(fit) {
  current = count();
  showControls();
  showPanel();
  const isMap = choices.shape === "map";
  for (const id of ["map", "zoom"]) byId(id).hidden = !isMap;
  byId("table").hidden = isMap;
  byId("png").disabled = !isMap;
  if (isMap) { draw(fit); network.redraw(); } else { byId("empty").hidden = true; showTable(); }
}

function status() {
  if (choices.view === "bodies") {
    const pairs = shownPairs();
    const ends = new Set(pairs.flatMap((pair) => [pair.one, pair.other]));
    const few = least() > 1 ? ` with at least ${least()} joint activities` : "";
    return `${counted(pairs.length, "pair")}${few} between ${counted(ends.size, "actor")}, of ${current.pairs.size} pairs in all`;
  }
  const shown = mapActivities().length;
  return `${counted(shown, "activity", "activities")} of ${activities.length}, ${counted(choices.view === "around" ? partnersOf(choices.at).length : current.doing.size, choices.view === "around" ? "partner" : "actor")}`;
}

function key(kind, number) {
  const on = !choices.off.includes(kind);
  const act = () => { choose({ off: on ? [...choices.off, kind] : choices.off.filter((other) => other !== kind) }); document.querySelector(`[data-kind="${kind}"]`).focus(); };
  return make("button", { type: "button", className: "key", "data-kind": kind, "aria-pressed": String(on), onclick: act }, icon(kind), lookOf(kind).words, make("span", { className: "number", textContent: number }));
}

function legend(id, kinds, all) {
  byId(id).replaceChildren(...kinds.map((kind) => [kind, all.filter((thing) => thing.kind === kind).length]).filter(([, number]) => number).map(([kind, number]) => key(kind, number)));
}

function showControls() {
  byId("count").textContent = status();
  for (const button of document.querySelectorAll("nav [data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === choices.view));
  for (const button of document.querySelectorAll("nav [data-shape]")) button.setAttribute("aria-pressed", String(button.dataset.shape === choices.shape));
  const centre = centreFor();
  byId("who").textContent = centre ? short(things.get(centre), 26) : "…";
  legend("legend-actors", about.actorKinds, actors);
  legend("legend-activities", activityKinds, activities);
  byId("least").max = Math.max(2, least(), ...[...current.pairs.values()].map((pair) => pair.activities.length));
  byId("least").value = least();
  byId("least").disabled = choices.view !== "bodies";
  byId("least-said").textContent = least();
  for (const name of ["since", "until", "theme", "section", "document"]) byId(name).value = choices[name];
  byId("undated").checked = choices.undated;
}

function centreFor() { // whom "everything around" would show
  if (choices.one && isActor(choices.one)) return choices.one;
  if (choices.at) return choices.at;
  return [...current.doing.keys()].sort((a, b) => partnersOf(b).length - partnersOf(a).length || busiest(a, b))[0] || "";
}

function fill(id, options) {
  byId(id).replaceChildren(...options.map(([value, text]) => make("option", { value, textContent: text })));
  byId(id).addEventListener("change", (event) => choose({ [id]: ["since", "until"].includes(id) ? Number(event.target.value) : event.target.value }));
}

const span = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => [firstYear + index, firstYear + index]);
fill("since", span);
fill("until", span);
fill("theme", [["", "All themes"], ...themes.map((theme) => [theme, theme])]);
fill("section", [["", "All sections"], ...about.sections.map((section, index) => [String(index), about.documents.length > 1 ? `${section.name} (${section.document})` : section.name])]);
fill("document", [["", "All reports"], ...about.documents.map((one) => [one.symbol, one.symbol])]);
byId("reports").hidden = about.documents.length < 2;
byId("least").addEventListener("input", (event) => choose({ least: Number(event.target.value) }, true, "replaceState"));
byId("undated").addEventListener("change", (event) => choose({ undated: event.target.checked }));
for (const button of document.querySelectorAll("nav [data-shape]")) button.addEventListener("click", () => choose({ shape: button.dataset.shape }, true));
for (const button of document.querySelectorAll("nav [data-view]")) {
  button.addEventListener("click", () => {
    const centre = centreFor();
    const around = button.dataset.view === "around";
    order = null;
    if (!around || centre) choose({ view: button.dataset.view, ...(around ? { at: centre, one: "", other: "" } : {}) }, true);
  });
}
const reset = () => choose(opening(), true);
for (const id of ["reset", "again"]) byId(id).addEventListener("click", reset);
byId("csv").addEventListener("click", () => download(new Blob([csv()], { type: "text/csv;charset=utf-8" }), "partnerships.csv"));
byId("png").addEventListener("click", () => picture().toBlob((blob) => download(blob, "partnerships.png")));
byId("draw-all").addEventListener("click", () => choose({ all: true }, true));
byId("skip").addEventListener("click", (event) => { event.preventDefault(); choose({ shape: "table" }); byId("as-table").focus(); });
byId("whole").addEventListener("click", fitAll);
for (const [id, factor] of [["nearer", 1.3], ["farther", 1 / 1.3]]) byId(id).addEventListener("click", () => network.moveTo({ scale: network.getScale() * factor }));
network.on("click", ({ nodes: found, edges: near }) => {
  if (found.length) select(found[0]);
  else if (near.length) select(...drawnTies.get(near[0]));
  else if (choices.one) choose({ one: "", other: "" });
});
network.on("doubleClick", ({ nodes: found }) => { if (found.length && isActor(found[0])) choose({ view: "around", at: found[0], one: "", other: "" }, true); });
network.on("hoverNode", () => { map.style.cursor = "pointer"; });
network.on("blurNode", () => { map.style.cursor = ""; });
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && choices.one) choose({ one: "", other: "" });
  if (event.key === "/" && !["INPUT", "SELECT"].includes(document.activeElement.tagName)) { box.focus(); event.preventDefault(); }
});
for (const change of ["popstate", "hashchange"]) addEventListener(change, () => { choices = fromHash(location.hash); show(true); });
if (narrow.matches) byId("filters").open = false;
choices = fromHash(location.hash);
show(true);
