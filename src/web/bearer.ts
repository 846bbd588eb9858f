import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { dayOf } from "../domain/calendar.ts";
import { mayConnect } from "../env.ts";
import { type ApiToken, findToken, tokenUsed } from "../store/api-tokens.ts";
import type { ShownMailbox } from "../store/read-mailbox.ts";
import { hashOf, isSameHash, randomSecret } from "../store/secrets.ts";
import type { WebContext, WebEnv } from "./context.ts";
import { problem } from "./problem.tsx";

const BEARER = /^Bearer +(\S+)$/i;
/** Its beginning tells scanners of published code whose it is; the id finds its row; the rest is the secret. */
const TOKEN = /^kindly_([0-9a-f]{16})_([\w-]{43})$/;

/** A new token: what its owner is shown this once, and what is kept of it. */
export async function newToken(): Promise<{ id: string; hash: string; text: string }> {
  const secret = randomSecret();
  const id = crypto.randomUUID().replaceAll("-", "").slice(0, 16);
  return { id, hash: await hashOf(secret), text: `kindly_${id}_${secret}` };
}

/**
 * A program that bears a token of this scope (RFC 6750) stands for its owner; whatever cookie comes along is not looked
 * at. Without a token the session counts, as on every page.
 */
export function bearer(scope: "read" | "act"): MiddlewareHandler<WebEnv> {
  return createMiddleware<WebEnv>(async (c, next) => {
    const text = BEARER.exec(c.req.header("Authorization") ?? "")?.[1];
    if (text === undefined) return await next();
    const found = await bearerOf(c, text);
    if (found === null) return refuse(c, "bad-token", "invalid_token");
    if (!MAY[found.scope].includes(scope))
      return refuse(c, "token-scope", `insufficient_scope", scope="${scope}`);
    c.set("mailbox", { ...found.mailbox, findings: [] });
    c.set("hasToken", true);
    return await next();
  });
}

/** What a token may do with the API. One for a calendar stands in addresses, so it opens nothing else. */
const MAY: Readonly<Record<ApiToken["scope"], readonly ("read" | "act")[]>> = {
  read: ["read"],
  act: ["read", "act"],
  calendar: [],
};

/** Whom a token speaks for, and what it may do; null when it is not good. */
export async function bearerOf(
  c: WebContext,
  text: string,
): Promise<{ readonly scope: ApiToken["scope"]; readonly mailbox: ShownMailbox } | null> {
  const { db, settings, now } = c.var.deps;
  const [, id = "", secret = ""] = TOKEN.exec(text) ?? [];
  const found = id === "" ? null : await findToken(db, id);
  const isSound = isSameHash(await hashOf(secret), found?.hash ?? "");
  if (found === null || !isSound || !mayConnect(found.mailbox.address, settings)) return null;
  const today = dayOf(now, found.mailbox.zone);
  if (found.token.usedOn !== today) await tokenUsed(db, id, today);
  return { scope: found.token.scope, mailbox: found.mailbox };
}

/** RFC 6750, section 3. */
function refuse(c: WebContext, kind: "bad-token" | "token-scope", error: string) {
  return problem(c, kind, { "WWW-Authenticate": `Bearer error="${error}"` });
}
