// Who may be named: the authority file and what the report names, found by name, acronym or alias.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
const bodies = new Map(about.bodies.map((body) => [body.id, { ...body, first: fold(body.name), short: fold(body.acronym), all: fold([body.name, body.acronym, ...body.aliases].join(" \n ")), forms: [body.name, body.acronym, ...body.aliases].map(fold) }]));

const called = (person) => (bodies.has(person.body) ? bodies.get(person.body).name : person.name || person.body);

function matching(text, left = []) { // the bodies that a text may mean, the likeliest first
  const asked = fold(text.trim());
  const parts = asked.split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const rank = (body) => (body.short === asked ? 0 : body.first === asked ? 1 : body.forms.includes(asked) ? 2 : body.first.startsWith(asked) ? 3 : 4) * 2 + (body.here ? 0 : 1);
  return [...bodies.values()].filter((body) => !left.includes(body.id) && parts.every((part) => body.all.includes(part)))
    .sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1)).slice(0, 8);
}
