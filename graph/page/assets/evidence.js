// Sources: the citation, its link, and the words where the records carry the text.
const urls = new Map(about.documents.map((one) => [one.symbol, one.url]));
const whole = (paragraph) => paragraph.document + (paragraph.part ? `, ${paragraph.part}` : "");
const cite = (paragraph) => whole(paragraph) + (paragraph.number === null ? "" : `, para. ${paragraph.number}`);

function link(paragraph) {
  return official(urls.get(paragraph.document), cite(paragraph));
}

const STYLES = { what: "", help: "supports only", who: "took part" }; // the strongest last

function quote(text, spans) { // spans count code points, as Python does; the stronger style wins where spans overlap
  const letters = Array.from(text);
  const styles = new Array(letters.length).fill("");
  const strength = ({ style }) => Object.keys(STYLES).indexOf(style);
  for (const { start, end, style } of [...spans].sort((a, b) => strength(a) - strength(b))) styles.fill(style, start, end);
  const block = make("blockquote");
  for (let from = 0, to = 0; from < letters.length; from = to) {
    while (to < letters.length && styles[to] === styles[from]) to += 1;
    const piece = letters.slice(from, to).join("");
    block.append(styles[from] ? make("mark", { className: styles[from], title: STYLES[styles[from]], textContent: piece }) : piece);
  }
  return block;
}

function sources(activity, wanted, open) { // every paragraph that states an activity; the names in `wanted` stand out
  const spans = new Map();
  const add = (at, start, end, style) => {
    if (at < 0) return;
    if (!spans.has(at)) spans.set(at, []);
    spans.get(at).push({ start, end, style });
  };
  for (const [at, start, end] of activity.stated) add(at, start, end, "what");
  for (const tie of tiesOf.get(activity.id)) {
    if (!wanted || wanted.includes(tie.from)) for (const [role, at, start, end] of tie.said) add(at, start, end, role === "supporter" ? "help" : "who");
  }
  return make("div", { className: "sources" }, ...[...spans].sort(([a], [b]) => a - b).map(([at, marks]) => source(about.paragraphs[at], marks, open)));
}

function source(paragraph, marks, open) {
  if (!paragraph.text) return make("p", {}, link(paragraph));
  return make("details", { className: "source", open }, make("summary", {}, "Words in ", link(paragraph)), quote(paragraph.text, marks), ...notes(paragraph));
}

function notes(paragraph) { // its footnotes, each with its mark
  return paragraph.footnotes.length ? [make("ul", { className: "notes", "aria-label": "Footnotes" }, ...paragraph.footnotes.map((note) => make("li", { textContent: note })))] : [];
}

function cited(found) { // {symbol and part: [numbers]} of some activities, in the order of the reports
  const at = [...new Set(found.flatMap((activity) => activity.stated.map(([index]) => index)))].filter((index) => index >= 0).sort((a, b) => a - b);
  const grouped = new Map();
  for (const paragraph of at.map((index) => about.paragraphs[index])) {
    grouped.set(whole(paragraph), [...(grouped.get(whole(paragraph)) || []), ...(paragraph.number === null ? [] : [paragraph.number])]);
  }
  return [...grouped];
}

function citeAll([symbol, numbers]) { // "A/79/302, paras. 4–6 and 9"
  const runs = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number; else runs.push([number, number]);
  }
  const said = runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)).join(", ");
  const end = said.lastIndexOf(", ");
  return symbol + (numbers.length === 0 ? "" : numbers.length === 1 ? `, para. ${said}` : `, paras. ${end < 0 ? said : `${said.slice(0, end)} and ${said.slice(end + 2)}`}`);
}

const citations = (found) => cited(found).map(citeAll).join("; ");
