// The queue: filters, a list of which only the rows in sight exist, and the fact view beside it.

const filters = { text: "", severity: "", kind: "", rule: "", document: "", state: "" };
let shown = [];
let current = null;
let list = null;

/** Text of a fact to search in, made when it is first needed. */
function haystack(fact) {
  return fact.haystack ??= [fact.about, fact.rule?.[0], fact.id, ...fact.values,
    ...fact.sides.flatMap(([, , row]) => [documents[row[0]].title, documents[row[0]].name, textOf(row[0], row[1]).slice(row[2], row[3])])].join("\n").toLowerCase();
}

const STATES = {
  open: ["open", (f) => !settled(f)],
  settled: ["settled", (f) => settled(f)],
  later: ["put off", (f) => verdicts.get(f.id)?.is === "later"],
  new: ["new", (f) => f.state === "new"],
  updated: ["updated since the baseline", (f) => f.state === "updated"],
  known: ["in the baseline", (f) => f.state === "known" || f.state === "moved"],
};

/** Applies the filters. The list never changes by itself: a fact that is settled stays where it is until the filters change. */
function filter() {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  const document = filters.document === "" ? null : Number(filters.document);
  const state = STATES[filters.state]?.[1];
  shown = facts.filter((f) =>
    (filters.severity === "" || f.severity === Number(filters.severity)) &&
    (filters.kind === "" || f.rule?.[3] === filters.kind) &&
    (filters.rule === "" || f.rule?.[0] === filters.rule) &&
    (document === null || f.sides.some((s) => s[2][0] === document)) &&
    (!state || state(f)) &&
    (!words.length || words.every((w) => haystack(f).includes(w))));
}

/** Applies the filters and draws the list anew. */
function refilter() {
  filter();
  if (!shown.includes(current)) current = shown[0] ?? null;
  list?.draw(true);
  showFact();
  tally();
  say(`${counted(shown.length, "fact")} shown`);
}

function choice(label, name, options) {
  const select = h("select", { "aria-label": label, onchange: () => { filters[name] = select.value; refilter(); } },
    h("option", { value: "" }, label), options.map(([value, text]) => h("option", { value }, text)));
  select.value = filters[name];
  return select;
}

/** The kinds, rules or documents that facts have, the most frequent first. */
function frequent(of) {
  const counts = new Map();
  for (const fact of facts) for (const value of new Set(of(fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([value]) => value !== undefined).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function filterBar() {
  const search = h("input", { type: "search", id: "search", placeholder: "Search", "aria-label": "Search facts, passages and documents",
    oninput: () => { filters.text = search.value; refilter(); } });
  search.value = filters.text;
  return h("div", { class: "filters", role: "search" }, search,
    choice("Any severity", "severity", SEVERITIES.map((s, n) => [n, s])),
    choice("Any state", "state", Object.entries(STATES).map(([k, [text]]) => [k, text])),
    choice("Any kind", "kind", frequent((f) => [f.rule?.[3]]).map(([k, n]) => [k, `${k} (${n})`])),
    choice("Any rule", "rule", frequent((f) => [f.rule?.[0]]).map(([k, n]) => [k, `${k} (${n})`])),
    choice("Any document", "document", frequent((f) => f.sides.map((s) => s[2][0])).slice(0, 500).map(([d, n]) => [d, `${documents[d].title} (${n})`])),
    h("button", { class: "plain clear", onclick: () => { for (const name in filters) filters[name] = ""; render(); } }, "Clear"));
}

const ROW = 74;

/** The list: a box that is as tall as all rows, with the rows in sight. */
function queueList() {
  const inner = h("div", { class: "rows", role: "presentation" });
  const box = h("div", { class: "list", id: "list", role: "listbox", tabindex: "0", "aria-label": "Disputed facts" }, inner);
  const rows = new Map();
  const draw = (anew) => {
    if (anew) { rows.forEach((r) => r.remove()); rows.clear(); }
    inner.style.height = `${shown.length * ROW}px`;
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 6);
    const last = Math.min(shown.length, Math.ceil((box.scrollTop + (box.clientHeight || 800)) / ROW) + 6);
    for (const [n, row] of rows) if (n < first || n >= last) { row.remove(); rows.delete(n); }
    for (let n = first; n < last; n++) {
      if (rows.has(n)) continue;
      const row = queueRow(shown[n], n);
      rows.set(n, row);
      inner.append(row);
    }
    if (current && shown.length) box.setAttribute("aria-activedescendant", `row-${shown.indexOf(current)}`);
    else box.removeAttribute("aria-activedescendant");
  };
  const refresh = (fact) => {
    const n = shown.indexOf(fact);
    if (!rows.has(n)) return;
    const row = queueRow(fact, n);
    rows.get(n).replaceWith(row);
    rows.set(n, row);
  };
  const reveal = () => {
    const n = shown.indexOf(current);
    if (n < 0) return;
    const top = n * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
    draw();
  };
  box.addEventListener("scroll", () => draw(), { passive: true });
  new ResizeObserver(() => draw()).observe(box);
  list = { box, draw, refresh, reveal };
  return box;
}

/** A value in the list: of a long wording, the words in which it differs. */
function brief(fact, group, n) {
  const value = fact.values[n];
  const [first, ...others] = fact.values.map((v) => v.split(" "));
  let shared = 0;
  while (others.length && shared < first.length - 1 && others.every((o) => o.length - 1 > shared && o[shared] === first[shared])) shared++;
  if (shared && fact.values.join("").length > 32) return `… ${value.split(" ").slice(shared).join(" ")}`;
  const marks = value.length > 30 && group[0] ? markedWords(group[0].passage) : value;
  return marks.length < value.length ? `… ${marks} …` : value;
}

function queueRow(fact, n) {
  const severity = SEVERITIES[fact.severity];
  const verdict = verdicts.get(fact.id);
  const groups = columns(fact);
  const done = settled(fact);
  const state = verdict ? (verdict.is === "note" ? "noted" : verdict.is === "later" ? "later" : "✓ settled") : fact.state === "new" ? "" : fact.state;
  const row = h("div", {
    class: `row${fact === current ? " current" : ""}${done ? " done" : ""}`, id: `row-${n}`, role: "option", "aria-selected": String(fact === current),
    "aria-setsize": shown.length, "aria-posinset": n + 1, onclick: () => { select(fact, true); },
  },
  h("div", { class: "line" }, h("span", { class: `sev ${severity}` }, severity), h("span", { class: "about" }, title(fact.about)), state ? h("span", { class: "state" }, state) : null),
  h("div", { class: "values" }, fact.values.slice(0, 4).map((value, k) => [k ? h("span", { class: "bar-between", "aria-hidden": "true" }, "|") : null,
    h("span", { class: `chip v${k % 5 + 1}` }, brief(fact, groups[k], k), fact.derived?.[k] ? null : h("small", {}, ` ${sources(groups[k])}`))]),
  fact.values.length > 4 ? h("small", {}, `+${fact.values.length - 4}`) : null));
  row.style.top = `${n * ROW}px`;
  return row;
}

/** Makes a fact the current one and shows it. `open` opens it on a narrow page, where list and fact do not stand side by side. */
function select(fact, open = false) {
  const before = current;
  current = fact;
  if (before) list?.refresh(before);
  if (fact) list?.refresh(fact);
  list?.reveal();
  if (open) document.body.classList.add("reading");
  showFact();
  if (fact) {
    replaceHash(address(fact));
    say(`${shown.indexOf(fact) + 1} of ${shown.length}: ${fact.about}, ${SEVERITIES[fact.severity]}, ${counted(fact.values.length, "value")}: ${fact.values.join("; ")}`);
  }
}

function showFact() {
  const pane = $("fact");
  if (!pane) return;
  if (!current) {
    pane.replaceChildren(h("div", { class: "empty" }, facts.length
      ? [h("h2", {}, "Nothing matches"), h("p", {}, "No fact passes these filters."), h("button", { onclick: () => { for (const name in filters) filters[name] = ""; render(); } }, "Show all")]
      : [h("h2", {}, "No disagreement found"), h("p", {}, "The documents do not contradict each other in anything that claimlint can see.")]));
    return;
  }
  const at = shown.indexOf(current);
  const inner = h("div", { class: "scroll" },
    h("nav", { class: "steps", "aria-label": "Facts" },
      h("button", { class: "plain back", onclick: () => { document.body.classList.remove("reading"); list?.reveal(); } }, "← All facts"),
      h("span", {}, at >= 0 ? `${at + 1} of ${shown.length}` : "not among those shown"),
      h("button", { class: "plain", onclick: () => act.step(-1), disabled: at <= 0 }, h("span", { class: "hidden" }, "Previous fact "), h("span", { "aria-hidden": "true" }, "↑"), key("k")),
      h("button", { class: "plain", onclick: () => act.step(1), disabled: at >= shown.length - 1 }, h("span", { class: "hidden" }, "Next fact "), h("span", { "aria-hidden": "true" }, "↓"), key("j"))),
    card(current, true));
  pane.replaceChildren(inner, bar(current));
}

function queueView() {
  filter();
  if (!current || !shown.includes(current)) current = shown.find((f) => !settled(f)) ?? shown[0] ?? null;
  const view = h("div", { class: "queue" },
    h("div", { class: "side" }, filterBar(), queueList()),
    h("section", { id: "fact", "aria-label": "Fact" }));
  queueMicrotask(() => { list.draw(true); list.reveal(); showFact(); });
  return view;
}

/** Makes the texts to search in while nobody waits for anything. */
function prepareSearch(from = 0) {
  const idle = window.requestIdleCallback ?? ((then) => setTimeout(() => then({ timeRemaining: () => 8 }), 50));
  idle((left) => {
    let n = from;
    while (n < facts.length && left.timeRemaining() > 2) haystack(facts[n++]);
    if (n < facts.length) prepareSearch(n);
  });
}
