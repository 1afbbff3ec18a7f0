// The search box: names, acronyms and former names of actors first, then activities.
const box = byId("find");
const suggestions = byId("found");
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const searchable = [...things.values()].map((thing) => ({ thing, name: fold(thing.name), acronym: fold(thing.acronym || ""), all: fold([thing.name, thing.acronym || "", ...(thing.aliases || [])].join(" \n ")) }));
let marked = -1;

function matches(text) {
  const asked = fold(text.trim());
  const parts = asked.split(/\s+/).filter(Boolean);
  const rank = ({ thing, name, acronym }) => (acronym === asked ? 0 : name === asked ? 1 : name.startsWith(asked) ? 2 : 3) + (thing.mode === "actor" ? 0 : 10);
  return parts.length === 0 ? [] : searchable.filter(({ all }) => parts.every((part) => all.includes(part)))
    .sort((a, b) => rank(a) - rank(b) || tiesOf.get(b.thing.id).length - tiesOf.get(a.thing.id).length || byName(a.thing, b.thing)).slice(0, 12).map(({ thing }) => thing);
}

function suggestion(thing, index) {
  const line = thing.mode === "actor" ? `${lookOf(thing.kind).word}${thing.acronym ? ` · ${thing.acronym}` : ""} · ${counted(tiesOf.get(thing.id).length, "activity", "activities")}` : [lookOf(thing.kind).word, ahead(thing), dating(thing)].filter(Boolean).join(" · ");
  return make("li", { id: `found-${index}`, role: "option", "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(thing) },
    icon(thing.kind), make("span", {}, capital(thing.name), make("span", { className: "soft", textContent: line })));
}

function take(thing) {
  box.value = "";
  suggest();
  select(thing.id);
  panel.focus();
}

function suggest() {
  const found = matches(box.value);
  const nothing = box.value.trim() && !found.length ? [make("li", { className: "soft", textContent: "No actor or activity has this name" })] : [];
  suggestions.replaceChildren(...found.map(suggestion), ...nothing);
  suggestions.hidden = !suggestions.children.length;
  box.setAttribute("aria-expanded", String(!suggestions.hidden));
  mark(found.length ? 0 : -1);
}

function mark(index) {
  const options = [...suggestions.querySelectorAll("[role=option]")];
  marked = options.length ? (index + options.length) % options.length : -1;
  options.forEach((option, at) => option.setAttribute("aria-selected", String(at === marked)));
  if (marked < 0) box.removeAttribute("aria-activedescendant");
  else { box.setAttribute("aria-activedescendant", `found-${marked}`); options[marked].scrollIntoView({ block: "nearest" }); }
}

box.addEventListener("input", suggest);
box.addEventListener("blur", () => { suggestions.hidden = true; box.setAttribute("aria-expanded", "false"); });
box.addEventListener("focus", suggest);
box.addEventListener("keydown", (event) => {
  const found = matches(box.value);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(marked + (event.key === "ArrowDown" ? 1 : -1));
  else if (event.key === "Enter" && found[marked]) take(found[marked]);
  else if (event.key === "Escape") { box.value = ""; suggest(); } else return;
  event.preventDefault();
  event.stopPropagation();
});
