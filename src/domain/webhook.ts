import { HOUR, MINUTE } from "./policy.ts";
import type { Status, ThreadState } from "./thread-state.ts";

/** What a program can ask to be told of. */
export const WEBHOOK_EVENTS = ["reply", "follow-up", "lapse"] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/**
 * What happened when an outreach came to be shown differently; null for what nobody is told of.
 * @param state what its mail says: an outreach may also be shown as opted-out because of its contact alone
 */
export function eventOf(before: Status, after: Status, state: ThreadState["status"]): WebhookEvent | null {
  if (before === after) return null;
  switch (after) {
    case "replied":
    case "declined":
      return "reply";
    case "opted-out":
      return state === "opted-out" ? "reply" : null;
    case "followed-up":
      return "follow-up";
    case "lapsed":
      return "lapse";
    default:
      return null;
  }
}

/** After the first try, the waits before the next ones; three days in all (Standard Webhooks, "Retries"). */
const WAITS = [MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 32 * HOUR];

/**
 * @param attempts how often it was tried, this time included
 * @returns ms until the next try; null when there is none
 */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null;
}

/** Names that lead into the network of whoever answers for them (RFC 6761, RFC 8375, and the private use of .internal). */
const INNER = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

export type WebhookUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads where deliveries are to go. Nothing but https to a public name is let in, so that a webhook cannot be made to
 * knock on doors inside a network.
 * @param inRehearsal lets http to this machine in: there is nothing else to deliver to
 */
export function readWebhookUrl(typed: string, inRehearsal: boolean): WebhookUrl {
  const refuse = (problem: string): WebhookUrl => ({ ok: false, problem });
  if (typed.length > 500) return refuse("This address is too long: 500 characters are the most.");
  if (!URL.canParse(typed)) return refuse("Name the whole address, as in https://example.com/kindly.");
  const url = new URL(typed);
  const host = withoutRoot(url.hostname);
  const isHere = host === "127.0.0.1" || host === "localhost";
  if (inRehearsal && url.protocol === "http:" && isHere) return { ok: true, url: url.href };
  if (url.protocol !== "https:")
    return refuse("Use https, so that nobody on the way reads what is delivered.");
  if (url.username !== "" || url.password !== "")
    return refuse("Leave name and password out of the address: deliveries are signed instead.");
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return refuse("Use a name, not a number, for the host.");
  if (!host.includes(".") || INNER.test(host)) return refuse("This host cannot be reached from outside.");
  url.hash = "";
  return { ok: true, url: url.href };
}

/** A name may end in the dot of the root (RFC 1034, section 3.1); more of them mean nothing else. */
function withoutRoot(host: string): string {
  let end = host.length;
  while (end > 0 && host[end - 1] === ".") end -= 1;
  return host.slice(0, end);
}
