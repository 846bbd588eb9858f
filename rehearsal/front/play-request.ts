import type { Context } from "hono";

/** How far time shall be played, and the page to go back to then. */
interface PlayRequest {
  readonly until: Until;
  readonly back: string;
}

const UNTIL = ["day", "week", "event"] as const;
export type Until = (typeof UNTIL)[number];

/** A page of this front: printable ASCII, as a URL is written, and neither "//host" nor "/\\host", which lead away. */
const LOCAL_PATH = /^\/(?![/\\])[\x21-\x7e]*$/;

export function isLocalPath(text: string): boolean {
  return LOCAL_PATH.test(text);
}

/** @returns null when the form is broken or asks for something else than the bar offers */
export async function readPlayRequest(c: Context): Promise<PlayRequest | null> {
  // A body that is not what its Content-Type says makes the parser throw.
  const form = await c.req.parseBody().catch(() => null);
  const until = UNTIL.find((name) => name === form?.["until"]);
  const back = form?.["back"];
  if (until === undefined || typeof back !== "string" || !isLocalPath(back)) return null;
  return { until, back };
}

/**
 * Whether a page of this very origin sent the request, whatever its content type. Browsers name the origin of every
 * POST (Fetch standard, "append a request Origin header"), and newer ones the site as well (Fetch Metadata).
 */
export function isFromHere(c: Context): boolean {
  const origin = c.req.header("Origin");
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return origin === undefined ? site === "same-origin" : origin === new URL(c.req.url).origin;
}
