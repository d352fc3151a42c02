// The timeline: every statement that a date or time ties down, in order; where statements disagree, both places are named.

let timelineShown = 300;
let onlyDisputed = false;

/** "8 June 2021", "8 June 2021, 14:20", "June 2021", "2021", from the ends of a stretch of time. */
function span(from, to) {
  const [a, b] = [new Date(from + "Z"), new Date(to + "Z")];
  const hours = (b - a) / 36e5;
  const clock = from.slice(11, 16);
  if (hours < 24) return clock === "00:00" && hours === 0 ? day(from) : `${day(from)}, ${clock}${hours >= 1 ? "–" + to.slice(11, 16) : ""}`;
  if (hours <= 24) return day(from);
  if (a.getUTCDate() === 1 && hours <= 31 * 24 && hours >= 28 * 24) return `${MONTHS[a.getUTCMonth()]} ${a.getUTCFullYear()}`;
  if (a.getUTCMonth() === 0 && a.getUTCDate() === 1 && hours >= 365 * 24 && hours <= 366 * 24) return String(a.getUTCFullYear());
  const last = new Date(b - 1).toISOString();
  return `${day(from)} – ${day(last)}`;
}

function timelineView() {
  const entries = data.dates.map(([from, to, row, fact]) => ({ from, to, place: passage(row), fact: fact === null ? null : facts[fact] }));
  const wanted = entries.filter((e) => !onlyDisputed || e.fact);
  const years = [];
  for (const entry of wanted.slice(0, timelineShown)) {
    const label = span(entry.from, entry.to);
    const last = years.at(-1);
    if (last?.label === label) last.entries.push(entry);
    else years.push({ label, entries: [entry] });
  }
  const box = h("input", { type: "checkbox", checked: onlyDisputed, onchange: () => { onlyDisputed = box.checked; render(); } });
  return h("div", { class: "wide timeline" },
    h("h2", {}, "What happened when"),
    h("p", { class: "lead" }, `${counted(data.count.dates, "statement")} that a date or time ties down, in the order of what they speak of.`),
    h("div", { class: "toggles" }, h("label", {}, box, "only where documents disagree")),
    years.length ? h("ol", {}, years.map(({ label, entries }) => h("li", { class: entries.some((e) => e.fact) ? "disputed" : null },
      h("h3", {}, label),
      h("ul", {}, entries.map(({ place, fact }) => h("li", {},
        h("blockquote", {}, marked({ ...place }, null, false)),
        h("p", { class: "by" }, h("a", { href: `#view=documents&d=${place.document}&u=${place.unit}` }, documents[place.document].title),
          fact ? [" ", h("a", { class: "clash", href: `#f=${fact.id}` }, `⚠ disputed: ${fact.values.join(" | ")}`)] : null)))))))
      : h("p", { class: "empty" }, onlyDisputed ? "No dated statement is disputed." : "No statement is tied down to a date. Publication dates help: put `published: 2021-06-08` into the front matter."),
    wanted.length > timelineShown ? h("button", { onclick: () => { timelineShown += 300; render(); } }, `Show more of ${counted(wanted.length, "statement")}`) : null);
}
