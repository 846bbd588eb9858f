import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { html } from "hono/html";
import type { Happening, Player } from "../player.ts";
import { insertBar, renderBar } from "./bar.ts";
import { forward } from "./forward.ts";
import { isNewcomer, LET_IN, renewSession } from "./session.ts";

export interface FrontOptions {
  /** Where the Worker answers, without a slash at the end. */
  readonly workerUrl: string;
  /** The Worker's SECRET. */
  readonly secret: string;
  /** The stand-in's page of the mailbox. */
  readonly mailboxPage: string;
  readonly zone: string;
  /** The rehearsal's clock, in ms. */
  readonly now: () => number;
  readonly player: Player;
  /** The session cookie that a new browser gets; null while the mailbox is not connected yet. */
  readonly session: () => string | null;
}

const DAY = 86_400_000;
const STYLE = readFileSync(fileURLToPath(import.meta.resolve("./bar.css")), "utf8");

/** The rehearsal's front: the Worker's pages with a time bar above them, and the playing of time. */
export function createFront(options: FrontOptions): Hono {
  let playing = false;
  let happened: readonly Happening[] | null = null;
  const app = new Hono();

  app.get("/rehearsal/bar.css", (c) => c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));

  app.post("/rehearsal/play", csrf(), async (c) => {
    const form = await c.req.parseBody();
    const back = localPath(String(form["back"] ?? "/"));
    const until = String(form["until"] ?? "");
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
    const kept = await renewSession(c.req.header("Cookie") ?? "", options.secret, options.now());
    if (kept !== null) c.header("Set-Cookie", kept);
    return c.redirect(back, 303);
  });

  app.all("*", async (c) => {
    const session = options.session();
    if (
      session !== null &&
      c.req.method === "GET" &&
      wantsPage(c) &&
      isNewcomer(c.req.header("Cookie") ?? "")
    ) {
      const fresh = await renewSession(session, options.secret, options.now());
      for (const cookie of [fresh ?? session, LET_IN]) c.header("Set-Cookie", cookie, { append: true });
      return c.redirect(localPath(pageOf(c)), 303);
    }
    const answer = await forward(c.req.raw, options.workerUrl, { "x-kindly-now": String(options.now()) });
    if (!isWholePage(c, answer)) return answer;
    const { now, zone, mailboxPage } = options;
    const bar = await renderBar({ now: now(), zone, page: pageOf(c), mailbox: mailboxPage, happened });
    return new Response(insertBar(await answer.text(), bar), answer);
  });

  return app;
}

async function play(player: Player, until: string, now: number): Promise<readonly Happening[]> {
  switch (until) {
    case "day":
      return await player.playTo(now + DAY);
    case "week":
      return await player.playTo(now + 7 * DAY);
    case "event":
      return await player.untilNextEvent();
    default:
      throw new Error("Time is played for a day, a week, or until something happens.");
  }
}

function pageOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** Back to a page of this front and nowhere else: "//host" and "/\host" would lead away. */
function localPath(text: string): string {
  return /^\/(?![/\\])/.test(text) ? text : "/";
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
        <link rel="stylesheet" href="/kindly.css"><link rel="stylesheet" href="/rehearsal/bar.css"></head>
      <body><main class="rehearsal-note"><h1>${title}</h1><p>${text}</p><p><a href="${back}">Back</a></p></main></body>
    </html>`;
}
