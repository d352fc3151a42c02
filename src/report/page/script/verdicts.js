// Verdicts: kept in the browser, or by the program that serves the page; saved as decisions.jsonl.

const RULINGS = {
  right: "This value is right",
  "all-wrong": "All of them are wrong",
  "not-same": "Not the same fact",
  update: "Both were right at their time",
  later: "Decide later",
};
const REASONS = [
  ["different-referent", "They speak of different people or things"],
  ["different-time", "They speak of different times"],
  ["part-whole", "One is a part of the other"],
  ["rounding", "One is rounded"],
  ["bounds", "“More than”, “up to”: both hold"],
  ["hypothetical", "One is supposed, planned or denied"],
  ["attributed-opinion", "Somebody’s view, told as such"],
  ["misread", "A sentence was read wrongly"],
  ["other", "Something else (say it in the note)"],
];

let verdicts = new Map();
let steps = [];
let author = "";
let kept = true;
let shelf = "";

/** Reads what was decided before: in this browser, or by whoever serves the page. */
function recall() {
  shelf = "claimlint/1/" + documents.map((d) => d.name).join("|").split("").reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7).toString(36);
  try {
    author = localStorage.getItem("claimlint/author") ?? "";
    const held = JSON.parse(localStorage.getItem(shelf) ?? "{}");
    if (!data.saves) verdicts = new Map(Object.entries(held));
  } catch {
    kept = false;
  }
  for (const [id, verdict] of Object.entries(data.decided ?? {})) if (!verdicts.has(id)) verdicts.set(id, verdict);
}

function keep() {
  if (data.saves) return;
  try {
    localStorage.setItem(shelf, JSON.stringify(Object.fromEntries(verdicts)));
  } catch {
    kept = false;
  }
}

/** The line of decisions.jsonl for a fact; one without a verdict takes it back. */
function decision(fact, verdict) {
  const line = { v: 1, conflict: record(fact), verdict: verdict ?? null };
  if (verdict?.is === "right") {
    const sides = columns(fact)[fact.values.findIndex((_, n) => valueKey(fact, n) === verdict.value)] ?? [];
    const alone = sides.find((side) => !leans(words(side.passage)));
    const side = alone ?? sides[0];
    if (side) {
      const { document, unit, from, to, before } = side.passage;
      const home = documents[document];
      // "It killed 14" says nothing without the sentence before it.
      line.says = textOf(document, unit).slice(alone ? from : before, to).trim();
      line.source = home.source ? `${home.source}: ${home.title}` : home.name;
      if (home.published) line["as-of"] = home.published;
    }
  }
  return line;
}

/** The line of the baseline that a fact makes: each value with the number of drafts that give it. */
function record(fact) {
  const drafts = new Map(fact.keys.map((key) => [key, new Set()]));
  for (const [group, , row] of fact.sides) if (!documents[row[0]].reference) drafts.get(fact.keys[group])?.add(row[0]);
  const values = Object.fromEntries([...drafts].map(([key, by]) => [key, by.size]));
  return { v: 1, id: fact.id, rule: fact.rule?.[0] ?? "", about: fact.about, values, fact: fact.marks.split(" "), text: fact.texts.split(" ") };
}

/** Whether a sentence leans on the one before it. */
const leans = (text) => /^\W*(it|he|she|they|this|that|these|those|its|his|her|their|there)\b/i.test(text);

/** The value of a column as decisions name it. */
const valueKey = (fact, group) => fact.keys[group];

function set(fact, verdict, remember = true) {
  const before = verdicts.get(fact.id) ?? null;
  if (remember) steps.push([fact.id, before]);
  if (verdict) verdicts.set(fact.id, verdict);
  else verdicts.delete(fact.id);
  keep();
  if (data.saves && verdict?.is !== "note") send(decision(fact, verdict));
}

/** Gives a verdict on a fact. */
function decide(fact, ruling, more = {}) {
  const before = verdicts.get(fact.id);
  const verdict = { is: ruling, ...more, on: today() };
  if (author) verdict.by = author;
  if (before?.note && !verdict.note) verdict.note = before.note;
  set(fact, verdict);
}

/** Takes the last verdict back; gives the fact that it was on. */
function undo() {
  const last = steps.pop();
  if (!last) return null;
  const fact = factOf.get(last[0]);
  if (fact) set(fact, last[1], false);
  return fact;
}

/** Whether nobody needs to look at a fact any more. */
function settled(fact) {
  const verdict = verdicts.get(fact.id);
  return verdict ? verdict.is !== "later" && verdict.is !== "note" : fact.state === "known" || fact.state === "moved";
}

/** A verdict in a few words: "58 years is right". */
function told(fact, verdict) {
  if (verdict.is === "right") {
    const group = fact.values.findIndex((_, n) => valueKey(fact, n) === verdict.value);
    return `“${group < 0 ? verdict.value : fact.values[group]}” is right`;
  }
  if (verdict.is === "not-same") return `Not the same fact: ${(REASONS.find(([id]) => id === verdict.reason)?.[1] ?? verdict.reason ?? "").toLowerCase()}`;
  return RULINGS[verdict.is] ?? "A note";
}

let sending = Promise.resolve();
/** Sends one decision to the program that serves the page, after those before it. */
function send(line) {
  sending = sending.then(async () => {
    const answer = await fetch("decisions", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(line) });
    if (!answer.ok) throw new Error(await answer.text());
    document.body.classList.remove("unsaved");
  }).catch((fault) => {
    document.body.classList.add("unsaved");
    toast(`Not saved: ${fault.message || "the program that serves this page has ended"}`);
  });
}

/** All decisions as lines of JSON. */
function decisions() {
  return facts.filter((f) => verdicts.has(f.id) && verdicts.get(f.id).is !== "note" && data.decided?.[f.id] !== verdicts.get(f.id)).map((f) => JSON.stringify(decision(f, verdicts.get(f.id))) + "\n").join("");
}

/** Hands decisions.jsonl to the browser, to be saved. */
function save() {
  const text = decisions();
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: "application/jsonl" })), download: "decisions.jsonl" });
  document.body.append(link);
  link.click();
  link.remove();
  toast(`${counted(text.split("\n").length - 1, "decision")} saved. Take them over with: claimlint triage apply decisions.jsonl`);
}

/** A question to the author, with the passages. */
function query(fact) {
  const groups = columns(fact).filter((g) => g.length);
  const say = (side) => {
    const document = documents[side.passage.document];
    const about = origin(document);
    return `${document.title}${about ? ` (${about})` : ""}, line ${side.line}: “${words(side.passage).trim()}”`;
  };
  const first = groups.map((group) => say(group[0]));
  const others = groups.map((group) => group.length > 1 ? ` (and ${counted(group.length - 1, "other passage")})` : "");
  const values = fact.values.map((v) => `“${v}”`);
  const asked = values.length > 1 ? `Which is right: ${values.slice(0, -1).join(", ")} or ${values.at(-1)}?` : "Is that right?";
  return `${fact.about}\n\n${first.map((line, n) => `${n + 1}. ${line}${others[n]}`).join("\n")}\n\n${asked} And what is the source?\n`;
}
