// The small words that every page uses.
const byId = (id) => document.getElementById(id);

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function day(iso) { // "2043-11-28" -> "28 November 2043", as precise as given
  const [year, month, date] = iso.split("-");
  const name = MONTHS[Number(month) - 1];
  return [date && name ? String(Number(date)) : "", name || "", year].filter(Boolean).join(" ");
}

const words = (name) => name.replaceAll("_", " ");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (number, one, many) => `${number} ${number === 1 ? one : many || one + "s"}`;

