// A field in which a body is chosen by typing a name, an acronym or another name; what nobody is called becomes a new body.
function chooser(taken, choose) {
  const field = make("input", { id: "body", type: "text", role: "combobox", autocomplete: "off", spellcheck: false, placeholder: "Name, acronym or other name", "aria-expanded": "false", "aria-controls": "bodies", "aria-autocomplete": "list" });
  const found = make("ul", { id: "bodies", role: "listbox", "aria-label": "Bodies", hidden: true });
  let options = [];
  let at = 0;
  const mark = (index) => {
    at = options.length ? (index + options.length) % options.length : 0;
    [...found.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (options.length) { field.setAttribute("aria-activedescendant", `body-${at}`); found.children[at].scrollIntoView({ block: "nearest" }); } else field.removeAttribute("aria-activedescendant");
  };
  const close = () => { found.hidden = true; field.setAttribute("aria-expanded", "false"); };
  const pick = (option) => { field.value = ""; close(); choose(option); field.focus(); };
  const suggest = () => {
    const text = field.value.trim();
    options = matching(text, taken()).map((body) => ({ body: body.id, name: body.name, line: [body.acronym, words(body.kind)].filter(Boolean).join(" · ") }));
    if (text.length > 2 && !options.some((one) => fold(one.name) === fold(text))) options.push({ body: `new: ${text}`, name: text, line: "a new body, not in the authority file" });
    found.replaceChildren(...options.map((option, index) => make("li", { id: `body-${index}`, role: "option", onmousedown: (event) => event.preventDefault(), onclick: () => pick(option) }, make("span", { textContent: option.name }), make("span", { className: "soft", textContent: option.line }))));
    found.hidden = !options.length;
    field.setAttribute("aria-expanded", String(Boolean(options.length)));
    mark(0);
  };
  field.addEventListener("input", suggest);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(at + (event.key === "ArrowDown" ? 1 : -1));
    else if (event.key === "Enter" && !found.hidden && options[at]) pick(options[at]);
    else if (event.key === "Escape" && !found.hidden) close();
    else if (event.key === "Enter" && field.value.trim()) suggest();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return make("div", { className: "chooser" }, make("label", { htmlFor: "body", textContent: "Add a body" }), field, found);
}
