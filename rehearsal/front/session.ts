const SESSION = "kindly_session";
/** Set once a browser has been let in, so that signing out means something. */
const SEEN = "rehearsal_seen";

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

/** Whether this browser has a session from here, good or ended. */
export function isSignedIn(cookies: string): boolean {
  return new RegExp(`(?:^|;\\s*)${SESSION}=`).test(cookies);
}

/** Whether the Worker still takes this session. */
export async function holds(front: Fetch, base: string, session: string): Promise<boolean> {
  const answer = await front(new Request(`${base}/settings`, { headers: { Cookie: session } }));
  await answer.body?.cancel();
  return answer.status === 200;
}

const RULES = "Path=/; HttpOnly; SameSite=Lax";

/** Set-Cookie that remembers that this browser has been let in. */
export const LET_IN = `${SEEN}=1; ${RULES}`;

/** Set-Cookie for a session, name=value. */
export function sessionCookie(session: string): string {
  return `${session}; ${RULES}`;
}

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}
