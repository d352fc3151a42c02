// The matrix: facts down, documents across, in each cell the value that the document gives.

const STANDINGS = { disputed: "disputed", agreed: "corroborated", alone: "one source only" };
const standing = { disputed: true, agreed: true, alone: false };
let matrixPage = 0;
const MATRIX_ROWS = 40;

/** All rows: {standing, about, kind, fact?, cells: Map(document -> [{text, n, go}])}. */
function matrixRows() {
  const rows = [];
  const put = (cells, document, cell) => {
    if (!cells.has(document)) cells.set(document, []);
    const list = cells.get(document);
    if (!list.some((c) => c.text === cell.text)) list.push(cell);
  };
  if (standing.disputed) for (const fact of facts) {
    const cells = new Map();
    for (const [group, , row] of fact.sides) put(cells, row[0], { text: fact.values[group], n: group, go: address(fact) });
    rows.push({ standing: "disputed", about: fact.about, kind: fact.rule?.[3], fact, cells });
  }
  const calm = (name, about, kind, mentions) => {
    const cells = new Map();
    for (const row of mentions) put(cells, row[0], { text: markedWords(passage(row)), go: `#view=documents&d=${row[0]}&u=${row[1]}` });
    rows.push({ standing: name, about, kind, cells });
  };
  if (standing.agreed) for (const [about, kind, value, mentions] of data.agreed) calm("agreed", about, kind, mentions);
  if (standing.alone) for (const [kind, row] of data.alone) calm("alone", words(passage(row)), kind, [row]);
  return rows;
}

function matrixView() {
  const rows = matrixRows();
  const pages = Math.max(1, Math.ceil(rows.length / MATRIX_ROWS));
  matrixPage = Math.min(matrixPage, pages - 1);
  const page = rows.slice(matrixPage * MATRIX_ROWS, (matrixPage + 1) * MATRIX_ROWS);
  const across = documents.filter((d) => page.some((r) => r.cells.has(d.n)));
  const toggles = Object.keys(STANDINGS).map((name) => {
    const count = name === "disputed" ? facts.length : name === "agreed" ? data.count.agreed : data.count.alone;
    const box = h("input", { type: "checkbox", checked: standing[name], onchange: () => { standing[name] = box.checked; matrixPage = 0; render(); } });
    return h("label", {}, box, h("span", { class: `standing ${name}` }, STANDINGS[name]), ` ${count.toLocaleString("en")}`);
  });
  return h("div", { class: "wide" },
    h("h2", {}, "Who says what"),
    h("p", { class: "lead" }, "A row is a fact, a column a document. An empty cell: the document does not speak of it."),
    h("div", { class: "toggles", role: "group", "aria-label": "Which facts" }, toggles),
    across.length ? h("div", { class: "tablebox", tabindex: "0", role: "region", "aria-label": "Matrix" }, h("table", { class: "matrix" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Fact"), across.map((d) => h("th", { scope: "col" }, h("a", { href: `#view=documents&d=${d.n}`, title: d.name }, d.title), origin(d) ? h("small", {}, origin(d)) : null)))),
      h("tbody", {}, page.map((row) => h("tr", { class: row.standing },
        h("th", { scope: "row" }, h("span", { class: `standing ${row.standing}` }, row.fact && settled(row.fact) ? "settled" : STANDINGS[row.standing]),
          row.fact ? h("a", { href: address(row.fact) }, title(row.about)) : h("span", { class: "calm" }, row.about)),
        across.map((d) => h("td", {}, (row.cells.get(d.n) ?? []).map((cell) => h("a", { href: cell.go, class: cell.n === undefined ? "cell" : `cell v${cell.n % 5 + 1}` },
          cell.n === undefined ? null : h("span", { class: "tag" }, h("span", { class: "hidden" }, "value "), String(cell.n + 1)), cell.text)))))))))
      : h("p", { class: "empty" }, "Nothing to show. Tick another kind of fact above."),
    pages > 1 ? h("nav", { class: "pages", "aria-label": "Pages of the matrix" },
      h("button", { disabled: matrixPage === 0, onclick: () => { matrixPage--; render(); } }, "←"), `Rows ${matrixPage * MATRIX_ROWS + 1}–${matrixPage * MATRIX_ROWS + page.length} of ${rows.length.toLocaleString("en")}`,
      h("button", { disabled: matrixPage >= pages - 1, onclick: () => { matrixPage++; render(); } }, "→")) : null);
}
