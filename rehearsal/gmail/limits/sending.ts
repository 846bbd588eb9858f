import { takeIn } from "../mail/arrive.ts";
import type { Mailbox, SentMail } from "../mailbox.ts";
import { octetsOf } from "../mime/octets.ts";
import { readMeta, writeMeta } from "../store/meta.ts";
import { limitReport } from "./limit-report.ts";
import { type LimitSettings, sendingLimit } from "./settings.ts";

const DAY = 24 * 3_600_000;
const REACHED_AT = "sending_limit_reached_at";

/** `late`: over the limit, and Gmail has not noticed yet. `until`: when sending is allowed again, in ms. */
export type SendingState =
  | { readonly kind: "open" }
  | { readonly kind: "late" }
  | { readonly kind: "refused"; readonly until: number };

/** Mail that left in the last 24 h, by hand or through the API. @param but ids that do not count */
export function sentLately(
  mailbox: Mailbox,
  but: readonly string[] = [],
): { messages: number; recipients: number } {
  const row = mailbox.db.one<{ messages: number; recipients: number }>(
    `SELECT count(*) AS messages, coalesce(sum(json_array_length(recipients)), 0) AS recipients
     FROM sent WHERE at > ?1 AND id NOT IN (SELECT value FROM json_each(?2))`,
    mailbox.clock.now() - DAY,
    JSON.stringify(but),
  );
  return row ?? { messages: 0, recipients: 0 };
}

/**
 * Whether the next mail goes out. Once the limit is reached it takes 24 h (Google's help, "Gmail sending limits": "you
 * might have to wait up to 24 hours"; here always that long), not only until the oldest mail is a day old.
 * @param but ids of mail that is only just going
 */
export function sendingState(
  mailbox: Mailbox,
  settings: LimitSettings,
  but: readonly string[] = [],
): SendingState {
  const now = mailbox.clock.now();
  const reachedAt = lastReached(mailbox) ?? reachedNow(mailbox, settings, but);
  if (reachedAt === null) return { kind: "open" };
  return now < reachedAt + settings.sendingLateBy
    ? { kind: "late" }
    : { kind: "refused", until: reachedAt + DAY };
}

/** When the limit that still holds was met for the first time, in ms; null when none does. */
function lastReached(mailbox: Mailbox): number | null {
  const at = readMeta(mailbox.db, REACHED_AT);
  return at !== null && mailbox.clock.now() < Number(at) + DAY ? Number(at) : null;
}

function reachedNow(mailbox: Mailbox, settings: LimitSettings, but: readonly string[]): number | null {
  const limit = sendingLimit(settings);
  const { messages, recipients } = sentLately(mailbox, but);
  if (messages < limit.messages && recipients < limit.recipients) return null;
  writeMeta(mailbox.db, REACHED_AT, String(mailbox.clock.now()));
  return mailbox.clock.now();
}

/**
 * Holds back what a transaction lets leave over the limit: it stays in Sent, nobody gets it, and a report says so. What
 * the owner writes by hand comes to this end however late it is; a program is refused before it comes here.
 * Runs at the end of the transaction, inside it.
 */
export function holdBackOverLimit(mailbox: Mailbox, settings: LimitSettings): void {
  const going = mailbox.leaving.splice(0);
  for (const [n, mail] of going.entries()) {
    const notYet = going.slice(n).map(({ id }) => id);
    if (sendingState(mailbox, settings, notYet).kind === "open") mailbox.leaving.push(mail);
    else holdBack(mailbox, mail);
  }
}

function holdBack(mailbox: Mailbox, mail: SentMail): void {
  mailbox.db.run("DELETE FROM sent WHERE id = ?", mail.id);
  takeIn(mailbox, octetsOf(limitReport(mailbox, mail)), "");
}
