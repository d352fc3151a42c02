// What the report holds: unpacked once, read by every section.

const SEVERITIES = ["error", "warning", "note"];
let data = null;
let documents = [];
let facts = [];
const factOf = new Map();

/** Unpacks the data that stands in the page. */
async function unpack() {
  const packed = atob($("data").textContent.trim());
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  data = JSON.parse(await new Response(stream).text());
  $("data").remove();
  documents = data.documents.map(([name, title, source, published, reference, claims], n) => {
    const file = name.split("/").pop();
    return { n, name, file, title: title ?? opening(n) ?? file, source, published, reference, claims };
  });
  facts = (data.facts[0] ?? []).map((_, n) => data.facts.map((column) => column[n])).map(([id, rule, severity, strength, state, sure, about, note, values, sides, marks, texts, keys, derived], n) =>
    ({ n, id, rule: data.rules[rule], severity, strength, state, sure, about, note, values, sides, marks, texts, keys: keys ?? values, derived }));
  for (const fact of facts) factOf.set(fact.id, fact);
}

/** The address of a fact: its id, and the keys of what it is about, by which it is found again when its values have changed. */
function address(fact) {
  return `#f=${fact.id}&k=${fact.marks.split(" ").slice(0, 8).join(".")}`;
}

/** The fact that an address names; else the one that shares most of its keys, if any does. */
function addressed(asked) {
  const keys = (asked.get("k") ?? "").split(".").filter(Boolean);
  const shared = (fact) => keys.filter((key) => fact.marks.split(" ").includes(key)).length;
  const likest = (best, fact) => (shared(fact) > (best ? shared(best) : 0) ? fact : best);
  return factOf.get(asked.get("f")) ?? (keys.length ? facts.reduce(likest, undefined) : undefined);
}

/** The first words of a document that has no title, in quotation marks. */
function opening(n) {
  const first = data.units[n].find(([kind]) => kind === "p");
  const text = first ? data.texts[first[1]] : "";
  return text.length < 20 ? null : `“${text.slice(0, 64).replace(/\s+\S*$/, "")} …”`;
}

const textIndex = [];
/** The text of a paragraph of a document. */
function textOf(document, unit) {
  textIndex[document] ??= new Map(data.units[document].map(([, text, , number]) => [number, text]));
  return data.texts[textIndex[document].get(unit)] ?? "";
}

/** A passage of the data as an object. */
function passage([document, unit, from, to, before, after, marks]) {
  return { document, unit, from, to, before, after, marks };
}

/** The sides of a fact, by value: [[{group, line, passage}]]. */
function columns(fact) {
  const groups = fact.values.map(() => []);
  for (const [group, line, row] of fact.sides) groups[group].push({ group, line, passage: passage(row) });
  return groups;
}

/** How many documents give each value. */
function sources(group) {
  return new Set(group.map((side) => side.passage.document)).size;
}

/** The words of a passage, as plain text. */
function words({ document, unit, from, to }) {
  return textOf(document, unit).slice(from, to);
}

/** The marked words of a passage, as plain text. */
function markedWords({ document, unit, marks, from, to }) {
  return marks.length ? textOf(document, unit).slice(marks[0], marks[marks.length - 1]) : textOf(document, unit).slice(from, to);
}

/** "The Crier, 12 March 2019". */
function origin(document) {
  return [document.source, document.published && day(document.published)].filter(Boolean).join(", ");
}

/**
 * A passage with its neighbours; what differs is underlined and carries the number of its value.
 * `group` null marks without a number.
 */
function marked(place, group, context = true) {
  const text = textOf(place.document, place.unit);
  const parts = [];
  if (context && place.before < place.from) parts.push(h("span", { class: "near" }, text.slice(place.before, place.from)));
  let at = place.from;
  for (let k = 0; k + 1 < place.marks.length; k += 2) {
    const from = Math.max(at, place.marks[k]), to = Math.min(place.to, place.marks[k + 1]);
    if (from >= to) continue;
    parts.push(text.slice(at, from));
    parts.push(h("mark", {}, text.slice(from, to), group === null ? null : h("sup", {}, h("span", { class: "hidden" }, "value "), String(group + 1))));
    at = to;
  }
  parts.push(text.slice(at, place.to));
  if (context && place.after > place.to) parts.push(h("span", { class: "near" }, text.slice(place.to, place.after)));
  return parts;
}
