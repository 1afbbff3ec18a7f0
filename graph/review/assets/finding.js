// Which item a decision is about, also when rules have changed since: by paragraph, kind, sentence and a name that agrees.
const small = new Set(about.small);

function wordsOf(name) {
  return name.normalize("NFKC").toLowerCase().replaceAll("’", "'").replaceAll("&", " and ").replaceAll("organisation", "organization")
    .replace(/\([^)]*\)/g, " ").replace(/[^\p{L}\p{N}_' ]+/gu, " ").split(/\s+/).filter((word) => word && word !== "the");
}

function alike(one, other) { // F1 of the words, small ones aside
  const [a, b] = [one, other].map((name) => wordsOf(name).filter((word) => !small.has(word)));
  const common = [...new Set(a)].reduce((sum, word) => sum + Math.min(a.filter((x) => x === word).length, b.filter((x) => x === word).length), 0);
  return a.length && b.length ? (2 * common) / (a.length + b.length) : 0;
}

function agree(one, other) { // whether two names may be one, told longer or shorter
  const [a, b] = [one, other].map((name) => new Set(wordsOf(name)));
  const within = [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
  return a.size > 0 && b.size > 0 && (within || alike(one, other) >= 0.5);
}

const sameParagraph = (decision, paragraph) => decision.paragraph === paragraph.number && (decision.part || "") === paragraph.part;

function fits(decision, item) { // as it was asked, or just as it was told
  const { about: asked } = decision;
  if (!sameParagraph(decision, paragraphs[item.at]) || decision.sentence !== item.sentence) return false;
  return (asked && asked.kind === item.facts.kind && agree(asked.name, item.facts.name)) || isTold(decision, item);
}

const isTold = ({ told, facts }, item) => told && facts.kind === item.facts.kind && facts.start === item.facts.start && alike(facts.name, item.facts.name) === 1;

function distance(decision, item) {
  const asked = decision.about && !isTold(decision, item) ? decision.about : { ...decision.facts, read: item.read };
  return { far: [asked.name !== item.facts.name, (asked.start || "") !== item.facts.start, asked.read !== item.read].map(Number), like: alike(asked.name, item.facts.name) };
}

function placed(decisions) { // Map of item -> decision; each finds one, equal ones first
  const ranked = decisions.flatMap((decision, order) => items.filter((item) => fits(decision, item)).map((item) => ({
    decision, item, order,
    ...distance(decision, item),
  })));
  ranked.sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1] || b.like - a.like || a.far[2] - b.far[2] || a.order - b.order || a.item.id - b.item.id);
  const out = new Map();
  const used = new Set();
  for (const { decision, item } of ranked) {
    if (out.has(item.id) || used.has(decision)) continue;
    out.set(item.id, decision);
    used.add(decision);
  }
  return out;
}
