// The map as a picture for a paper or a slide: what it shows above it, what its symbols mean below.
function picture() {
  const drawn = map.querySelector("canvas");
  const sharp = drawn.width / map.clientWidth; // pixels of the screen for one of the page
  const strip = 46 * sharp;
  const kinds = [...about.actorKinds, ...activityKinds].filter((kind) => nodes.getIds().some((id) => things.get(id).kind === kind));
  const rows = Math.ceil(kinds.length / 4);
  const whole = make("canvas", { width: drawn.width, height: drawn.height + strip + (rows * 22 + 12) * sharp });
  const canvas = whole.getContext("2d");
  canvas.fillStyle = "#fff";
  canvas.fillRect(0, 0, whole.width, whole.height);
  canvas.drawImage(drawn, 0, strip);
  canvas.scale(sharp, sharp);
  const say = (text, x, y, font) => { canvas.font = `${font} system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif`; canvas.fillStyle = "#1a1a1a"; canvas.fillText(text, x, y); };
  say(document.title, 10, 20, "600 15px");
  say(`${status()}. ${about.documents.map((one) => one.symbol).slice(0, 6).join(", ")}`, 10, 38, "12px");
  kinds.forEach((kind, at) => key(kind, 10 + (at % 4) * (map.clientWidth / 4 - 4), (strip + drawn.height) / sharp + 8 + Math.floor(at / 4) * 22));
  return whole;

  function key(kind, x, y) {
    const look = lookOf(kind);
    const outline = new Path2D();
    outline.addPath(new Path2D(OUTLINES[look.shape]), new DOMMatrix([0.85, 0, 0, 0.85, x, y]));
    canvas.fillStyle = look.fill;
    canvas.strokeStyle = look.border;
    canvas.fill(outline);
    canvas.stroke(outline);
    say(look.words, x + 22, y + 12, "12px");
  }
}
