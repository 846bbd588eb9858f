import * as z from "zod/mini";
import { claimPush, unclaimPush } from "../../store/push.ts";
import type { WebContext } from "../context.ts";
import { problem } from "../problem.tsx";

/** What Gmail publishes. Where its history stands is of no use: every tick reads from its own cursor. */
const notificationSchema = z.lazy(() =>
  z.object({ emailAddress: z.string().check(z.minLength(3), z.maxLength(320)) }),
);

/** Pub/Sub wraps it, unless the subscription was told not to (Pub/Sub, guide "Payload unwrapping"). */
const bodySchema = z.lazy(() =>
  z.union([
    z.pipe(
      z.object({ message: z.object({ data: z.string().check(z.maxLength(10_000)) }) }),
      z.transform(({ message }, context) => {
        const notification = notificationSchema.safeParse(decoded(message.data));
        if (notification.success) return notification.data;
        context.issues.push({ code: "custom", message: "no notification of Gmail's", input: context.value });
        return z.NEVER;
      }),
    ),
    notificationSchema,
  ]),
);

/**
 * POST /hooks/gmail: Pub/Sub says that something happened in a mailbox. All that follows is a tick which comes earlier
 * than the cron's, so what is lost, late, doubled or in the wrong order does no harm. Whatever will never be of use is
 * acknowledged, for Pub/Sub repeats all that is not.
 */
export async function gmailPush(c: WebContext) {
  const { push, db, now } = c.var.deps;
  if (push === null) return problem(c, "not-found");
  const token = /^Bearer (\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (token === undefined) return c.body(null, 401);
  const checked = await push.check(token);
  if (!checked.ok) return c.body(null, checked.fault.kind === "refused" ? 403 : 503);
  const body = bodySchema.safeParse(await c.req.json().catch(() => null));
  if (!body.success) return c.body(null, 204);
  const ids = await claimPush(db, body.data.emailAddress.toLowerCase(), now);
  if (ids.length === 0) return c.body(null, 204);
  try {
    await push.tickSoon(ids);
  } catch {
    await unclaimPush(db, ids, now);
    return c.body(null, 503);
  }
  return c.body(null, 204);
}

/** @returns null for what is no JSON in base64, of either alphabet */
function decoded(data: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(data.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
