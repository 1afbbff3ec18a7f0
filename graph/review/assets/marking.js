// Marking the words that tell a missed activity: with the mouse, or with the arrow keys alone.
let marking = null; // {tokens, from, to}: words as [start, end]

function tokens(text) {
  const out = [];
  letters(text).forEach((letter, at) => {
    if (/\s/.test(letter)) return;
    if (out.length && out.at(-1)[1] === at) out.at(-1)[1] = at + 1; else out.push([at, at + 1]);
  });
  return out;
}

function selected() { // the span that is selected in the paragraph, or null
  const chosen = getSelection();
  const block = byId("text");
  if (!chosen.rangeCount || chosen.isCollapsed || !block.contains(chosen.anchorNode) || !block.contains(chosen.focusNode)) return null;
  const range = chosen.getRangeAt(0);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = letters(before.toString()).length;
  const said = range.toString();
  const lead = letters(said).length - letters(said.trimStart()).length;
  return said.trim() ? [start + lead, start + lead + letters(said.trim()).length] : null;
}

function addMissed() {
  const span = selected();
  if (span) return tell(span);
  marking = { tokens: tokens(paragraphs[current.at].text), from: 0, to: 0 };
  const begin = marking.tokens.findIndex(([start]) => start >= current.span[0]);
  marking.from = marking.to = Math.max(0, begin);
  showMarked();
  byId("text").focus();
  return say("Mark the words that name it: arrows move, Shift and arrows extend, Enter takes, Escape leaves. Or select them with the mouse and press A.");
}

function markedSpan() {
  return [marking.tokens[Math.min(marking.from, marking.to)][0], marking.tokens[Math.max(marking.from, marking.to)][1]];
}

function showMarked() {
  const paragraph = paragraphs[current.at];
  byId("text").replaceChildren(...pieces(paragraph.text, [{ span: markedSpan(), style: "marked" }]));
  const mark = byId("text").querySelector("mark");
  if (mark) mark.scrollIntoView({ block: "nearest" });
}

function whileMarking(event) {
  const move = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[event.key];
  if (move) {
    marking.to = Math.min(marking.tokens.length - 1, Math.max(0, marking.to + move));
    if (!event.shiftKey) marking.from = marking.to;
    showMarked();
    say(letters(paragraphs[current.at].text).slice(...markedSpan()).join(""));
  } else if (event.key === "Enter") { const span = markedSpan(); marking = null; tell(span); } else if (event.key === "Escape") { marking = null; go(current, true); say(""); } else return;
  event.preventDefault();
}

function tell(span) { // the form for what these words name
  const paragraph = paragraphs[current.at];
  const name = letters(paragraph.text).slice(...span).join("").replace(/^(the|a|an) /i, "").replace(/[\s,;.:]+$/, "");
  const sentence = 1 + Math.max(0, paragraph.sentences.findIndex(([start, end]) => start <= span[0] && span[0] < end));
  const near = new Map([...items].filter((item) => item.at === current.at && item.sentence === sentence).flatMap((item) => item.facts.participants).map((one) => [one.body, one]));
  const facts = { ...Object.fromEntries(KEYS.map((one) => [one, ""])), kind: "event", type: "meeting", status: "concluded", name, participants: [...near.values()].map(({ body, role }) => ({ body, role })) };
  showParagraph(current);
  edit({ id: "fresh", own: true, fresh: true, read: false, at: current.at, sentence, span: paragraph.sentences[sentence - 1] || span, facts, decision: undefined });
}
