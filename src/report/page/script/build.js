// Elements are built here and nowhere else; text is always set as text.

const root = document.documentElement;
const $ = (id) => document.getElementById(id);

/** An element: h("p", {class: "lead", onclick}, "text", child, [more children]). Null and false are left out. */
function h(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for pictures. */
function svg(tag, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((c) => c !== null && c !== undefined && c !== false && c !== ""));
  return element;
}

/** "1 source", "1,234 sources". */
function counted(count, noun, plural = noun + "s") {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "8 June 2021" of "2021-06-08". */
function day(iso) {
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Says something to whoever listens and cannot see. */
function say(text) {
  $("said").textContent = text;
}

let toasting = 0;
/** Shows a line for a moment. */
function toast(text, ...more) {
  document.querySelector(".toast")?.remove();
  document.body.append(h("div", { class: "toast" }, text, more));
  say(text);
  clearTimeout(toasting);
  toasting = setTimeout(() => document.querySelector(".toast")?.remove(), 5000);
}

/** A dialog with a heading; closes by Escape, by its button, and by a press beside it. */
function dialog(title, ...children) {
  const box = h("dialog", { "aria-labelledby": "dialog-title" },
    h("header", {}, h("h2", { id: "dialog-title" }, title),
      h("button", { class: "plain", "aria-label": "Close", onclick: () => box.close() }, "✕")),
    children);
  box.addEventListener("close", () => box.remove());
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
  document.body.append(box);
  box.showModal();
  return box;
}

/** A key as it looks on the keyboard. */
const key = (text) => h("kbd", { "aria-hidden": "true" }, text);
