// The corrections file that `partnergraph build REPORT --corrections FILE` takes, as TOML.
const REASONS = { accept: "Right as read", reject: "The paragraph does not tell it so", rename: "The paragraph tells it otherwise", add: "Stated by the paragraph and not read" };

function toml(value) { // a text, number or table of texts; quoted texts are JSON's
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")).replace(/\u007f/g, "\\u007F");
  return `{ ${Object.entries(value).map(([name, one]) => `${toml(name)} = ${toml(one)}`).join(", ")} }`;
}

const roles = (facts) => Object.fromEntries(facts.participants.map((one) => [called(one), one.role]));

function changed(item, facts) { // what is told otherwise; "" empties a fact
  const out = Object.fromEntries(KEYS.filter((name) => (facts[name] || "") !== (item.facts[name] || "")).map((name) => [name, facts[name] || ""]));
  if ("kind" in out) out.type = facts.type;
  const said = (one) => JSON.stringify(one.participants.map(({ body, role }) => [body, role]).sort());
  return said(facts) === said(item.facts) ? out : { ...out, participants: roles(facts) };
}

function correction(item, found) { // the entry for a decision; null where nothing is to be said
  const head = { document: about.document.symbol, ...(paragraphs[item.at].part ? { part: paragraphs[item.at].part } : {}), paragraph: paragraphs[item.at].number };
  const made = (action, rest, becomes = null) => ({ action, ...head, ...rest, reason: found.note || REASONS[action], reviewer: found.reviewer || session.reviewer, becomes });
  if (item.read) {
    if (!found.told) return made("reject", item.witness);
    const becomes = changed(item, found.facts);
    return Object.keys(becomes).length ? made("rename", item.witness, becomes) : made("accept", item.witness);
  }
  if (!found.told) return null;
  const facts = Object.fromEntries(KEYS.filter((name) => found.facts[name]).map((name) => [name, found.facts[name]]));
  return made("add", item.sentence ? { sentence: item.sentence } : {}, { ...facts, participants: roles(found.facts) });
}

function corrections() { // all of them, in reading order
  return [...items, ...own()].sort(inReading).map((item) => [item, decisionOf(item)]).filter(([, found]) => found).map(([item, found]) => correction(item, found)).filter(Boolean);
}

function asToml(entries) {
  const line = (text) => text.replace(/[\u0000-\u001f\u007f]+/g, " ");
  const head = `# Corrections of ${line(about.document.symbol)}, made on the page of its review.\n# To apply them: partnergraph build REPORT --corrections THIS-FILE\n`;
  const one = ({ becomes, ...rest }) => ["[[correction]]", ...Object.entries(rest).map(([name, value]) => `${name} = ${toml(value)}`), ...(becomes ? ["[correction.becomes]", ...Object.entries(becomes).map(([name, value]) => `${name} = ${toml(value)}`)] : [])].join("\n");
  return [head, ...entries.map((entry_) => `${one(entry_)}\n`)].join("\n");
}
