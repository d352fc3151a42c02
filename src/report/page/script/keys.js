// What keys and buttons do.

let shortcuts = true;
try { shortcuts = localStorage.getItem("claimlint/keys") !== "off"; } catch { /* kept for this visit only */ }

const act = {
  step(by) {
    const at = shown.indexOf(current);
    const next = shown[at + by];
    if (next) select(next, document.body.classList.contains("reading"));
    else say(by > 0 ? "This is the last fact." : "This is the first fact.");
  },
  /** After a verdict: the fact as it now stands, then the next that is open. */
  after(fact) {
    list?.refresh(fact);
    tally();
    const at = shown.indexOf(fact);
    const next = shown.slice(at + 1).find((f) => !settled(f)) ?? shown.slice(0, Math.max(0, at)).find((f) => !settled(f));
    const verdict = verdicts.get(fact.id);
    toast(`${fact.about}: ${told(fact, verdict)}. `, h("button", { class: "plain", onclick: act.undo }, "Undo"));
    if (next) select(next, document.body.classList.contains("reading"));
    else { showFact(); say("All facts shown here are settled."); toast("All facts shown here are settled. ", h("button", { class: "plain", onclick: act.undo }, "Undo")); }
  },
  right(n) {
    if (!current || n >= current.values.length) return;
    decide(current, "right", { value: valueKey(current, n) });
    act.after(current);
  },
  wrong() { if (current) { decide(current, "all-wrong"); act.after(current); } },
  update() { if (current && current.values.length > 1) { decide(current, "update"); act.after(current); } },
  later() { if (current) { decide(current, "later"); act.after(current); } },
  apart() {
    if (!current) return;
    const fact = current;
    const give = (reason) => { box.close(); decide(fact, "not-same", { reason }); act.after(fact); };
    const box = dialog("Not the same fact: why?",
      h("p", {}, "The reason goes into the baseline, so that nobody is asked again."),
      h("ol", { class: "reasons" }, REASONS.map(([id, text], n) => h("li", {}, h("button", { onclick: () => give(id) }, key(String(n + 1)), text)))));
    box.addEventListener("keydown", (event) => {
      const n = Number(event.key) - 1;
      if (!event.ctrlKey && !event.metaKey && !event.altKey && REASONS[n]) { event.preventDefault(); event.stopPropagation(); give(REASONS[n][0]); }
    });
  },
  note() {
    if (!current) return;
    const fact = current;
    const before = verdicts.get(fact.id);
    const text = h("textarea", { id: "note-text", rows: "4" });
    text.value = before?.note ?? "";
    const name = h("input", { id: "note-author", autocomplete: "name" });
    name.value = author;
    const box = dialog(`Note on “${fact.about}”`,
      h("p", { class: "form" }, h("label", { for: "note-text" }, "Note"), text),
      h("p", { class: "form" }, h("label", { for: "note-author" }, "Your name or initials"), name),
      h("p", {}, h("button", { class: "main", onclick: () => {
        author = name.value.trim();
        try { localStorage.setItem("claimlint/author", author); } catch { kept = false; }
        const note = text.value.trim();
        const verdict = { ...(before ?? { is: "note", on: today() }) };
        if (author) verdict.by = author;
        if (note) verdict.note = note; else delete verdict.note;
        set(fact, verdict.is === "note" && !note ? null : verdict);
        box.close();
        list?.refresh(fact);
        showFact();
      } }, "Keep")));
    text.focus();
  },
  async copy() {
    if (!current) return;
    const text = query(current);
    try {
      await navigator.clipboard.writeText(text);
      toast("The query to the author is on the clipboard.");
    } catch {
      const area = h("textarea", { rows: "12", "aria-label": "Query", readonly: true });
      area.value = text;
      dialog("Query to the author", area);
      area.select();
    }
  },
  undo() {
    const fact = undo();
    if (!fact) { say("Nothing to undo."); return; }
    document.querySelector(".toast")?.remove();
    tally();
    if ($("list")) select(fact, document.body.classList.contains("reading")); else render();
    say(`Taken back: ${fact.about}`);
  },
  undoOn(fact) { set(fact, null); list?.refresh(fact); tally(); showFact(); say("Taken back."); },
  help() {
    const rows = [["j, k", "next, previous fact"], ["1–9", "this value is right"], ["0", "all of them are wrong"], ["=", "not the same fact (asks why)"],
      ["t", "update: both were right, each at its time"], ["l", "later"], ["e", "note"], ["c", "copy a query to the author"], ["u", "undo"], ["/", "search"], ["?", "this help"]];
    const box = h("input", { type: "checkbox", checked: shortcuts, id: "keys-on", onchange: () => { shortcuts = box.checked; try { localStorage.setItem("claimlint/keys", shortcuts ? "on" : "off"); } catch { kept = false; } render(); } });
    const theme = h("select", { id: "theme", onchange: () => { dress(theme.value); try { localStorage.setItem("claimlint/theme", theme.value); } catch { kept = false; } } },
      [["", "as the system has it"], ["light", "light"], ["dark", "dark"]].map(([v, t]) => h("option", { value: v }, t)));
    theme.value = root.dataset.theme ?? "";
    dialog("Keys", h("table", { class: "keys" }, h("tbody", {}, rows.map(([k, t]) => h("tr", {}, h("th", { scope: "row" }, k.split(", ").map((one) => h("kbd", {}, one))), h("td", {}, t))))),
      h("p", {}, h("label", {}, box, " Single keys do these things")),
      h("p", {}, h("label", { for: "theme" }, "Colours "), theme),
      h("p", { class: "why" }, "A value keeps its number: the underlined words of a passage carry it, and the key of that number says that this value is right."));
  },
};

const KEYS = { j: () => act.step(1), k: () => act.step(-1), 0: act.wrong, "=": act.apart, t: act.update, l: act.later, e: act.note, c: act.copy, u: act.undo, "?": act.help };

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const typing = event.target.closest?.("input, textarea, select");
  if (typing) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if ($("list") && document.activeElement === $("list") && ["ArrowDown", "ArrowUp", "Enter", "Home", "End"].includes(event.key)) {
    event.preventDefault();
    if (event.key === "ArrowDown") act.step(1);
    else if (event.key === "ArrowUp") act.step(-1);
    else if (event.key === "Home") select(shown[0]);
    else if (event.key === "End") select(shown.at(-1));
    else { document.body.classList.add("reading"); $("fact-title")?.focus(); }
    return;
  }
  if (event.key === "Escape" && document.body.classList.contains("reading")) { document.body.classList.remove("reading"); return; }
  if (!shortcuts || (view !== "queue" && event.key !== "?")) return;
  if (event.key === "/") { event.preventDefault(); $("search")?.focus(); return; }
  if (/^[1-9]$/.test(event.key)) { event.preventDefault(); act.right(Number(event.key) - 1); return; }
  const does = KEYS[event.key];
  if (does) { event.preventDefault(); does(); }
}
