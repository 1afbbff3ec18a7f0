// The map: vis-network draws symbols and ties where Python put them; labels are set here, most important first.
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const map = byId("map");
// pyvis hands its options over as JSON text
const network = new vis.Network(map, { nodes, edges }, JSON.parse(read("options")));
window.network = network;
let labels = []; // {id, lines, brief, side} in order of importance
let drawnTies = new Map(); // edge id on the map -> what it joins

const said = (pair) => `${short(things.get(pair.one))} and ${short(things.get(pair.other))}: ${counted(pair.activities.length, "joint activity", "joint activities")}`;

function bodies() { // who works with whom
  const pairs = new Map(shownPairs().map((pair) => [pair.key, pair]));
  if (choices.one && isActor(choices.one)) {
    for (const pair of partnersOf(choices.one)) if (!choices.other || pair.key === pairKey(choices.one, choices.other)) pairs.set(pair.key, pair);
  }
  const ids = new Set([...pairs.values()].flatMap((pair) => [pair.one, pair.other]));
  if (choices.one && isActor(choices.one) && current.doing.has(choices.one)) ids.add(choices.one);
  const spots = new Map([...ids].map((id) => [id, { x: things.get(id).bodies[0], y: things.get(id).bodies[1] }]));
  const step = Math.min(0.8, 8.4 / Math.max(1, ...[...pairs.values()].map((pair) => pair.activities.length)));
  const joined = [...pairs.values()].map((pair) => ({ id: pair.key, from: pair.one, to: pair.other, title: said(pair), width: 0.6 + pair.activities.length * step }));
  return { spots, joined };
}

function twoMode() { // actors and activities
  const ids = [...current.members.keys(), ...current.doing.keys()];
  return { spots: new Map(ids.map((id) => [id, things.get(id)])), joined: participations([...current.members.keys()]) };
}

function participations(ids) { // who only helps stands at a broken line
  return ids.flatMap((activity) => current.members.get(activity).map((actor) => ({ id: JSON.stringify([actor, activity]), from: actor, to: activity, width: 1, dashes: helps(tieOf(actor, activity)) && [4, 4], title: partAs(tieOf(actor, activity)) })));
}

function around(centre) { // one actor in the middle, its activities about it, partners outside
  const mine = [...doingOf(centre)];
  const closest = new Map(partnersOf(centre).map((pair, rank) => [otherEnd(pair, centre), rank]));
  const lead = (id) => Math.min(9999, ...current.members.get(id).filter((actor) => actor !== centre).map((actor) => closest.get(actor)));
  mine.sort((a, b) => lead(a) - lead(b) || inTime(things.get(a), things.get(b)));
  const partners = [...closest.keys()];
  const inner = Math.max(150, mine.length * 5);
  const outer = Math.max(inner + 130, partners.length * 9);
  const spots = new Map([[centre, { x: 0, y: 0 }]]);
  const angles = new Map(mine.map((id, index) => [id, (index / mine.length) * 2 * Math.PI - Math.PI / 2]));
  for (const [id, angle] of angles) spots.set(id, ring(angle, inner + (mine.indexOf(id) % 2 && mine.length > 24 ? 34 : 0)));
  const direction = (actor) => {
    const shared = mine.filter((id) => current.members.get(id).includes(actor)).map((id) => angles.get(id));
    return Math.atan2(shared.reduce((sum, angle) => sum + Math.sin(angle), 0), shared.reduce((sum, angle) => sum + Math.cos(angle), 0));
  };
  const turned = (angle) => (angle + Math.PI / 2 + 4 * Math.PI) % (2 * Math.PI);
  partners.sort((a, b) => turned(direction(a)) - turned(direction(b)) || (a < b ? -1 : 1));
  even(partners.map((id) => turned(direction(id)))).forEach((angle, index) => spots.set(partners[index], ring(angle - Math.PI / 2, outer)));
  return { spots, joined: participations(mine) };
}

const ring = (angle, reach) => ({ x: Math.cos(angle) * reach * 0.95, y: Math.sin(angle) * reach, side: Math.cos(angle) });

function even(angles) { // the same order round the circle, with room for a label between neighbours
  const gap = Math.min(0.3, (1.8 * Math.PI) / Math.max(1, angles.length));
  const wide = [...angles];
  for (let round = 0; round < 60; round += 1) {
    for (let at = 1; at < wide.length; at += 1) {
      const lack = gap - (wide[at] - wide[at - 1]);
      if (lack > 0) { wide[at] += lack / 2; wide[at - 1] -= lack / 2; }
    }
  }
  const [first, span] = [wide[0], wide[wide.length - 1] - wide[0]];
  const most = 2 * Math.PI - gap;
  return span > most ? wide.map((angle) => first + (angle - first) * (most / span)) : wide;
}

function lit(joined) { // what the selection leaves bright; null when all is
  if (!choices.one) return null;
  const near = new Set([choices.one]);
  if (choices.other) return near.add(choices.other);
  for (const tie of joined) {
    if (tie.from === choices.one) near.add(tie.to);
    if (tie.to === choices.one) near.add(tie.from);
  }
  if (!isActor(choices.one)) (current.members.get(choices.one) || []).forEach((actor) => near.add(actor));
  return near;
}

function symbol(id, spot, bright) {
  const thing = things.get(id);
  const look = lookOf(thing.kind);
  const colour = { background: look.fill, border: look.border };
  const [base, most] = choices.view === "around" ? [7, 1.6] : [6, 3];
  const size = thing.mode === "activity" ? 7 : base + Math.min(most, (most * 8) / Math.sqrt(current.most)) * Math.sqrt(doingOf(id).length);
  return {
    id, x: spot.x, y: spot.y, size, shape: look.shape, opacity: bright ? 1 : 0.15, title: capital(thing.name),
    borderWidth: id === choices.one || id === choices.other ? 4 : thing.mode === "actor" ? 1.5 : 1, color: { ...colour, highlight: colour, hover: colour },
  };
}

function line(tie, bright, chosen) {
  const colour = !bright ? "rgba(120,128,140,0.10)" : chosen ? "#0b4fa8" : choices.view === "bodies" ? "rgba(80,92,110,0.6)" : "rgba(80,92,110,0.45)";
  return { ...tie, width: chosen ? Math.max(2, tie.width) : tie.width, color: { color: colour, hover: "#0b4fa8", highlight: colour } };
}

function draw(fit) {
  const { spots, joined } = choices.view === "around" ? around(choices.at) : choices.view === "activities" ? twoMode() : bodies();
  const bright = lit(joined);
  const chosen = (tie) => bright !== null && bright.has(tie.from) && bright.has(tie.to) && (tie.from === choices.one || tie.to === choices.one);
  labels = [];
  nodes.clear();
  edges.clear();
  nodes.add([...spots].map(([id, spot]) => symbol(id, spot, !bright || bright.has(id))));
  edges.add(joined.map((tie) => line(tie, !bright || chosen(tie), chosen(tie))));
  drawnTies = new Map(joined.map((tie) => [tie.id, [tie.from, tie.to]]));
  const rank = (id) => (id === choices.one ? 1e6 : id === choices.other ? 9e5 : bright && bright.has(id) ? 1e5 : 0) + (isActor(id) ? 1e3 + doingOf(id).length : 0);
  labels = [...spots.keys()].filter((id) => !bright || bright.has(id)).sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))
    .map((id) => ({ id, lines: lines(things.get(id)), brief: brief(things.get(id)), side: choices.view === "around" && isActor(id) ? spots.get(id).side || 0 : 0 }));
  byId("empty").hidden = spots.size > 0;
  byId("draw-all").hidden = choices.all || choices.view !== "bodies";
  if (fit) fitAll();
}

function boxes(label, at, size, width, height) { // where the words may go, best first: [left, top, right, bottom, align]
  const right = [at.x + size * 1.3, at.y - height / 2, at.x + size * 1.3 + width, at.y + height / 2, "left"];
  const left = [at.x - size * 1.3 - width, at.y - height / 2, at.x - size * 1.3, at.y + height / 2, "right"];
  const below = [at.x - width / 2, at.y + size * 1.12, at.x + width / 2, at.y + size * 1.12 + height, "center"];
  const above = [at.x - width / 2, at.y - size * 1.12 - height, at.x + width / 2, at.y - size * 1.12, "center"];
  if (label.side > 0.25) return [right, below, above];
  if (label.side < -0.25) return [left, below, above];
  const [from, to] = [at.x - size, at.x + size]; // under or over the symbol, flush with its left or right edge
  const flush = [below, above].flatMap(([, top, , bottom]) => [[from, top, from + width, bottom, "left"], [to - width, top, to, bottom, "right"]]);
  return [below, above, right, left, ...flush];
}

function fitAll() { // with a margin for the words at the edges
  network.fit({ animation: false, maxZoomLevel: 1.4 });
  network.moveTo({ scale: network.getScale() * (choices.view === "around" ? 0.88 : 0.95) });
}

const overlaps = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

network.on("afterDrawing", (canvas) => {
  const scale = network.getScale();
  const letter = 12 / scale;
  const [topLeft, bottomRight] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: map.clientWidth, y: map.clientHeight })];
  const inside = labels.map((label) => ({ ...label, at: network.getPosition(label.id), size: nodes.get(label.id).size }))
    .filter(({ at }) => at.x >= topLeft.x && at.x <= bottomRight.x && at.y >= topLeft.y && at.y <= bottomRight.y);
  const symbols = inside.filter(({ id }) => isActor(id) || inside.length < 120).map(({ id, at, size }) => [at.x - size, at.y - size, at.x + size, at.y + size, id]);
  const largest = inside.reduce((top, one) => (top && top.size >= one.size ? top : one), null);
  const written = [];
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  inside.forEach((label, rank) => { // an acronym where the name does not fit; the first ones may stand on symbols that matter less
    canvas.font = `${isActor(label.id) ? "600 " : ""}${letter}px system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif`;
    const sides = (text) => boxes(label, label.at, label.size, Math.max(...text.map((line) => canvas.measureText(line).width)), letter * 1.15 * text.length);
    const place = (text, others) => {
      const box = sides(text)
        .filter((one) => one[0] >= topLeft.x && one[2] <= bottomRight.x && one[3] <= bottomRight.y)
        .find((one) => !others.some((other) => other[4] !== label.id && overlaps(one, other)));
      return box && { box, text };
    };
    const anyhow = () => place(label.brief, []) || { text: label.brief, box: inView(sides(label.brief)[0], topLeft, bottomRight) };
    const all = [...written, ...symbols];
    const found = place(label.lines, all) || place(label.brief, all) || (rank < 24 && place(label.brief, [...written, ...symbols.slice(0, 24)]))
      || (rank < 8 && place(label.brief, written)) || ([choices.one, largest.id].includes(label.id) && anyhow());
    if (!found) return;
    written.push(found.box);
    write(canvas, found.text, found.box, letter);
  });
});

function inView([left, top, right, bottom, align], from, to) { // a box moved into the view
  const aside = Math.max(0, from.x - left) - Math.max(0, right - to.x);
  const down = Math.max(0, from.y - top) - Math.max(0, bottom - to.y);
  return [left + aside, top + down, right + aside, bottom + down, align];
}

function write(canvas, text, box, letter) {
  canvas.textAlign = box[4];
  canvas.lineWidth = letter / 3.2;
  canvas.strokeStyle = "rgba(255,255,255,0.92)";
  canvas.fillStyle = "#1a1a1a";
  const x = { center: (box[0] + box[2]) / 2, left: box[0], right: box[2] }[box[4]];
  text.forEach((line, row) => {
    const y = box[1] + letter * 1.15 * (row + 0.5);
    canvas.strokeText(line, x, y);
    canvas.fillText(line, x, y);
  });
}
