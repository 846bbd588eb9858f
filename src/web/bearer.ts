import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { mayConnect } from "../env.ts";
import { findToken, type Scope, tokenUsed } from "../store/api-tokens.ts";
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
export function bearer(scope: Scope): MiddlewareHandler<WebEnv> {
  return createMiddleware<WebEnv>(async (c, next) => {
    const text = BEARER.exec(c.req.header("Authorization") ?? "")?.[1];
    if (text === undefined) return await next();
    const { db, settings, now } = c.var.deps;
    const [, id = "", secret = ""] = TOKEN.exec(text) ?? [];
    const found = id === "" ? null : await findToken(db, id);
    const isSound = isSameHash(await hashOf(secret), found?.hash ?? "");
    if (found === null || !isSound || !mayConnect(found.mailbox.address, settings))
      return refuse(c, "bad-token", "invalid_token");
    if (scope === "act" && found.token.scope !== "act")
      return refuse(c, "token-scope", `insufficient_scope", scope="act`);
    const today = new Date(now).toISOString().slice(0, 10);
    if (found.token.usedOn !== today) await tokenUsed(db, id, today);
    c.set("mailbox", found.mailbox);
    c.set("hasToken", true);
    return await next();
  });
}

/** RFC 6750, section 3. */
function refuse(c: WebContext, kind: "bad-token" | "token-scope", error: string) {
  return problem(c, kind, { "WWW-Authenticate": `Bearer error="${error}"` });
}
