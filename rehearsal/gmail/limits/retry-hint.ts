import type { Mailbox } from "../mailbox.ts";

export interface RetryHint {
  /** To be put behind the message; may be empty. */
  readonly inMessage: string;
  /** Seconds for the header Retry-After (RFC 9110, section 10.2.3), or null. */
  readonly seconds: number | null;
}

/**
 * Where a refusal says when to come back. Seen in Gmail's answers: "User-rate limit exceeded.  Retry after
 * 2026-10-05T09:15:00.000Z", with two blanks and no Retry-After header; others have seen the header, or neither.
 * @param at ms since the epoch; null when there is nothing to say
 */
export function retryHint({ unsure, clock }: Mailbox, at: number | null): RetryHint {
  const none = { inMessage: "", seconds: null };
  if (at === null) return none;
  switch (unsure.retryHint) {
    case "in-message":
      return { inMessage: `  Retry after ${new Date(at).toISOString()}`, seconds: null };
    case "in-header":
      return { inMessage: "", seconds: Math.max(1, Math.ceil((at - clock.now()) / 1000)) };
    case "none":
      return none;
  }
}

export function withRetryAfter(response: Response, { seconds }: RetryHint): Response {
  if (seconds !== null) response.headers.set("Retry-After", String(seconds));
  return response;
}
