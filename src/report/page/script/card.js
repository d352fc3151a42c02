// The fact view: a column for each value, the passages beneath, the verdict at the foot.

/** The fact as an element. `live` adds buttons; without it, it is for paper. */
function card(fact, live) {
  const verdict = verdicts.get(fact.id);
  const groups = columns(fact);
  const severity = SEVERITIES[fact.severity];
  const [rule, about] = fact.rule ?? ["", ""];
  const meta = h("p", { class: "meta" },
    h("span", { class: `sev ${severity}` }, severity),
    fact.state === "new" ? null : h("span", { class: "state" }, fact.state),
    live ? h("a", { href: "#view=rules", title: about }, rule) : h("span", {}, rule),
    h("span", { title: "How sure claimlint is that the passages speak of one fact" }, `${fact.sure} % sure`),
    live ? h("a", { href: address(fact), title: "A link to this fact that stays the same in later reports" }, fact.id) : h("span", {}, fact.id));
  return h("article", { class: `card${verdict ? " judged" : ""}`, "data-id": fact.id },
    meta,
    h("h2", { id: live ? "fact-title" : null, tabindex: live ? "-1" : null }, title(fact.about)),
    h("p", { class: "why" }, about, fact.note ? ` ${fact.note}` : ""),
    verdict ? ruling(fact, verdict, live) : null,
    h("div", { class: "columns" }, groups.map((group, n) => column(fact, group, n, verdict, live))),
    live ? null : blanks(verdict));
}

/** "Age: Ada Brill" with the kind set off. */
function title(about) {
  const [head, ...rest] = about.split(": ");
  return rest.length ? [h("span", { class: "kind" }, head), " ", rest.join(": ")] : [about];
}

/** Room for a verdict on paper. */
function blanks(verdict) {
  return verdict ? null : h("p", { class: "blanks" }, "Right: ______   All wrong ☐   Not the same fact ☐   Source: ____________________");
}

function ruling(fact, verdict, live) {
  const by = [verdict.by, verdict.on && day(verdict.on)].filter(Boolean).join(", ");
  return h("div", { class: `ruling is-${verdict.is}` },
    h("p", {}, h("b", {}, verdict.is === "note" ? "Noted" : told(fact, verdict)), by ? h("span", { class: "by" }, ` ${by}`) : null,
      verdict.note ? h("span", { class: "note" }, verdict.note) : null),
    live ? h("button", { class: "plain", onclick: () => act.undoOn(fact) }, "Take back") : null);
}

/** Passages of one value that are shown at once. */
const STACKED = 4;

function column(fact, group, n, verdict, live) {
  const value = fact.values[n];
  const right = verdict?.is === "right" ? verdict.value === valueKey(fact, n) : null;
  const long = fact.values.some((v) => v.length > 44);
  const stack = h("div", { class: "stack" });
  const show = (list) => stack.append(...list.map((side) => quoted(side, n, live)));
  show(group.slice(0, live ? STACKED : group.length));
  if (live && group.length > STACKED) {
    const more = h("button", { class: "plain more", onclick: () => { more.remove(); show(group.slice(STACKED)); } },
      `Show ${counted(group.length - STACKED, "more passage")}`);
    stack.append(more);
  }
  return h("section", { class: `column v${n % 5 + 1}${right === true ? " right" : right === false ? " wrong" : ""}` },
    h("header", {},
      h("h3", { class: long ? "long" : null }, h("span", { class: "hidden" }, `Value ${n + 1}: `), value),
      h("p", {}, h("span", { class: "tag", "aria-hidden": "true" }, String(n + 1)), fact.derived?.[n] ? "worked out from the text" : counted(sources(group), "source"),
        right === true ? h("b", { class: "verdict" }, "✓ right") : right === false ? h("b", { class: "verdict" }, "✗ wrong") : null),
      live && fact.values.length > 1 ? h("button", { class: "choose", "aria-pressed": String(right === true), onclick: () => act.right(n) }, key(n < 9 ? String(n + 1) : ""), "This is right") : null),
    stack);
}

function quoted(side, n, live) {
  const document = documents[side.passage.document];
  const about = origin(document);
  const place = `${document.file}:${side.line}`;
  return h("figure", { class: "passage" },
    h("figcaption", {},
      h("b", {}, document.title), document.reference ? h("span", { class: "state" }, "reference") : null,
      about ? h("span", {}, about) : null,
      live ? h("a", { href: `#view=documents&d=${document.n}&u=${side.passage.unit}`, title: `${document.name}, line ${side.line}` }, place) : h("span", {}, place)),
    h("blockquote", {}, marked(side.passage, n)));
}

/** The buttons at the foot of the fact view. */
function bar(fact) {
  const button = (text, letter, action, more) => h("button", { onclick: action, ...more }, key(letter), text);
  const verdict = verdicts.get(fact.id);
  const pressed = (is) => ({ "aria-pressed": String(verdict?.is === is) });
  return h("div", { class: "bar", role: "group", "aria-label": "Verdict" },
    fact.values.length > 1
      ? [button("All wrong", "0", act.wrong, pressed("all-wrong")), button("Not the same fact", "=", act.apart, pressed("not-same")),
        button("Update", "t", act.update, { title: "Both were right, each at its time", ...pressed("update") })]
      : [button("It is right", "1", () => act.right(0)), button("It is wrong", "0", act.wrong, pressed("all-wrong")), button("Misread", "=", act.apart, pressed("not-same"))],
    button("Later", "l", act.later, pressed("later")),
    h("span", { class: "gap" }),
    button("Note", "e", act.note), button("Copy query", "c", act.copy), button("Undo", "u", act.undo, steps.length ? {} : { disabled: true }));
}
