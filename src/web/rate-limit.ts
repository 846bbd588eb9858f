import { createMiddleware } from "hono/factory";
import type { WebContext, WebEnv } from "./context.ts";
import { problem, problemOfForm } from "./problem.tsx";

/** Whoever asks to be let in, or brings a link, is told apart by where they come from; what they send is not even read. */
export const doorLimit = createMiddleware<WebEnv>(async (c, next) => {
  return (await c.var.deps.limits.door(visitorKey(c))) ? await next() : problem(c, "too-often", LATER);
});

/** What an owner or their programs do is counted for their mailbox. */
export const actLimit = createMiddleware<WebEnv>(async (c, next) => {
  const { mailbox, deps } = c.var;
  return mailbox === null || (await deps.limits.act(mailbox.id))
    ? await next()
    : problemOfForm(c, "too-often", LATER);
});

const LATER = { "Retry-After": "60" };

/** The address that Cloudflare saw; of IPv6 the network, since one visitor has all of it (RFC 6177). Nothing is kept. */
function visitorKey(c: WebContext): string {
  const address = c.req.header("CF-Connecting-IP") ?? "";
  if (!address.includes(":")) return address;
  const [before = [], after = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  // "::" stands for as many zeros as are missing of eight (RFC 4291, section 2.2).
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
