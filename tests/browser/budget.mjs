// The budget of a page of ten thousand findings: node budget.mjs large.html
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
import { statSync } from "node:fs";

const [report] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const paints = [], readies = [];
for (let run = 0; run < 3; run++) {
  await page.goto("about:blank");
  await page.goto(pathToFileURL(report).href);
  await page.waitForSelector(".row");
  paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity));
  readies.push(await page.evaluate(() => performance.now()));
}
const filter = async (text) => page.evaluate((text) => new Promise((done) => {
  const box = document.getElementById("search");
  box.value = text;
  const start = performance.now();
  box.dispatchEvent(new Event("input"));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
}), text);
// The texts to search in are made ready while the editor looks at the first card.
await page.waitForTimeout(800);
const first = await filter("the");
const times = [];
for (const text of ["killed", "17", "people", "no such words", ""]) times.push(await filter(text));
const size = statSync(report).size;
const best = (list) => Math.min(...list).toFixed(0);
console.log(`size ${size} bytes; first paint ${best(paints)} ms; ready ${best(readies)} ms; first text filter ${first.toFixed(0)} ms, then ${times.map((t) => t.toFixed(0)).join(" ")} ms; rows in the page ${await page.locator(".row").count()}`);
await browser.close();
const faults = [size > 3_000_000 && "larger than 3 MB", Math.min(...paints) > 1000 && "first paint later than 1 s", Math.max(first, ...times) > 100 && "a filter took more than 100 ms"].filter(Boolean);
if (faults.length) { console.error(faults.join("; ")); process.exit(1); }
