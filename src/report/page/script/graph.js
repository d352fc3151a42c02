// The graph: each fact an island. Its values are circles, larger with more sources; the passages that tell them are dots around.
// A red line joins values that cannot both hold; a fact that all tell alike is one circle.

const GRAPH_FACTS = 48;
let graphCalm = true;

function graphView() {
  const disputed = facts.slice(0, GRAPH_FACTS).map((fact) => ({ fact, about: fact.about, values: columns(fact).map((group, n) => ({ text: fact.values[n], n, dots: group.map((s) => s.passage) })) }));
  const calm = graphCalm ? data.agreed.slice(0, GRAPH_FACTS).map(([about, , value, mentions]) => ({ fact: null, about, values: [{ text: value, n: null, dots: mentions.map(passage) }] })) : [];
  const box = h("input", { type: "checkbox", checked: graphCalm, onchange: () => { graphCalm = box.checked; render(); } });
  return h("div", { class: "wide" },
    h("h2", {}, "Facts and conflicts"),
    h("p", { class: "lead" }, "Each picture is one fact. A circle is a value, a dot around it a passage that gives it, with the number of its document. A jagged line joins values that cannot both hold."),
    h("div", { class: "toggles" }, h("label", {}, box, h("span", { class: "standing agreed" }, "corroborated"), " facts as well")),
    facts.length > GRAPH_FACTS ? h("p", {}, `The first ${GRAPH_FACTS} of ${facts.length.toLocaleString("en")} are drawn.`) : null,
    h("div", { class: "islands" }, [...disputed, ...calm].map(island)),
    h("h3", {}, "Documents by number"),
    h("ol", { class: "legend" }, documents.slice(0, 200).map((d) => h("li", {}, h("a", { href: `#view=documents&d=${d.n}` }, d.title)))));
}

const WIDTH = 300;

function island({ fact, about, values }) {
  const width = WIDTH, height = values.length > 2 ? 220 : 150;
  const radius = (v) => 12 + 5 * Math.sqrt(Math.min(9, v.dots.length));
  const many = values.length;
  const at = values.map((v, n) => {
    if (many === 1) return [width / 2, height / 2];
    const turn = many === 2 ? Math.PI * n + Math.PI : -Math.PI / 2 + 2 * Math.PI * n / many;
    return [width / 2 + Math.cos(turn) * 82, height / 2 - (many === 2 ? 8 : 0) + Math.sin(turn) * 56];
  });
  const lines = [];
  for (let a = 0; a < many; a++) for (let b = a + 1; b < many; b++) {
    if (many > 4 && b !== a + 1 && !(a === 0 && b === many - 1)) continue;
    lines.push(svg("path", { class: "clash", d: jagged(at[a], at[b], radius(values[a]) + 12, radius(values[b]) + 12) }));
  }
  const circles = values.map((v, n) => {
    const [x, y] = at[n], r = radius(v);
    const dots = v.dots.slice(0, 10).map((place, k, all) => {
      const turn = -Math.PI / 2 + 2 * Math.PI * k / all.length;
      const [dx, dy] = [x + Math.cos(turn) * (r + 9), y + Math.sin(turn) * (r + 9)];
      return [svg("circle", { class: "dot", cx: dx, cy: dy, r: 7 }), svg("text", { class: "number", x: dx, y: dy + 3 }, String(place.document + 1))];
    });
    return svg("g", { class: v.n === null ? "calm" : `v${v.n % 5 + 1}` }, svg("circle", { class: "value", cx: x, cy: y, r }), dots,
      svg("text", { class: "label", x, y: many > 2 && y < height / 2 - 9 ? y - r - 24 : y + r + 30 }, short(v.text, many > 2 ? 20 : 24)));
  });
  const text = `${about}: ${values.map((v) => `${v.text} (${counted(v.dots.length, "passage")})`).join(", ")}`;
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": text }, lines, circles);
  return h("figure", { class: `island${fact ? "" : " agreed"}` }, picture,
    h("figcaption", {}, fact ? h("a", { href: address(fact) }, about) : about));
}

const short = (text, most) => text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;

/** A zigzag between two circles. */
function jagged([x1, y1], [x2, y2], r1, r2) {
  const long = Math.hypot(x2 - x1, y2 - y1);
  if (long < r1 + r2 + 6) return `M${x1} ${y1}L${x2} ${y2}`;
  const [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const steps = 6, span = long - r1 - r2;
  let path = "";
  for (let k = 0; k <= steps; k++) {
    const along = r1 + span * k / steps, off = k === 0 || k === steps ? 0 : k % 2 ? 4 : -4;
    path += `${k ? "L" : "M"}${(x1 + ux * along - uy * off).toFixed(1)} ${(y1 + uy * along + ux * off).toFixed(1)}`;
  }
  return path;
}
