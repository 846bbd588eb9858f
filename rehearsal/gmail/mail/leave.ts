import { expectReports } from "../delivery/expect.ts";
import { type Mailbox, ownAddresses, type SentMail } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { type MimeHeader, parseHeaders, withoutHeader } from "../mime/headers.ts";
import { bytesOf, type Octets, textOf } from "../mime/octets.ts";
import { addMessage, type StoredMessage } from "../store/messages.ts";
import { finished } from "./finished.ts";

export type Sender = "hand" | "api";

export type Leaving =
  | { readonly kind: "sent"; readonly mail: SentMail }
  /** No address in To, Cc or Bcc. */
  | { readonly kind: "no-recipient" };

/**
 * Sends a mail now: keeps the Sent copy, puts it into the inbox as well when the owner is among the
 * recipients, and lets it leave.
 * @param threadId the thread it joins, already found to be right for it; null opens a new one
 */
export function leave(mailbox: Mailbox, written: Octets, threadId: string | null, by: Sender): Leaving {
  if (recipientsOf(parseHeaders(written)).length === 0) return { kind: "no-recipient" };
  return { kind: "sent", mail: goOut(mailbox, keepSent(mailbox, written, threadId), by) };
}

/** The Sent copy alone, of a mail that has recipients. */
export function keepSent(mailbox: Mailbox, written: Octets, threadId: string | null): StoredMessage {
  const raw = finished(mailbox, written);
  return addMessage(mailbox, raw, { at: mailbox.clock.now(), labels: sentLabels(mailbox, raw), threadId });
}

/** Mail to oneself is one message, in Sent and in the inbox. */
export function sentLabels(mailbox: Mailbox, raw: Octets): string[] {
  const own = ownAddresses(mailbox.owner);
  const toSelf = recipientsOf(parseHeaders(raw)).some((address) => own.includes(address));
  return toSelf ? ["UNREAD", "SENT", "INBOX"] : ["SENT"];
}

/** Lets the message of which `kept` is the Sent copy leave, now. */
export function goOut(mailbox: Mailbox, kept: StoredMessage, by: Sender): SentMail {
  const at = mailbox.clock.now();
  const headers = parseHeaders(kept.raw);
  const recipients = recipientsOf(headers);
  const leaving = withoutHeader(kept.raw, "Bcc");
  const from = addressesIn(headers, "From")[0]?.address ?? mailbox.owner.address;
  mailbox.db.run(
    "INSERT INTO sent (id, thread_id, at, sender, recipients, made_by, raw) VALUES (?, ?, ?, ?, ?, ?, ?)",
    kept.id,
    kept.threadId,
    at,
    from,
    JSON.stringify(recipients),
    by,
    bytesOf(leaving),
  );
  const mail = { id: kept.id, threadId: kept.threadId, at, raw: textOf(leaving), from, recipients };
  expectReports(mailbox, mail);
  mailbox.leaving.push(mail);
  return mail;
}

/** Whom a mail goes to, lower case, each once. */
export function recipientsOf(headers: readonly MimeHeader[]): string[] {
  return [
    ...new Set(["To", "Cc", "Bcc"].flatMap((name) => addressesIn(headers, name).map((to) => to.address))),
  ];
}
