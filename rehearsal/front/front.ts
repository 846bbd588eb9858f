import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Happening, Player } from "../player.ts";
import { insertBar, renderBar } from "./bar.ts";
import { forward } from "./forward.ts";
import { isFromHere, isLocalPath, readPlayRequest, type Until } from "./play-request.ts";
import { isNewcomer, isSignedIn, LET_IN, sessionCookie } from "./session.ts";

export interface FrontOptions {
  /** Where the Worker answers, without a slash at the end. */
  readonly workerUrl: string;
  /** The stand-in's page of the mailbox. */
  readonly mailboxPage: string;
  readonly zone: string;
  /** The rehearsal's clock, in ms. */
  readonly now: () => number;
  readonly player: Player;
  /** A session, name=value, that holds at the rehearsal's time; null while the mailbox is not connected yet. */
  readonly session: () => Promise<string | null>;
}

const DAY = 86_400_000;
const STYLE = readFileSync(fileURLToPath(import.meta.resolve("./bar.css")), "utf8");

/** The rehearsal's front: the Worker's pages with a time bar above them, and the playing of time. */
export function createFront(options: FrontOptions): Hono {
  let playing = false;
  let happened: readonly Happening[] | null = null;
  const app = new Hono();

  app.get("/rehearsal/bar.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));

  app.post("/rehearsal/play", async (c) => {
    if (!isFromHere(c)) return c.text("Time is played from the pages of this rehearsal only.\n", 403);
    const asked = await readPlayRequest(c);
    if (asked === null)
      return c.text("Time is played for a day, a week, or until something happens (until, back).\n", 400);
    const { until, back } = asked;
    if (playing)
      return c.html(
        note("Time is being played already", "It takes a few seconds. Then go back and look.", back),
        409,
      );
    playing = true;
    try {
      happened = await play(options.player, until, options.now());
    } catch (error) {
      return c.html(
        note("Time stands still", error instanceof Error ? error.message : String(error), back),
        500,
      );
    } finally {
      playing = false;
    }
    // A session ends after a week, and here a week passes in seconds: who was signed in stays so.
    const kept = isSignedIn(c.req.header("Cookie") ?? "") ? await options.session() : null;
    if (kept !== null) c.header("Set-Cookie", sessionCookie(kept));
    return c.redirect(back, 303);
  });

  app.all("*", async (c) => {
    if (isRuntimePath(c.req.url)) return c.notFound();
    if (c.req.method === "GET" && wantsPage(c) && isNewcomer(c.req.header("Cookie") ?? "")) {
      const session = await options.session();
      if (session !== null) {
        for (const cookie of [sessionCookie(session), LET_IN])
          c.header("Set-Cookie", cookie, { append: true });
        return c.redirect(localPath(pageOf(c)), 303);
      }
    }
    const answer = await forward(c.req.raw, options.workerUrl, { "x-kindly-now": String(options.now()) });
    if (!isWholePage(c, answer)) return answer;
    const { now, zone, mailboxPage } = options;
    const bar = await renderBar({
      now: now(),
      zone,
      page: localPath(pageOf(c)),
      mailbox: mailboxPage,
      happened,
    });
    return new Response(insertBar(await answer.text(), bar), answer);
  });

  return app;
}

async function play(player: Player, until: Until, now: number): Promise<readonly Happening[]> {
  switch (until) {
    case "day":
      return await player.playTo(now + DAY);
    case "week":
      return await player.playTo(now + 7 * DAY);
    case "event":
      return await player.untilNextEvent();
    default:
      return until satisfies never;
  }
}

function pageOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** A page that leads away, as "//host" would, counts as the first one. */
function localPath(page: string): string {
  return isLocalPath(page) ? page : "/";
}

/**
 * What the local runtime serves beside the Worker: its cron, its databases. That is for this process, not for pages.
 * However it is written: which spellings the runtime takes for the same path is not documented.
 */
function isRuntimePath(url: string): boolean {
  const path = new URL(url).pathname.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return /^[/\\]*cdn-cgi(?:[/\\]|$)/i.test(path);
}

/** A browser that shows a page, rather than one of its parts or a program. */
function wantsPage(c: Context): boolean {
  return (c.req.header("Accept") ?? "").includes("text/html");
}

function isWholePage(c: Context, answer: Response): boolean {
  const framed = c.req.header("Sec-Fetch-Dest") === "iframe" || c.req.path === "/summary/mail";
  return !framed && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

function note(title: string, text: string, back: string) {
  return html`<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
        <link rel="stylesheet" href="/style/kindly.css"><link rel="stylesheet" href="/rehearsal/bar.css"></head>
      <body><main class="rehearsal-note"><h1>${title}</h1><p>${text}</p><p><a href="${back}">Back</a></p></main></body>
    </html>`;
}
