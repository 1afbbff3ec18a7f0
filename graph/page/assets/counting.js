// Which activities count with the reader's choices, and who shares them.
function within(activity) {
  if (!activity.start && !activity.end) return choices.undated;
  const first = Number((activity.start || activity.end).slice(0, 4));
  const last = Number((activity.end || activity.start).slice(0, 4));
  return last >= choices.since && first <= choices.until;
}

function counts(activity) {
  const stated = activity.stated.map(([at]) => about.paragraphs[at]).filter(Boolean);
  return !choices.off.includes(activity.kind) && within(activity)
    && (!choices.theme || activity.themes.includes(choices.theme))
    && (choices.section === "" || stated.some((one) => one.section === Number(choices.section)))
    && (!choices.document || stated.some((one) => one.document === choices.document));
}

const shows = (actor) => !choices.off.includes(things.get(actor).kind);
const belongs = (one, other) => things.get(one).above.includes(other) || things.get(other).above.includes(one); // no pair
const pairKey = (one, other) => JSON.stringify(one < other ? [one, other] : [other, one]);

function count() { // members: activity -> actors; doing: actor -> activities; pairs: key -> {one, other, activities}
  const found = { members: new Map(), doing: new Map(), pairs: new Map(), partners: new Map() };
  for (const activity of activities.filter(counts)) {
    const members = tiesOf.get(activity.id).map((tie) => tie.from).filter(shows).sort();
    if (!members.length) continue;
    found.members.set(activity.id, members);
    for (const actor of members) {
      if (!found.doing.has(actor)) found.doing.set(actor, []);
      found.doing.get(actor).push(activity.id);
    }
    members.forEach((one, index) => members.slice(index + 1).filter((other) => !belongs(one, other)).forEach((other) => {
      const key = pairKey(one, other);
      if (!found.pairs.has(key)) found.pairs.set(key, { key, one, other, activities: [] });
      found.pairs.get(key).activities.push(activity.id);
    }));
  }
  for (const pair of found.pairs.values()) {
    for (const end of [pair.one, pair.other]) {
      if (!found.partners.has(end)) found.partners.set(end, []);
      found.partners.get(end).push(pair);
    }
  }
  for (const pairs of found.partners.values()) pairs.sort(strongest);
  found.most = Math.max(1, ...[...found.doing.values()].map((mine) => mine.length));
  return found;
}

const strongest = (a, b) => b.activities.length - a.activities.length || (a.key < b.key ? -1 : 1);
const otherEnd = (pair, id) => (pair.one === id ? pair.other : pair.one);
const partnersOf = (id) => current.partners.get(id) || [];
const doingOf = (id) => current.doing.get(id) || [];
const busiest = (a, b) => doingOf(b).length - doingOf(a).length || byName(things.get(a), things.get(b));
let current = count();

function least() { // what the reader has chosen; otherwise the number that leaves what one look can take in
  if (choices.least) return choices.least;
  const numbers = [...current.pairs.values()].map((pair) => pair.activities.length);
  let few = 1;
  while (numbers.filter((number) => number >= few).length > about.pairs && numbers.some((number) => number > few)) few += 1;
  return few;
}

function shownPairs() { // of the opening view: strong enough, and between the best connected while not all are drawn
  const few = least();
  const pairs = [...current.pairs.values()].filter((pair) => pair.activities.length >= few).sort(strongest);
  if (choices.all) return pairs;
  const best = new Set([...current.doing.keys()].sort((a, b) => partnersOf(b).length - partnersOf(a).length || busiest(a, b)).slice(0, about.initial));
  return pairs.filter((pair) => best.has(pair.one) && best.has(pair.other));
}

function mapActivities() { // the activities behind the view on the screen
  const ids = choices.view === "around" ? doingOf(choices.at) : [...current.members.keys()];
  return ids.map((id) => things.get(id));
}
