import { type Mailbox, ownAddresses, type SentMail } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { headerValue, type MimeHeader, parseHeaders, withHeader, withoutHeader } from "../mime/headers.ts";
import { bytesOf, type Octets, textOf } from "../mime/octets.ts";
import { addMessage } from "../store/messages.ts";

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
  const raw = finished(mailbox, written);
  const headers = parseHeaders(raw);
  const recipients = recipientsOf(headers);
  if (recipients.length === 0) return { kind: "no-recipient" };

  const own = ownAddresses(mailbox.owner);
  const toSelf = recipients.some((address) => own.includes(address));
  const at = mailbox.clock.now();
  const labels = toSelf ? ["UNREAD", "SENT", "INBOX"] : ["SENT"];
  const kept = addMessage(mailbox, raw, { at, labels, threadId });

  const leaving = withoutHeader(raw, "Bcc");
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
  mailbox.leaving.push(mail);
  return { kind: "sent", mail };
}

/** Whom a mail goes to, lower case, each once. */
export function recipientsOf(headers: readonly MimeHeader[]): string[] {
  return [
    ...new Set(["To", "Cc", "Bcc"].flatMap((name) => addressesIn(headers, name).map((to) => to.address))),
  ];
}

/** What Gmail makes of a mail before it goes: its own Message-ID, an honest From, a Date. */
function finished(mailbox: Mailbox, written: Octets): Octets {
  const headers = parseHeaders(written);
  let raw = withHeader(written, "Message-ID", mailbox.ids.messageId());
  const from = addressesIn(headers, "From")[0]?.address;
  if (from === undefined || !ownAddresses(mailbox.owner).includes(from)) {
    raw = withHeader(raw, "From", defaultFrom(mailbox));
  }
  if (headerValue(headers, "Date") === null) {
    raw = withHeader(raw, "Date", new Date(mailbox.clock.now()).toUTCString().replace("GMT", "+0000"));
  }
  return raw;
}

function defaultFrom(mailbox: Mailbox): string {
  const { name, address } = mailbox.owner;
  const ascii = /^[\x20-\x7e]*$/.test(name);
  const shown = ascii
    ? `"${name.replace(/["\\]/g, "\\$&")}"`
    : `=?UTF-8?B?${Buffer.from(name, "utf8").toString("base64")}?=`;
  return `${shown} <${address}>`;
}

interface SentRow {
  id: string;
  thread_id: string;
  at: number;
  sender: string;
  recipients: string;
  made_by: Sender;
  raw: Uint8Array;
}

/** Every mail that left, oldest first. */
export function allSent(mailbox: Mailbox): (SentMail & { by: Sender })[] {
  return mailbox.db.all<SentRow>("SELECT * FROM sent ORDER BY seq").map((row) => ({
    id: row.id,
    threadId: row.thread_id,
    at: row.at,
    raw: Buffer.from(row.raw).toString("utf8"),
    from: row.sender,
    recipients: JSON.parse(row.recipients),
    by: row.made_by,
  }));
}
