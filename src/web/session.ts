import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { pressingFindings } from "../domain/health/mailbox.ts";
import { DAY } from "../domain/policy.ts";
import { isAdministrator, mayConnect, secretsOf } from "../env.ts";
import { hashOf, randomSecret } from "../store/secrets.ts";
import {
  endSession,
  endSessionsOf,
  findSession,
  type OpenSession,
  renewSession,
  startSession,
} from "../store/sessions.ts";
import { type OwnMailbox, ownMailbox, type WebContext, type WebEnv } from "./context.ts";
import { fieldsOf } from "./fields.ts";
import { letterTyped } from "./forms.ts";
import { problem, problemWith } from "./problem.tsx";

const COOKIE = "kindly_session";
export const UNDO_COOKIE = "undo";
/** A session that is not used for so long ends ... */
const UNUSED_LASTS = 7 * DAY;
/** ... and however much it is used, whoever it is signs in again after this. */
const SESSION_LASTS = 30 * DAY;
/** How often its use is written down. */
const RENEWED_AFTER = DAY;

/** Reads the session, if there is one, and the mailbox that it opens. */
export const readSession = createMiddleware<WebEnv>(async (c, next) => {
  const { db, settings, now } = c.var.deps;
  const secret = await cookieSecret(c);
  const hash = secret === null ? null : await hashOf(secret);
  const found = hash === null ? null : await findSession(db, hash, now);
  const isOpen = found !== null && mayConnect(found.mailbox.address, settings);
  c.set("mailbox", isOpen ? examined(found, now) : null);
  c.set("sessionHash", isOpen ? found.session.hash : null);
  if (isOpen && secret !== null && now - found.session.seenAt >= RENEWED_AFTER) {
    const until = Math.min(now + UNUSED_LASTS, found.session.startedAt + SESSION_LASTS);
    await renewSession(db, found.session.hash, now, until);
    await keepCookie(c, secret, until);
  }
  await next();
});

function examined({ mailbox, unread }: OpenSession, now: number): OwnMailbox {
  const isPaused = mailbox.lookBackPausedAt !== null;
  return { ...mailbox, findings: pressingFindings({ ...mailbox, now, isPaused, unread, sentLastDay: null }) };
}

/**
 * Lets only a signed-in owner through: a visitor is sent to the first page, a program gets a 401, and whoever was
 * signed out over a letter gets back what they wrote.
 */
export const signedIn = createMiddleware<WebEnv>(async (c, next) => {
  if (c.var.mailbox !== null) return await next();
  if (c.req.path.startsWith("/api/")) return problem(c, "no-session");
  const typed = c.req.method === "POST" ? letterTyped(await fieldsOf(c)) : null;
  return typed === null ? c.redirect("/?note=sign-in", 303) : problemWith(c, "signed-out-meanwhile", typed);
});

/** Behind `signedIn`: who runs the deployment. To others the page does not exist. */
export const administrator = createMiddleware<WebEnv>(async (c, next) => {
  return isAdministrator(ownMailbox(c).address, c.var.deps.settings) ? await next() : problem(c, "not-found");
});

/** Starts a session for the owner of this mailbox: always a new one, whatever cookie came with the request. */
export async function openSession(c: WebContext, mailboxId: string): Promise<void> {
  const { db, now } = c.var.deps;
  const secret = randomSecret();
  const until = now + UNUSED_LASTS;
  const started = { hash: await hashOf(secret), mailboxId, startedAt: now, until };
  await startSession(db, started, await cookieHash(c));
  await keepCookie(c, secret, until);
}

/** POST /sign-out: whoever had copied the cookie is out as well. */
export async function signOut(c: WebContext) {
  const hash = await cookieHash(c);
  if (hash !== null) await endSession(c.var.deps.db, hash);
  leaveSession(c);
  return c.redirect("/?note=signed-out", 303);
}

/** POST /sign-out/everywhere */
export async function signOutEverywhere(c: WebContext) {
  await endSessionsOf(c.var.deps.db, ownMailbox(c).id);
  leaveSession(c);
  return c.redirect("/?note=signed-out-everywhere", 303);
}

/** The browser forgets its session, which is gone already, and what its last deed could be undone with. */
export function leaveSession(c: WebContext): void {
  for (const name of [COOKIE, UNDO_COOKIE]) deleteCookie(c, cookieName(c, name), cookieRules(c));
}

/** What every cookie of this house has in common. */
export function cookieRules(c: WebContext) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) } as const;
}

/** The value of a cookie that this house signed, with its present secret or the one before; null for any other. */
export async function ownCookie(c: WebContext, name: string): Promise<string | null> {
  for (const secret of secretsOf(c.var.deps.settings)) {
    const value = await getSignedCookie(c, secret, name);
    if (typeof value === "string") return value;
  }
  return null;
}

async function keepCookie(c: WebContext, secret: string, until: number): Promise<void> {
  const { settings, now } = c.var.deps;
  await setSignedCookie(c, cookieName(c, COOKIE), `session.${secret}`, settings.SECRET, {
    ...cookieRules(c),
    maxAge: Math.floor((until - now) / 1000),
  });
}

async function cookieHash(c: WebContext): Promise<string | null> {
  const secret = await cookieSecret(c);
  return secret === null ? null : await hashOf(secret);
}

/**
 * The signature covers the value and not the cookie's name, so the value itself says what it is for: a consent
 * cookie can never pass for a session. What is not signed here never reaches the database.
 */
async function cookieSecret(c: WebContext): Promise<string | null> {
  const value = await ownCookie(c, cookieName(c, COOKIE));
  return /^session\.([\w-]{43})$/.exec(value ?? "")?.[1] ?? null;
}

/**
 * Over https the browser itself then keeps the cookie to this very host (RFC 6265bis, section 4.1.3.2), and takes none
 * of that name from a neighbour of the same domain.
 */
export function cookieName(c: WebContext, name: string): string {
  return isSecure(c) ? `__Host-${name}` : name;
}

function isSecure(c: WebContext): boolean {
  return new URL(c.req.url).protocol === "https:";
}
