import { html } from "hono/html";
import type { Happening } from "../player.ts";

/** What the time bar shows. */
export interface BarState {
  /** The rehearsal's time, ms since the epoch. */
  readonly now: number;
  /** IANA name of the owner's zone. */
  readonly zone: string;
  /** Path and query of the page it stands on. */
  readonly page: string;
  /** Where the owner's mailbox can be looked into. */
  readonly mailbox: string;
  /** What happened while time was last played; null before the first time. */
  readonly happened: readonly Happening[] | null;
}

/** So many happenings are told in the bar itself; the rest opens below. */
const TOLD = 3;

const PLAYS = [
  { name: "day", label: "A day" },
  { name: "week", label: "A week" },
  { name: "event", label: "Until something happens" },
];

/** The bar as HTML, safe to put into a page. */
export async function renderBar(state: BarState): Promise<string> {
  const bar = html`<div class="rehearsal-bar" role="region" aria-label="Rehearsal">
    <link rel="stylesheet" href="/rehearsal/bar.css">
    <p class="rehearsal-time">
      <span class="rehearsal-word">Rehearsal</span>
      <time datetime="${new Date(state.now).toISOString()}">${longTime(state.now, state.zone)}</time>
    </p>
    <p class="rehearsal-mailbox"><a href="${state.mailbox}" target="_blank" rel="noopener">Open <span class="rehearsal-more">the </span>Gmail<span class="rehearsal-more"> mailbox</span></a></p>
    <form method="post" action="/rehearsal/play" class="rehearsal-play">
      <span>Let pass:</span>
      <input type="hidden" name="back" value="${state.page}">
      ${PLAYS.map(({ name, label }) => html`<button name="until" value="${name}">${label}</button>`)}
    </form>
    ${state.happened === null ? "" : renderHappened(state.happened, state.zone)}
  </div>`;
  return String(await bar);
}

/** @returns the page with the bar as the first thing in its body; a text without a body stays as it is */
export function insertBar(page: string, bar: string): string {
  // Behind the skip link, which has to stay the first thing that the keyboard reaches.
  const body = /<body\b[^>]*>(?:\s*<a class="skip"[^>]*>[^<]*<\/a>)?/i.exec(page);
  if (!body) return page;
  const end = body.index + body[0].length;
  return page.slice(0, end) + bar + page.slice(end);
}

function renderHappened(happened: readonly Happening[], zone: string) {
  if (happened.length === 0) return html`<p class="rehearsal-happened" role="status">Nothing happened.</p>`;
  // What Kindly did is what one came to see; then the newest.
  const newest = [...happened].reverse();
  const told = [...newest.filter(({ by }) => by === "kindly"), ...newest.filter(({ by }) => by === "people")];
  const lines = (some: readonly Happening[]) =>
    some.map(({ at, what }) => html`<li><time>${shortTime(at, zone)}</time> ${what}</li>`);
  const rest = told.slice(TOLD);
  return html`<div class="rehearsal-happened" role="status">
    <ul>${lines(told.slice(0, TOLD))}</ul>
    ${rest.length === 0 ? "" : html`<details><summary>and ${rest.length} more</summary><ul>${lines(rest)}</ul></details>`}
  </div>`;
}

function longTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

function shortTime(at: number, zone: string): string {
  const options = { timeZone: zone, weekday: "short", day: "numeric", month: "short" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...options, hour: "2-digit", minute: "2-digit" }).format(at);
}
