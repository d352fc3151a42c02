// The page and the review server in headless Chromium, as an editor uses them. CLAIMLINT names the program, CHROMIUM the browser.
import { chromium } from "playwright-core";
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const claimlint = resolve(process.env.CLAIMLINT ?? "target/debug/claimlint");
const root = resolve(import.meta.dirname, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const folders = [];
const folder = () => { const made = mkdtempSync(join(tmpdir(), "claimlint-")); folders.push(made); return made; };

function run(cwd, ...words) {
  const ran = spawnSync(claimlint, words, { cwd, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A page that complains of errors and of every request beyond its own file. */
async function opened(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (e) => page.faults.push(e.message));
  page.on("dialog", (d) => { page.faults.push(`dialog: ${d.message()}`); d.dismiss(); });
  page.on("console", (m) => m.type() === "error" && page.faults.push(m.text()));
  page.on("request", (r) => { if (!r.url().startsWith(url.split("#")[0]) && !r.url().startsWith("blob:")) page.faults.push(`request: ${r.url()}`); });
  await page.goto(url);
  await page.waitForSelector("#app:not([hidden])");
  return page;
}

const stories = [];
const story = (name, test) => stories.push([name, test]);

/** The story of the silo with a report beside it. */
function silo() {
  const home = folder();
  cpSync(join(root, "seeds/silo/docs"), join(home, "docs"), { recursive: true });
  assert.equal(run(home, "check", "docs", "-o", "html=report.html").code, 1);
  return { home, url: pathToFileURL(join(home, "report.html")).href };
}

const heading = (page) => page.locator("#fact h2").innerText();
/** Walks from the head of the queue, by keyboard, to the fact with such a heading, and gives its place, from 1. */
async function walk(page, to) {
  await page.focus("#list");
  await page.keyboard.press("Home");
  for (let place = 1; ; place++) {
    const now = await heading(page);
    if (to.test(now)) return place;
    await page.keyboard.press("j");
    assert.notEqual(await heading(page), now, `the queue ends before ${to}`);
  }
}
const progress = (page) => page.locator("#progress span").first().innerText();

story("the queue is walked and judged by keyboard, saved, applied, and stays settled", async () => {
  const { home, url } = silo();
  const page = await opened(url);
  const total = await page.evaluate(() => Number(document.querySelector("#list .row").getAttribute("aria-setsize")));
  const place = await walk(page, /^Age:? Tomas Ekwall/);
  await page.keyboard.press("j");
  const second = await heading(page);
  assert.notEqual(second, await (await page.keyboard.press("k"), heading(page)));
  // 52 is right, and the queue moves on.
  const right = await page.locator(".column h3").allInnerTexts().then((all) => all.findIndex((t) => t.includes("52")) + 1);
  await page.keyboard.press(String(right));
  assert.equal(await heading(page), second);
  assert.equal(await progress(page), `1 of ${total} settled`);
  assert.match(await page.locator("#said").innerText(), new RegExp(`${place + 1} of \\d+`));
  // Undone, the fact is back; done again.
  await page.keyboard.press("u");
  assert.equal(await progress(page), `0 of ${total} settled`);
  await page.keyboard.press(String(right));
  // Another: not the same fact, with the first reason; with a note.
  await walk(page, /people/);
  await page.keyboard.press("e");
  await page.fill("#note-text", "Two towers.");
  await page.fill("#note-author", "mk");
  await page.click("dialog button.main");
  await page.keyboard.press("=");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("1");
  await page.keyboard.press("0");
  assert.equal(await progress(page), `3 of ${total} settled`);
  await page.keyboard.press("c");
  await page.waitForFunction(() => document.querySelector(".toast")?.textContent.includes("clipboard"));
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Which is right: .* or .*\? And what is the source\?/);
  // Kept over a reload.
  await page.reload();
  await page.waitForSelector("#list .row");
  assert.equal(await progress(page), `3 of ${total} settled`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("button.save")]);
  const saved = join(home, "decisions.jsonl");
  await download.saveAs(saved);
  const lines = readFileSync(saved, "utf8").trim().split("\n").map((l) => JSON.parse(l));
  assert.deepEqual(lines.map((l) => l.verdict.is).sort(), ["all-wrong", "not-same", "right"]);
  assert.equal(lines.find((l) => l.verdict.is === "not-same").verdict.note, "Two towers.");
  assert.deepEqual(page.faults, []);

  const applied = run(home, "triage", "apply", "decisions.jsonl");
  assert.equal(applied.code, 0, applied.err);
  assert.match(readFileSync(join(home, "facts.yaml"), "utf8"), /says: .*52/);
  const check = () => {
    const ran = run(home, "check", "docs", "--baseline", "claimlint.baseline", "--facts", "facts.yaml", "--format", "json");
    return JSON.parse(ran.out).findings;
  };
  const apart = lines.find((l) => l.verdict.is === "not-same").conflict;
  const age = lines.find((l) => l.verdict.is === "right").conflict;
  assert.equal(check().find((f) => f.id === apart.id)?.state, "known", "what is not the same fact stays settled");
  assert.ok(check().some((f) => f.rule === age.rule && f.state !== "known"), "the wrong age is told until it is mended");
  // Mended, it is gone; brought back, it is told.
  const wire = ["anselm-courier.md", "wire.md"].map((n) => join(home, "docs", n)).find((f) => readFileSync(f, "utf8").includes("Tomas Ekwall, 58"));
  const wrong = readFileSync(wire, "utf8");
  writeFileSync(wire, wrong.replace("Tomas Ekwall, 58", "Tomas Ekwall, 52"));
  assert.ok(!check().some((f) => f.rule === age.rule && f.sides.some((s) => s.text.includes("Tomas"))), "a settled fact is quiet once the text is mended");
  writeFileSync(wire, wrong);
  assert.ok(check().some((f) => f.rule === age.rule && f.state !== "known"), "the error comes back when it is brought back");
  // The next report knows what was decided.
  run(home, "check", "docs", "--baseline", "claimlint.baseline", "--facts", "facts.yaml", "-o", "html=report.html");
  const next = await opened(`${url}#f=${apart.id}`);
  assert.match(await next.locator("#fact .state").first().innerText(), /known/);
});

story("filters narrow the list, and a link opens its fact", async () => {
  const { home, url } = silo();
  const page = await opened(url);
  const rows = () => page.locator("#list .row").count();
  const all = await rows();
  await page.selectOption("[aria-label='Any severity']", "0");
  const errors = await rows();
  assert.ok(errors > 0 && errors < all);
  await page.keyboard.press("Escape");
  await page.fill("#search", "ekwall");
  assert.equal(await rows(), 1);
  await page.fill("#search", "no such words");
  assert.match(await page.locator("#fact").innerText(), /Nothing matches/);
  await page.click("#fact button");
  assert.equal(await rows(), all);
  await page.keyboard.press("j");
  const hash = await page.evaluate(() => location.hash);
  const name = await heading(page);
  // The link holds in a later report, with another document beside.
  writeFileSync(join(home, "docs/later.md"), "# Weather\n\nIt rained in Pendry.\n");
  run(home, "check", "docs", "-o", "html=report.html");
  const later = await opened(url + hash);
  assert.equal(await heading(later), name);
  const gone = await opened(`${url}#f=000000000000&k=000000000000`);
  assert.match(await gone.locator(".toast").innerText(), /not in this report/);
  // With another value the fact has another id, and is found by what it is about.
  await later.fill("#search", "ekwall");
  await later.click('#fact a[href^="#f="]');
  const [age, old] = [await heading(later), await later.evaluate(() => location.hash)];
  const courier = join(home, "docs/anselm-courier.md");
  writeFileSync(courier, readFileSync(courier, "utf8").replace("Tomas Ekwall, 58", "Tomas Ekwall, 61"));
  run(home, "check", "docs", "-o", "html=report.html");
  const changed = await opened(url + old);
  assert.equal(await heading(changed), age);
  assert.match(await changed.locator(".toast").innerText(), /values of this fact have changed/);
  assert.notEqual(await changed.evaluate(() => location.hash), old);
  assert.deepEqual([...page.faults, ...later.faults, ...gone.faults, ...changed.faults], []);
});

story("single keys can be switched off", async () => {
  const page = await opened(silo().url);
  const before = await heading(page);
  await page.keyboard.press("?");
  await page.uncheck("#keys-on");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  assert.equal(await heading(page), before);
  assert.match(await progress(page), /^0 of/);
  // The list still goes by arrows.
  await page.focus("#list");
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await heading(page), before);
});

story("axe finds no serious violation in any section, light or dark, wide or narrow", async () => {
  const { url } = silo();
  for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [400, "light"]]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const hash of ["#view=summary", "#view=queue", "#view=matrix", "#view=timeline", "#view=graph", "#view=documents", "#view=rules", "#view=decisions"]) {
      await page.goto("about:blank");
      await page.goto(url + hash);
      await page.waitForSelector("#app:not([hidden])");
      if (hash === "#view=queue") { if (width === 400) await page.click(".row"); await page.keyboard.press("1"); }
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      const bad = found.violations.filter((v) => ["serious", "critical"].includes(v.impact));
      assert.deepEqual(bad.map((v) => `${hash} ${width} ${colorScheme} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120) + " " + n.failureSummary?.slice(0, 200)).slice(0, 3).join(" // ")}`), []);
    }
    await context.close();
  }
});

story("a hostile document does nothing", async () => {
  const home = folder();
  const bad = "</script><script>window.hit=1</script><img src=x onerror=window.hit=2><svg onload=window.hit=3> \u202Eevil\u202C " + "w".repeat(30000) + " ${alert(1)} \u2028 <!--{script}--> ]]>";
  writeFileSync(join(home, "<img src=x onerror=window.hit=4>.txt"), `The roof of the Marlow market hall fell in on Tuesday ${bad}. It killed twelve people ${bad}.\n`);
  writeFileSync(join(home, "b.md"), `---\ntitle: "</title><script>window.hit=5</script>"\nsource: "\\" onmouseover=\\"window.hit=6"\n---\nOn Tuesday the roof of the Marlow market hall fell in. It killed 14 people.\n`);
  run(home, "check", ".", "-o", "html=report.html");
  const url = pathToFileURL(join(home, "report.html")).href;
  const page = await opened(url);
  for (const view of ["queue", "summary", "matrix", "timeline", "graph", "documents", "rules", "decisions"]) {
    await page.goto(`${url}#view=${view}`);
    await page.waitForTimeout(50);
    assert.equal(await page.evaluate(() => window.hit), undefined, view);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 1, `${view} is ${wide} pixels too wide`);
    assert.equal(await page.evaluate(() => /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText)), false, view);
  }
  assert.deepEqual(page.faults, []);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(url);
  assert.ok(await plain.locator("#plain .card").count() > 0);
  assert.equal(await plain.locator("#plain img, #plain svg, #plain script").count(), 0);
});

story("paper gets every fact with its passages", async () => {
  const page = await opened(silo().url);
  const total = await page.evaluate(() => Number(document.querySelector("#list .row").getAttribute("aria-setsize")));
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#plain .card").count(), total);
  assert.ok(await page.locator("#plain").isVisible() && !await page.locator("#app").isVisible());
});

/** A bare request, with headers that a browser would not let a page set. */
function ask(port, path, { method = "GET", headers = {}, body = "" } = {}) {
  return new Promise((done, fail) => {
    const req = request({ host: "127.0.0.1", port, path, method, headers: { ...(body ? { "Content-Length": Buffer.byteLength(body) } : {}), ...headers } }, (res) => { res.resume(); res.on("end", () => done(res.statusCode)); });
    req.on("error", fail);
    req.end(body);
  });
}

story("the review server saves verdicts as they are made and refuses strangers", async () => {
  const { home } = silo();
  const server = spawn(claimlint, ["review", "docs"], { cwd: home });
  try {
    const address = await new Promise((done, fail) => { let told = ""; server.stdout.on("data", (d) => { told += d; const found = told.match(/http:\S+/); if (found) done(found[0]); }); server.on("exit", () => fail(new Error(told))); });
    const { port, pathname } = new URL(address);
    const own = `http://127.0.0.1:${port}`;
    assert.equal(await ask(port, pathname), 200);
    assert.equal(await ask(port, "/"), 403);
    assert.equal(await ask(port, `/${"0".repeat(32)}/`), 403);
    assert.equal(await ask(port, pathname, { headers: { Host: "evil.example" } }), 421);
    assert.equal(await ask(port, pathname, { headers: { Host: `localhost.evil.example:${port}` } }), 421);
    assert.equal(await ask(port, pathname, { headers: { Origin: "https://evil.example" } }), 403);
    const post = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    assert.equal(await ask(port, `${pathname}decisions`, post), 403);
    assert.equal(await ask(port, `${pathname}decisions`, { ...post, headers: { ...post.headers, Origin: "https://evil.example" } }), 403);
    assert.equal(await ask(port, `${pathname}decisions`, { ...post, headers: { ...post.headers, Origin: "null" } }), 403);
    assert.equal(await ask(port, `${pathname}decisions`, { ...post, headers: { ...post.headers, Origin: own } }), 422);
    const page = await opened(address);
    await page.keyboard.press("1");
    const file = join(home, "decisions.jsonl");
    const lines = async (n) => { for (let k = 0; k < 60; k++) { try { const all = readFileSync(file, "utf8").trim().split("\n"); if (all.length === n) return all.map((l) => JSON.parse(l)); } catch { /* not yet */ } await page.waitForTimeout(50); } throw new Error("not saved"); };
    assert.equal((await lines(1))[0].verdict.is, "right");
    await page.reload();
    await page.waitForSelector("#list .row");
    assert.match(await progress(page), /^1 of/);
    await page.keyboard.press("0");
    await page.keyboard.press("u");
    assert.equal((await lines(3))[2].verdict, null);
    assert.deepEqual(page.faults, []);
    assert.equal(run(home, "triage", "apply", "decisions.jsonl").code, 0);
  } finally {
    server.kill();
  }
});

const only = process.argv[2];
let failed = 0;
for (const [name, test] of stories) {
  if (only && !name.includes(only)) continue;
  try {
    await test();
    console.log(`ok   ${name}`);
  } catch (fault) {
    failed++;
    console.log(`FAIL ${name}\n${fault.stack}`);
  }
}
await browser.close();
for (const made of folders) rmSync(made, { recursive: true, force: true });
console.log(`${stories.length} stories, ${failed} failed`);
process.exit(failed ? 1 : 0);
