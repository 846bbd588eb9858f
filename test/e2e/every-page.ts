import type { Page } from "playwright-core";
import type { Expected } from "./whole-page.ts";

/** Every page of the route table, with rows of the rehearsal's where it names one; and those for what is not there. */
export async function everyPage(page: Page, base: string): Promise<Expected[]> {
  const found = (path: string): Expected => ({ path, status: 200 });
  return [
    found("/"),
    found("/outreach"),
    ...(await firstOf(
      page,
      base,
      STANDINGS.map((status) => `/outreach?status=${status}`),
    )),
    ...(await firstOf(page, base, ["/contacts"])),
    ...[
      "/contacts",
      "/outreach?search=nobody",
      "/numbers",
      "/sync",
      "/settings",
      "/templates",
      "/templates/research/de",
      "/not-tracked",
      "/exclusions",
      "/hindsight",
      "/access",
      "/webhooks",
      "/data",
      "/office",
      "/health",
      "/problems",
      "/outreach?note=stopped",
    ].map(found),
    { path: "/summary", status: 200, frames: ["/summary/mail"] },
    found(await stopLink(page, base)),
    { path: "/nothing", status: 404 },
    { path: "/do/stop?key=x", status: 410 },
    { path: "/outreach?status=x", status: 400 },
  ];
}

/** One outreach of each is looked at. */
const STANDINGS = ["awaiting", "replied", "bounced", "lapsed"];

async function firstOf(page: Page, base: string, lists: readonly string[]): Promise<Expected[]> {
  const found: Expected[] = [];
  for (const list of lists) {
    await page.goto(base + list);
    const href = await page.locator("main a.row-name").first().getAttribute("href");
    if (href !== null) found.push({ path: href, status: 200 });
  }
  return found;
}

/** A link as the summary of this week has it. */
async function stopLink(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/summary/mail`);
  const href = await page.locator('a[href*="/do/stop"]').first().getAttribute("href");
  return (href ?? "/do/stop").replace(base, "");
}
