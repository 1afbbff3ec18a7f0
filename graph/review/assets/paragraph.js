// A paragraph's words, with the sentence that tells the item, and who is named in it.
const letters = (text) => Array.from(text); // spans count code points, as Python does

function pieces(text, spans) { // where spans overlap the later one wins
  const all = letters(text);
  const styles = new Array(all.length).fill("");
  for (const { span: [start, end], style } of spans) styles.fill(style, start, end);
  const out = [];
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && styles[to] === styles[from]) to += 1;
    const said = all.slice(from, to).join("");
    out.push(styles[from] ? make("mark", { className: styles[from], textContent: said }) : said);
  }
  return out;
}

function marksOf(item) {
  const facts = (decisionOf(item) && decisionOf(item).told && decisionOf(item).facts) || item.facts;
  const here = new Set(facts.participants.map((one) => one.body));
  const people = item.facts.participants.filter((one) => one.span && here.has(one.body) && !(one.span[0] <= item.span[0] && item.span[1] <= one.span[1]));
  return [{ span: item.span, style: "what" }, ...people.map(({ span }) => ({ span, style: "who" })), ...named(item)];
}

function named(item) { // the name of the activity, where its sentence holds it as it is
  const paragraph = paragraphs[item.at];
  const sentence = letters(paragraph.text).slice(...item.span).join("");
  const from = item.facts.name ? sentence.toLowerCase().indexOf(item.facts.name.toLowerCase()) : -1;
  if (from < 0) return [];
  const start = item.span[0] + letters(sentence.slice(0, from)).length;
  return [{ span: [start, start + letters(item.facts.name).length], style: "name" }];
}

function cite(paragraph) {
  return paragraph.url ? make("a", { href: paragraph.url, target: "_blank", rel: "noopener noreferrer", textContent: paragraph.cited }) : make("span", { textContent: paragraph.cited });
}

function showParagraph(item) {
  const paragraph = paragraphs[item.at];
  const notes = paragraph.footnotes.length ? make("ul", { className: "notes", "aria-label": "Footnotes" }, ...paragraph.footnotes.map((note) => make("li", { textContent: note }))) : "";
  byId("paragraph").replaceChildren(
    make("p", { className: "place" }, cite(paragraph), paragraph.section ? ` · ${paragraph.section}` : ""),
    make("blockquote", { id: "text", tabIndex: -1 }, ...pieces(paragraph.text, marksOf(item))), ...(notes ? [notes] : []));
}
