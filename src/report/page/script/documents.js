// The documents, with a mark in the margin wherever a finding quotes them.

let openDocument = 0;
let openUnit = null;

function documentsView() {
  const disputes = documents.map(() => new Set());
  for (const fact of facts) for (const [, , row] of fact.sides) disputes[row[0]].add(fact.n);
  const open = documents[openDocument] ?? documents[0];
  const pick = h("select", { class: "pick", "aria-label": "Document", onchange: () => { location.hash = `#view=documents&d=${pick.value}`; } },
    documents.map((d) => h("option", { value: d.n }, `${d.title} (${disputes[d.n].size})`)));
  if (open) pick.value = open.n;
  return h("div", { class: "reader" },
    h("nav", { class: "shelf", "aria-label": "Documents" }, documents.length > 400 ? null : h("ol", {}, documents.map((d) =>
      h("li", {}, h("a", { href: `#view=documents&d=${d.n}`, "aria-current": d === open ? "page" : null, title: d.name }, h("b", {}, d.title),
        h("small", {}, [origin(d), counted(disputes[d.n].size, "disputed fact")].filter(Boolean).join(" · "))))))),
    open ? h("article", { class: "text" }, pick,
      h("h2", {}, open.title),
      h("p", { class: "meta" }, [origin(open), open.reference ? "reference" : null, open.name, counted(open.claims, "claim")].filter(Boolean).join(" · ")),
      paragraphs(open)) : h("p", { class: "empty" }, "No document was read."));
}

/** The paragraphs of a document; those that are quoted carry marks. */
function paragraphs(document) {
  const quotes = new Map();
  for (const fact of facts) for (const [group, , row] of fact.sides) {
    if (row[0] !== document.n) continue;
    if (!quotes.has(row[1])) quotes.set(row[1], []);
    quotes.get(row[1]).push({ fact, group, place: passage(row) });
  }
  let last = -1;
  return data.units[document.n].map(([kind, index, line, number]) => {
    const gap = number > last + 1 ? h("p", { class: "gap" }, "…") : null;
    last = number;
    const here = quotes.get(number) ?? [];
    const body = underlined(data.texts[index], here);
    const tag = { h: "h3", l: "p", q: "blockquote" }[kind] ?? "p";
    const marks = [...new Map(here.map((q) => [q.fact.id, q])).values()];
    return [gap, h("div", { class: `unit kind-${kind}${number === openUnit ? " target" : ""}`, id: `u${number}` },
      h("span", { class: "line-number" }, String(line)), h(tag, {}, body),
      marks.length ? h("aside", { "aria-label": "Findings in this paragraph" }, marks.map(({ fact, group }) => h("a", { href: address(fact), class: `margin ${SEVERITIES[fact.severity]}${settled(fact) ? " done" : ""}` },
        h("span", { class: `sev ${SEVERITIES[fact.severity]}` }, settled(fact) ? "settled" : SEVERITIES[fact.severity]), h("span", {}, fact.values.map((v, n) => n === group ? `here “${short(v, 40)}”` : `“${short(v, 40)}”`).join(", elsewhere "))))) : null)];
  });
}

/** The text of a paragraph with the words of several findings underlined. */
function underlined(text, here) {
  const marks = here.flatMap(({ fact, group, place }) => {
    const list = [];
    for (let k = 0; k + 1 < place.marks.length; k += 2) list.push([place.marks[k], place.marks[k + 1], fact, group]);
    return list;
  }).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts = [];
  let at = 0;
  for (const [from, to, fact, group] of marks) {
    if (from < at) continue;
    parts.push(text.slice(at, from), h("a", { href: address(fact), class: `v${group % 5 + 1}` }, h("mark", {}, text.slice(from, to))));
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
