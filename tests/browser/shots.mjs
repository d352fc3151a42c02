// Pictures of a report, to be looked at: node shots.mjs REPORT.html FOLDER
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
import { mkdirSync } from "node:fs";

const [report, folder, ...only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const url = pathToFileURL(report).href;
const views = ["summary", "queue", "matrix", "timeline", "graph", "documents", "rules", "decisions"];
for (const [width, height] of [[1280, 800], [400, 800]]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    page.on("pageerror", (e) => console.log("page error:", e.message));
    page.on("console", (m) => m.type() === "error" && console.log("console:", m.text()));
    for (const view of views) {
      if (only.length && !only.includes(view)) continue;
      if (colorScheme === "dark" && !["queue", "matrix", "graph", "documents"].includes(view)) continue;
      await page.goto(`${url}#view=${view}`);
      await page.waitForSelector("#app:not([hidden])");
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${folder}/${view}-${width}-${colorScheme}.png` });
      if (view === "queue" && width === 400) {
        await page.click(".row");
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${folder}/fact-${width}-${colorScheme}.png` });
        await page.reload();
      }
    }
    await context.close();
  }
}
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(url);
await page.waitForSelector("#app:not([hidden])");
await page.pdf({ path: `${folder}/print.pdf`, format: "A4", preferCSSPageSize: true, printBackground: false });
await browser.close();
