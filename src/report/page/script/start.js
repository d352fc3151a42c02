// The page: its head, its sections, and the address that names what is shown.

const VIEWS = [["summary", "Summary", summaryView], ["queue", "Queue", queueView], ["matrix", "Matrix", matrixView], ["timeline", "Timeline", timelineView],
  ["graph", "Graph", graphView], ["documents", "Documents", documentsView], ["rules", "Rules", rulesView], ["decisions", "Decisions", decisionsView]];
let view = "queue";

/** Sets the address without a step in the browser's history. */
function replaceHash(hash) {
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** Reads the address: #f=ID&k=KEYS opens a fact, #view=NAME a section. */
function follow() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const id = asked.get("f");
  if (id !== null) {
    view = "queue";
    const fact = addressed(asked);
    if (fact) {
      current = fact;
      filter();
      if (!shown.includes(fact)) for (const name in filters) filters[name] = "";
      document.body.classList.add("reading");
      if (fact.id !== id) {
        replaceHash(address(fact));
        queueMicrotask(() => toast("The values of this fact have changed since the link was made."));
      }
    } else {
      queueMicrotask(() => toast("The fact of this link is not in this report: it was settled in the text."));
    }
  } else if (VIEWS.some(([name]) => name === asked.get("view"))) {
    view = asked.get("view");
    document.body.classList.remove("reading");
    if (view === "documents") {
      openDocument = Number(asked.get("d") ?? openDocument);
      openUnit = asked.has("u") ? Number(asked.get("u")) : null;
    }
  }
  render();
  if (view === "documents" && openUnit !== null) $(`u${openUnit}`)?.scrollIntoView({ block: "center" });
  else if (view !== "queue") window.scrollTo(0, 0);
}

function head() {
  return h("header", { class: "top" },
    h("h1", {}, "claimlint", h("span", { class: "hidden" }, " report")),
    h("nav", { "aria-label": "Sections" }, VIEWS.map(([name, text]) => h("a", { href: `#view=${name}`, "aria-current": name === view ? "page" : null }, text))),
    h("div", { class: "progress", id: "progress" }),
    h("button", { class: "plain", onclick: act.help, "aria-label": "Keys and help" }, key("?"), h("span", { class: "word" }, "Keys")));
}

/** How many facts are settled. */
function tally() {
  const box = $("progress");
  if (!box) return;
  const done = facts.filter(settled).length;
  box.replaceChildren(h("span", {}, `${done.toLocaleString("en")} of ${facts.length.toLocaleString("en")} settled`),
    h("progress", { max: Math.max(1, facts.length), value: done, "aria-label": "Facts settled" }),
    data.saves ? "" : h("button", { onclick: save, disabled: !verdicts.size, class: "save" }, "Save decisions"));
}

function render() {
  list = null;
  const [, text, draw] = VIEWS.find(([name]) => name === view);
  document.title = `${text} · claimlint`;
  app.replaceChildren(h("a", { class: "skip", href: "#main", onclick: (event) => { event.preventDefault(); $("main").focus(); } }, "Skip to the content"), head(),
    h("main", { id: "main", tabindex: "-1", class: `view-${view}` }, draw()));
  const here = document.querySelector(".top nav [aria-current]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - 60;
  tally();
}

function dress(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
}

/** On paper: the facts that the filters let through, with their verdicts. */
function print() {
  const most = 1000;
  filter();
  $("plain").replaceChildren(h("h1", {}, "Where these documents disagree"),
    h("p", { class: "lead" }, `${counted(documents.length, "document")}, ${counted(shown.length, "disputed fact")}${shown.length < facts.length ? ` of ${facts.length}` : ""}, ${shown.filter(settled).length} settled. Printed on ${day(today())}.`),
    ...shown.slice(0, most).map((fact) => card(fact, false)));
}

async function start() {
  try { dress(localStorage.getItem("claimlint/theme") ?? ""); } catch { /* the system's colours */ }
  try {
    await unpack();
  } catch {
    $("plain").prepend(h("p", { class: "lead" }, "This browser could not unpack the page’s data; what follows is the part that needs no script. A browser of 2023 or later can."));
    return;
  }
  recall();
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", print);
  $("plain").hidden = true;
  app.hidden = false;
  if (location.hash) follow();
  else render();
  prepareSearch();
}

start();
