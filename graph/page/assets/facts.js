// What the page knows, as Python wrote it, and what every other part uses of it.
const read = (id) => JSON.parse(byId(id).textContent);
const about = read("about");
const things = new Map(read("nodes").map((thing) => [thing.id, thing]));
const ties = read("edges");
const tiesOf = new Map([...things.keys()].map((id) => [id, []]));
for (const tie of ties) { tiesOf.get(tie.from).push(tie); tiesOf.get(tie.to).push(tie); }
const isActor = (id) => things.get(id).mode === "actor";
const actors = [...things.values()].filter((thing) => thing.mode === "actor");
const activities = [...things.values()].filter((thing) => thing.mode === "activity");
const activityKinds = Object.keys(about.looks).filter((kind) => !about.actorKinds.includes(kind));
const lookOf = (kind) => about.looks[kind] || about.looks.unlisted;

const byName = (one, other) => one.name.localeCompare(other.name, "en") || (one.id < other.id ? -1 : 1);
const inTime = (one, other) => (other.start || other.end || "").localeCompare(one.start || one.end || "") || byName(one, other);

function short(thing, limit = 30) { // what fits into a line
  const name = capital(thing.name).replace(/^(the )?United Nations (?=\S)/i, "UN ");
  const letters = Array.from(name);
  if (letters.length <= limit) return name;
  return thing.acronym || letters.slice(0, limit - 1).join("").trimEnd() + "…";
}

function lines(thing, limit = 34, whole = 18) { // what fits beside a symbol: one line of at most `whole` letters, or two of like length
  const said = short(thing, limit);
  const parts = said.split(" ");
  if (said.length <= whole || parts.length === 1) return [said];
  const splits = parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join(" "), parts.slice(at + 1).join(" ")]);
  const longest = (pair) => Math.max(pair[0].length, pair[1].length);
  return splits.reduce((best, pair) => (longest(pair) < longest(best) ? pair : best));
}

const brief = (thing) => (thing.acronym ? [thing.acronym] : lines(thing, 24, 9));

function make(tag, given = {}, ...children) { // text is only ever set as text
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function official(url, text) { // a report without a symbol has no official page
  return url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer", textContent: text }) : make("span", { textContent: text });
}

const OUTLINES = {
  dot: "M9 2a7 7 0 1 0 .01 0Z",
  square: "M3 3H15V15H3Z",
  hexagon: "M5 2H13L17 9 13 16H5L1 9Z",
  diamond: "M9 1 17 9 9 17 1 9Z",
  star: "M9 1 11.2 6.6 17 7 12.5 10.8 14 16.6 9 13.4 4 16.6 5.5 10.8 1 7 6.8 6.6Z",
  triangle: "M9 2 17 16H1Z",
  triangleDown: "M1 2H17L9 16Z",
};

function icon(kind) {
  const look = lookOf(kind);
  const name = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(name, "svg");
  const outline = document.createElementNS(name, "path");
  for (const [key, value] of [["class", "look"], ["viewBox", "0 0 18 18"], ["aria-hidden", "true"]]) picture.setAttribute(key, value);
  for (const [key, value] of [["d", OUTLINES[look.shape]], ["fill", look.fill], ["stroke", look.border], ["stroke-width", "1.4"]]) outline.setAttribute(key, value);
  picture.append(outline);
  return picture;
}
