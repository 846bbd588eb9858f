import { DEADLINE_MS, failureOf, jsonOrText, type Outcome } from "./reply.ts";

/**
 * One plain HTTP request, for what the Gmail client does not cover: tokens, keys and batches. Never repeated.
 * @param deadlineMs how long to wait for the whole answer
 */
export async function request(url: string, init: RequestInit, deadlineMs = DEADLINE_MS): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      ...init,
      // A 307 or 308 that is followed sends the body a second time.
      redirect: "manual",
      signal: AbortSignal.timeout(deadlineMs),
    });
    const body = await response.text();
    return {
      ok: true,
      reply: {
        status: response.status,
        retryAfter: response.headers.get("retry-after"),
        contentType: response.headers.get("content-type"),
        body: jsonOrText(body),
      },
    };
  } catch (error) {
    return { ok: false, failure: failureOf(error, deadlineMs) };
  }
}

/** POST of a form, as the OAuth endpoints take it (RFC 6749, section 4.1.3). */
export function postForm(url: string, form: Readonly<Record<string, string>>): Promise<Outcome> {
  return request(url, { method: "POST", body: new URLSearchParams(form) });
}
