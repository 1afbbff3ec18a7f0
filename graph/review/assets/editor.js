// The form in which an item is changed, or a missed one is told.
const LABELS = { kind: "Kind", type: "Type", name: "Name", start: "From", end: "To", place: "Place", status: "How far", level: "Who met", signed: "Signed", valid_from: "Holds from", valid_to: "Holds to" };
const DATES = ["start", "end", ...LASTING];
let editing = null; // the item in the form

function options(select, given, value) {
  select.replaceChildren(...given.map(([name, text]) => make("option", { value: name, textContent: text })));
  select.value = given.some(([name]) => name === value) ? value : given[given.length - 1][0];
}

function field(name, facts) {
  const choices = { kind: Object.keys(about.types).map((one) => [one, words(one)]), type: about.types[facts.kind].map((one) => [one, words(one)]), status: Object.entries(about.statuses), level: [["", "not said"], ...Object.entries(about.levels)] };
  const input = choices[name] ? make("select", { id: `field-${name}` }) : make("input", { id: `field-${name}`, type: "text", value: facts[name] || "", autocomplete: "off", ...(DATES.includes(name) ? { placeholder: "2043-05-28", inputMode: "numeric" } : {}) });
  if (choices[name]) options(input, choices[name], name === "level" ? facts[name] || "" : facts[name]);
  if (name === "level" && !facts.level) input.value = "";
  return make("div", { className: `field ${name}` }, make("label", { htmlFor: `field-${name}`, textContent: LABELS[name] }), input);
}

function participantRow(person, again) {
  const name = called(person);
  const role = make("select", { "aria-label": `Role of ${name}`, onchange: (event) => { person.role = event.target.value; } });
  options(role, about.roles.map((one) => [one, one]), person.role);
  return make("li", {}, make("span", { className: "name", textContent: name }), role, button("Remove", () => { editing.people = editing.people.filter((one) => one !== person); again(); byId("body").focus(); }, { "aria-label": `Remove ${name}` }));
}

const usual = (kind) => (kind === "agreement" ? "party" : kind === "publication" ? "author" : "participant");

function edit(item) {
  const found = decisionOf(item);
  const facts = structuredClone(found && found.told ? found.facts : item.facts);
  editing = { item, people: facts.participants };
  const lastingFields = make("div", { className: "fields lasting" }, ...LASTING.map((name) => field(name, facts)));
  const list_ = make("ul", { className: "people", "aria-label": "Who takes part" });
  const again = () => list_.replaceChildren(...editing.people.map((person) => participantRow(person, again)));
  const choose = ({ body, name }) => {
    const kind = byId("field-kind").value;
    editing.people.push({ body, name, role: editing.people.at(-1) ? editing.people.at(-1).role : usual(kind) });
    again();
    say(`${name} takes part as ${editing.people.at(-1).role}`);
  };
  const form = make("form", { id: "form", noValidate: true, onsubmit: (event) => { event.preventDefault(); saveForm(); } },
    make("h2", { textContent: item.own || item.fresh ? "A missed activity" : "Edit" }),
    make("div", { className: "fields" }, ...KEYS.filter((name) => !LASTING.includes(name)).map((name) => field(name, facts))), lastingFields,
    make("fieldset", {}, make("legend", { textContent: "Who takes part" }), list_, chooser(() => editing.people.map((one) => one.body), choose)),
    make("div", { className: "field note" }, make("label", { htmlFor: "field-note", textContent: "Why (stands in the correction)" }), make("input", { id: "field-note", type: "text", value: (found && found.note) || "", autocomplete: "off" })),
    make("p", { id: "wrong-field", role: "alert" }),
    make("div", { className: "answers" }, make("button", { type: "submit", className: "yes" }, "Keep ", key("Ctrl+Enter")), button("Cancel", () => closeForm(), {}, "Esc")));
  byId("card").replaceChildren(form);
  again();
  const settle = () => { lastingFields.hidden = !["agreement", "programme"].includes(byId("field-kind").value); };
  byId("field-kind").addEventListener("change", () => { options(byId("field-type"), about.types[byId("field-kind").value].map((one) => [one, words(one)]), ""); settle(); });
  settle();
  byId("field-name").focus();
  byId("field-name").select();
}

function fault(facts) { // what is wrong with a form: [field, words]
  const wrongDate = DATES.find((name) => facts[name] && !isDate(facts[name]));
  if (!facts.name) return ["name", "It needs a name."];
  if (wrongDate) return [wrongDate, `${LABELS[wrongDate]}: write a date as 2043, 2043-05 or 2043-05-28.`];
  if (facts.start && facts.end && facts.end < facts.start.slice(0, facts.end.length)) return ["end", "It ends before it begins."];
  return facts.participants.length ? null : ["body", "Somebody must take part."];
}

function saveForm() {
  const facts = { ...Object.fromEntries(KEYS.map((name) => [name, byId(`field-${name}`).value.trim()])), participants: editing.people };
  if (byId("form").querySelector(".lasting").hidden) for (const name of LASTING) facts[name] = "";
  const wrong = fault(facts);
  for (const input of byId("form").querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  if (wrong) {
    const input = byId(wrong[0] === "body" ? "body" : `field-${wrong[0]}`);
    input.setAttribute("aria-invalid", "true");
    byId("wrong-field").textContent = wrong[1];
    return input.focus();
  }
  const { item } = editing;
  decide(item, true, facts, byId("field-note").value.trim());
  editing = null;
  return after(item, item.own ? "Added" : "Changed");
}

function closeForm() {
  const { item } = editing;
  editing = null;
  go(item.fresh ? current : item, true);
}
