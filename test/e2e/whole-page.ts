import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { walkByTab } from "./tab-walk.ts";

const SCREENSHOTS = join(import.meta.dirname, "../screenshots");

/** A page, and what is expected of it. */
export interface Expected {
  readonly path: string;
  readonly status: number;
  /** What it brings along beside its style and its script: a mail in a frame. */
  readonly frames?: readonly string[];
}

/** Seen wide and light, then narrower and dark, without loading it again. */
const NARROWER = [
  { name: "tablet-light", width: 820, colorScheme: "light", isShown: true },
  { name: "small-dark", width: 320, colorScheme: "dark", isShown: false },
  { name: "phone-dark", width: 390, colorScheme: "dark", isShown: true },
] as const;
export const WIDE = { width: 1440, height: 900 };

/** What a page may weigh with all that it brings along, as it is sent. */
const HEAVIEST = 60_000;

/** Everything that is wrong with a page for whoever sees it, hears it or has only keys; none when it is whole. */
export async function faultsOf(page: Page, base: string, expected: Expected): Promise<string[]> {
  const { path, status } = expected;
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light" });
  const answer = await page.goto(base + path);
  const found = [
    ...(answer?.status() === status ? [] : [`answers ${answer?.status()}`]),
    ...(await weightFaults(page, expected)),
    ...(await overflow(page, "wide-light")),
    ...(await violations(page, {})),
  ];
  await screenshot(page, "wide-light", path);
  for (const { name, width, colorScheme, isShown } of NARROWER) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    found.push(...(await overflow(page, name)));
    if (isShown) await screenshot(page, name, path);
  }
  found.push(...(await violations(page, { runOnly: ["color-contrast", "target-size"] })));
  found.push(...(await walkByTab(page)), ...(await motion(page)));
  return found.map((fault) => `${path}: ${fault}`);
}

async function screenshot(page: Page, look: string, path: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const name = path.replaceAll(/[^a-z0-9]+/gi, "-").slice(0, 80);
  await page.screenshot({ path: join(SCREENSHOTS, `${look}${name}.png`), fullPage: true });
}

/** A text squeezed into a column of a letter's width, which no scroll bar tells of. */
const SQUEEZED = `[...document.querySelectorAll("p, li, dt, dd, td, th, h1, h2, span")].filter(
  (each) => each.checkVisibility() && !each.closest(".hidden, .week, svg") && each.textContent.length > 40 && each.getBoundingClientRect().width < 60,
).map((each) => each.textContent.slice(0, 60))`;

async function overflow(page: Page, look: string): Promise<string[]> {
  const isWider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  const squeezed = (await page.evaluate(SQUEEZED)) as string[];
  return [
    ...(isWider ? [`is wider than the window of ${look}`] : []),
    ...squeezed.map((text) => `has no room in ${look} for “${text}”`),
  ];
}

const MOVING = `[...document.querySelectorAll("*")].filter((each) => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
  return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
}).map((each) => each.outerHTML.slice(0, 80))`;

/** What still moves for whoever asked their system for less of it. */
async function motion(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = (await page.evaluate(MOVING)) as string[];
  await page.emulateMedia({ reducedMotion: "no-preference" });
  return moving.map((each) => `moves all the same: ${each}`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page, options: { runOnly?: readonly string[] }): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
  const found = (await page.evaluate(
    `axe.run({ resultTypes: ["violations"], preload: false, ...${JSON.stringify(options)} })`,
  )) as { violations: Violation[] };
  return found.violations.map(({ id, nodes }) => `${id}, ${nodes[0]?.html}`);
}

const weights = new Map<string, number>();

async function weightFaults(page: Page, { frames = [] }: Expected): Promise<string[]> {
  const brought = await broughtBy(page);
  const isKnown = ({ pathname }: URL) => /^\/(style|script)\//.test(pathname) || frames.includes(pathname);
  const strange = brought.filter((url) => !isKnown(url));
  const styles = brought.filter(({ pathname }) => pathname.startsWith("/style/"));
  const scripts = brought.filter(({ pathname }) => pathname.startsWith("/script/"));
  const sizes = await Promise.all(brought.map((url) => weightOf(page, url)));
  const weight = sizes.reduce((sum, each) => sum + each, gzipSync(await page.content()).length);
  return [
    ...strange.map((url) => `brings ${url} along`),
    ...(styles.length === 1 && scripts.length <= 1
      ? []
      : [`asks for ${styles.length} styles and ${scripts.length} scripts`]),
    ...(weight <= HEAVIEST ? [] : [`weighs ${weight} B`]),
  ];
}

/** What the page itself brings along; the bar on top is the rehearsal's, and a browser asks for its sign in the tab once. */
async function broughtBy(page: Page): Promise<URL[]> {
  const names = "performance.getEntriesByType('resource').map((each) => each.name)";
  const urls = (await page.evaluate(names)) as string[];
  return urls.filter((url) => !/\/rehearsal\/|favicon/.test(url)).map((url) => new URL(url));
}

async function weightOf(page: Page, url: URL): Promise<number> {
  const known = weights.get(url.href);
  if (known !== undefined) return known;
  const weight = gzipSync(await (await page.request.get(url.href)).body()).length;
  weights.set(url.href, weight);
  return weight;
}
