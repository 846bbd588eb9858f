import { parseSigned, serializeSigned } from "hono/utils/cookie";

const SESSION = "kindly_session";
/** Set once a browser has been let in, so that signing out means something. */
const SEEN = "rehearsal_seen";
const WEEK = 7 * 86_400_000;
const RULES = { path: "/", httpOnly: true, sameSite: "Lax" } as const;

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Connects the mailbox as its owner would: the Worker's own sign-in, Allow on the consent page, and back.
 * @param front answers as the page that the browser sees; `base` is its address
 * @param google answers as Google
 * @returns the session cookie, name=value
 * @throws Error naming the step that did not go as it should
 */
export async function connectMailbox(front: Fetch, base: string, google: Fetch): Promise<string> {
  const start = await front(new Request(`${base}/connect`));
  const consent = start.headers.get("location");
  if (consent === null)
    throw new Error(`GET /connect answered ${start.status} and did not lead to the consent.`);
  const form = new URLSearchParams({ answer: "allow" });
  const allowed = await google(new Request(consent, { method: "POST", body: form }));
  const back = allowed.headers.get("location");
  if (back === null) throw new Error(`The consent answered ${allowed.status} and did not lead back.`);
  const connected = await front(new Request(back, { headers: { Cookie: cookiesOf(start).join("; ") } }));
  const session = cookiesOf(connected).find((cookie) => cookie.startsWith(`${SESSION}=`));
  if (session === undefined) {
    throw new Error(
      `The mailbox could not be connected: ${new URL(back).pathname} answered ${connected.status}.`,
    );
  }
  return session;
}

/** Whether this browser has neither a session nor ever had one from here. */
export function isNewcomer(cookies: string): boolean {
  return !new RegExp(`(?:^|;\\s*)(?:${SESSION}|${SEEN})=`).test(cookies);
}

/**
 * A session lasts a week of the Worker's clock, and here a week passes in seconds: who was signed in stays so.
 * @param cookies a Cookie header
 * @param secret the Worker's SECRET, which signs its cookies
 * @returns Set-Cookie for the same session, good for a week from `now` (ms); null when there is none
 */
export async function renewSession(cookies: string, secret: string, now: number): Promise<string | null> {
  const value = (await parseSigned(cookies, secret, SESSION))[SESSION];
  if (!value) return null;
  return await serializeSigned(SESSION, value.replace(/\d{12,}/, String(now + WEEK)), secret, RULES);
}

/** Set-Cookie that remembers that this browser has been let in. */
export const LET_IN = `${SEEN}=1; Path=/; HttpOnly; SameSite=Lax`;

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}
