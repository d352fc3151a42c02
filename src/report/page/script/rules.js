// Summary, rules and decisions.

/** Of a rule's findings: how many were judged, and how many of those confirmed, by verdicts in files and on this page. */
function precision(rule) {
  let [right, judged] = [rule[5], rule[6]];
  for (const fact of facts) {
    const verdict = fact.rule === rule ? verdicts.get(fact.id) : null;
    if (!verdict || data.decided?.[fact.id] === verdict) continue;
    if (verdict.is === "right" || verdict.is === "all-wrong") { right++; judged++; }
    if (verdict.is === "not-same" || verdict.is === "update") judged++;
  }
  return [right, judged];
}

function rulesView() {
  const counts = new Map();
  for (const fact of facts) counts.set(fact.rule, (counts.get(fact.rule) ?? 0) + 1);
  return h("div", { class: "wide" },
    h("h2", {}, "Rules"),
    h("p", { class: "lead" }, "How often a rule was right is counted from verdicts: “right” and “all wrong” confirm it, “not the same fact” and “update” do not."),
    h("div", { class: "tablebox", tabindex: "0", role: "region", "aria-label": "Rules" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Rule", "What it sees", "At most", "Findings", "Right, of those judged"].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", {}, data.rules.map((rule) => {
        const [right, judged] = precision(rule);
        const found = counts.get(rule) ?? 0;
        return h("tr", { class: found ? null : "idle" }, h("th", { scope: "row" }, rule[0]), h("td", {}, rule[1]), h("td", {}, h("span", { class: `sev ${SEVERITIES[rule[2]]}` }, SEVERITIES[rule[2]])),
          h("td", { class: "figure" }, found ? h("button", { class: "plain", onclick: () => { for (const name in filters) filters[name] = ""; filters.rule = rule[0]; location.hash = "#view=queue"; } }, String(found)) : "0"),
          h("td", { class: "figure" }, judged ? `${right} of ${judged} (${Math.round(100 * right / judged)} %)` : "–"));
      })))));
}

function decisionsView() {
  const made = facts.filter((f) => verdicts.has(f.id));
  const name = h("input", { id: "author", autocomplete: "name", oninput: () => { author = name.value.trim(); try { localStorage.setItem("claimlint/author", author); } catch { kept = false; } } });
  name.value = author;
  return h("div", { class: "wide" },
    h("h2", {}, "Decisions"),
    h("p", { class: "lead" }, data.saves ? "Decisions are saved as they are made. When you are done, close this page and end the program."
      : kept ? "Decisions are kept in this browser. Save them to a file and give it to claimlint, so that nobody is asked again." : "This browser keeps nothing: save your decisions before you close the page."),
    h("p", { class: "form" }, h("label", { for: "author" }, "Your name or initials "), name),
    data.saves ? h("pre", {}, "claimlint triage apply decisions.jsonl") : h("p", {}, h("button", { class: "main", disabled: !made.length, onclick: save }, "Save decisions"), " ", h("code", {}, "claimlint triage apply decisions.jsonl")),
    made.length ? h("div", { class: "tablebox", tabindex: "0", role: "region", "aria-label": "Decisions" }, h("table", {},
      h("thead", {}, h("tr", {}, ["Fact", "Decision", "Note", "By", ""].map((t) => h("th", { scope: "col" }, t || h("span", { class: "hidden" }, "Action"))))),
      h("tbody", {}, made.map((fact) => {
        const verdict = verdicts.get(fact.id);
        return h("tr", {}, h("th", { scope: "row" }, h("a", { href: address(fact) }, title(fact.about))), h("td", {}, told(fact, verdict)), h("td", {}, verdict.note ?? ""),
          h("td", {}, [verdict.by, verdict.on && day(verdict.on)].filter(Boolean).join(", ")), h("td", {}, h("button", { class: "plain", onclick: () => { set(fact, null); render(); } }, "Take back")));
      })))) : h("p", { class: "empty" }, "No decisions yet."));
}

function summaryView() {
  const by = SEVERITIES.map((name, n) => [name, facts.filter((f) => f.severity === n).length]);
  const kinds = frequent((f) => [f.rule?.[3]]);
  const most = Math.max(1, ...kinds.map(([, n]) => n));
  const done = facts.filter(settled).length;
  const go = (name, value) => () => { for (const key in filters) filters[key] = ""; filters[name] = String(value); location.hash = "#view=queue"; };
  const figure = (count, noun, plural) => h("div", {}, h("b", {}, count.toLocaleString("en")), h("span", {}, count === 1 ? noun : plural ?? noun + "s"));
  return h("div", { class: "wide summary" },
    h("h2", {}, facts.length ? "Where these documents disagree" : "No disagreement found"),
    h("div", { class: "figures" }, by.map(([name, count], n) => h("button", { class: `figure-${name}`, onclick: go("severity", n), disabled: !count }, h("b", {}, count.toLocaleString("en")), h("span", { class: `sev ${name}` }, count === 1 ? name : name + "s"))),
      h("button", { onclick: go("state", "settled"), disabled: !done }, h("b", {}, String(done)), h("span", {}, "settled"))),
    h("div", { class: "figures small" }, figure(documents.length, "document"), figure(data.count.sentences, "sentence"), figure(data.count.claims, "claim"), figure(data.count.values, "value"),
      figure(data.count.agreed, "corroborated fact"), figure(data.count.alone, "value of one source", "values of one source")),
    kinds.length ? [h("h3", {}, "What they disagree about"), h("table", { class: "bars" }, h("tbody", {}, kinds.map(([kind, n]) => h("tr", {}, h("th", { scope: "row" }, h("button", { class: "plain", onclick: go("kind", kind) }, kind)),
      h("td", {}, h("meter", { min: 0, max: most, value: n, "aria-label": `${kind}: ${n}` })), h("td", { class: "figure" }, String(n))))))] : null,
    h("h3", {}, "Documents"),
    h("div", { class: "tablebox", tabindex: "0", role: "region", "aria-label": "Documents" }, h("table", {}, h("thead", {}, h("tr", {}, ["Document", "Source", "Published", "Claims", "Disputed facts"].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", {}, documents.slice(0, 300).map((d) => h("tr", {}, h("th", { scope: "row" }, h("a", { href: `#view=documents&d=${d.n}`, title: d.name }, d.title), d.reference ? h("span", { class: "state" }, "reference") : null), h("td", {}, d.source ?? "–"),
        h("td", {}, d.published ? day(d.published) : "–"), h("td", { class: "figure" }, d.claims.toLocaleString("en")), h("td", { class: "figure" }, String(facts.filter((f) => f.sides.some((s) => s[2][0] === d.n)).length))))))),
    documents.length > 300 ? h("p", {}, `The first 300 of ${documents.length.toLocaleString("en")} documents.`) : null,
    h("p", { class: "made" }, `Made by claimlint ${data.program}, ${counted(data.rules.length, "rule")} applied.`));
}
