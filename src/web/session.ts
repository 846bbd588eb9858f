import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { DAY } from "../domain/policy.ts";
import { readMailbox } from "../store/read-mailbox.ts";
import type { WebContext, WebEnv } from "./context.ts";
import { letterTyped } from "./input.ts";
import { problem, problemWith } from "./problem.tsx";

const COOKIE = "kindly_session";
const SESSION_LASTS = 7 * DAY;

/** Reads the session, if there is one, and the mailbox that it names. */
export const readSession = createMiddleware<WebEnv>(async (c, next) => {
  const { db, settings, now } = c.var.deps;
  const value = await getSignedCookie(c, settings.SECRET, cookieName(c));
  const id = value ? sessionMailbox(value, now) : null;
  c.set("mailbox", id === null ? null : await readMailbox(db, id));
  await next();
});

/**
 * Lets only a signed-in owner through: a visitor is sent to the first page, a program gets a 401, and whoever was
 * signed out over a letter gets back what they wrote.
 */
export const signedIn = createMiddleware<WebEnv>(async (c, next) => {
  if (c.var.mailbox !== null) return await next();
  if (c.req.path.startsWith("/api/")) return problem(c, "no-session");
  const typed = c.req.method === "POST" ? letterTyped(await c.req.parseBody().catch(() => ({}))) : null;
  return typed === null ? c.redirect("/?note=sign-in", 303) : problemWith(c, "signed-out-meanwhile", typed);
});

/** Starts a session for the owner of this mailbox. */
export async function openSession(c: WebContext, mailboxId: string): Promise<void> {
  const { settings, now } = c.var.deps;
  const value = `session.${now + SESSION_LASTS}.${mailboxId}`;
  await setSignedCookie(c, cookieName(c), value, settings.SECRET, {
    ...cookieRules(c),
    maxAge: SESSION_LASTS / 1000,
  });
}

/** POST /sign-out */
export function signOut(c: WebContext) {
  deleteCookie(c, cookieName(c), cookieRules(c));
  return c.redirect("/?note=signed-out", 303);
}

/** What every cookie of this house has in common. */
export function cookieRules(c: WebContext) {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) } as const;
}

/** Over https the browser itself then keeps the cookie to this very host (RFC 6265bis, section 4.1.3.2). */
function cookieName(c: WebContext): string {
  return isSecure(c) ? `__Host-${COOKIE}` : COOKIE;
}

function isSecure(c: WebContext): boolean {
  return new URL(c.req.url).protocol === "https:";
}

/**
 * The signature covers the value and not the cookie's name, so the value itself says what it is for: a consent
 * cookie can never pass for a session.
 */
function sessionMailbox(value: string, now: number): string | null {
  const parts = /^session\.(\d{1,16})\.(.+)$/.exec(value);
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return Number(parts[1]) > now ? parts[2] : null;
}
