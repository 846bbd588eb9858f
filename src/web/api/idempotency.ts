import type { StatusCode } from "hono/utils/http-status";
import { admit, forgetRequest, type KeyedRequest, keepAnswer } from "../../store/answered-requests.ts";
import { sha256 } from "../../store/digest.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { problem } from "../problem.tsx";
import { idempotencyKey } from "./inputs.ts";

type Handle = (c: WebContext) => Response | Promise<Response>;

/**
 * Has a request that carries an Idempotency-Key done once, however often it comes; the same again gets the same answer
 * (draft-ietf-httpapi-idempotency-key-header). Without a key it is simply done.
 */
export function once(handle: Handle): Handle {
  return async (c) => {
    const key = c.req.header("Idempotency-Key");
    if (key === undefined) return await handle(c);
    if (!idempotencyKey.safeParse(key).success) return problem(c, "bad-key");
    const { db, now } = c.var.deps;
    const fingerprint = await sha256(`${c.req.method} ${c.req.path}\n${await c.req.text()}`);
    const request: KeyedRequest = { mailboxId: ownMailbox(c).id, key, fingerprint };
    const admission = await admit(db, request, now);
    switch (admission.kind) {
      case "first":
        return await answerFirst(c, handle, request);
      case "answered":
        return c.newResponse(admission.body, admission.status as StatusCode, typeOf(admission.status));
      case "at-work":
        return problem(c, "key-at-work");
      case "other-request":
        return problem(c, "key-reused");
      default:
        return admission satisfies never;
    }
  };
}

async function answerFirst(c: WebContext, handle: Handle, request: KeyedRequest): Promise<Response> {
  const { db } = c.var.deps;
  try {
    const response = await handle(c);
    await keepAnswer(db, request, { status: response.status, body: await response.clone().text() });
    return response;
  } catch (error) {
    // Broken on our side, so nothing can be said of it: the same key may try again.
    await forgetRequest(db, request);
    throw error;
  }
}

function typeOf(status: number): Record<string, string> {
  return { "Content-Type": status < 400 ? "application/json" : "application/problem+json" };
}
