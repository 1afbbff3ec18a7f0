// What the page knows, as Python wrote it, and what every other part uses of it.
const about = JSON.parse(byId("about").textContent);
const paragraphs = about.paragraphs;
const items = about.items.map((item, id) => ({ ...item, id }));

const KEYS = ["kind", "type", "name", "start", "end", "place", "status", "level", "signed", "valid_from", "valid_to"];
const LASTING = ["signed", "valid_from", "valid_to"];

function make(tag, given = {}, ...children) { // text is only ever set as text
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== ""));
  return element;
}

const key = (letter) => make("kbd", { textContent: letter });
const button = (text, act, given = {}, letter = "") => make("button", { type: "button", onclick: act, ...(letter ? { "aria-keyshortcuts": letter } : {}), ...given }, text, letter ? " " : "", letter ? key(letter) : "");

function say(text) { // to everybody, and to those who listen
  byId("said").textContent = text;
}

function dates(facts) {
  return [facts.start, facts.end].filter(Boolean).map(day).join(" to ");
}

const isDay = (year, month, date) => new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;

const isDate = (text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
  && (text.length < 10 || isDay(...text.split("-").map(Number)));

function surely(chance) { // a word for how sure the reading is
  return chance >= 0.9 ? "sure" : chance >= 0.6 ? "likely" : chance >= 0.3 ? "doubtful" : "unlikely";
}
