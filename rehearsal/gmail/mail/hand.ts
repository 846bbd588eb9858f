import type { Mailbox, SentMail } from "../mailbox.ts";
import { references } from "../mime/addresses.ts";
import { headerValue, parseHeaders, withHeader } from "../mime/headers.ts";
import { type Octets, octetsOf } from "../mime/octets.ts";
import type { StoredDraft } from "../store/drafts.ts";
import { labelIdFor } from "../store/labels.ts";
import { messagesOfThread, relabel, type StoredMessage } from "../store/messages.ts";
import { replaceDraft } from "./draft.ts";
import { leave } from "./leave.ts";

/**
 * What the owner does in Gmail's own page. Mistakes here are mistakes of the test or the rehearsal that plays
 * the owner, so they throw.
 */
export function sendByHand(mailbox: Mailbox, raw: string, inThread: string | undefined): SentMail {
  const written = octetsOf(raw);
  const answered = inThread === undefined ? null : lastOf(mailbox, inThread);
  const left = leave(mailbox, answered ? asAnswer(written, answered) : written, inThread ?? null, "hand");
  switch (left.kind) {
    case "sent":
      return left.mail;
    case "no-recipient":
      throw new Error("A mail without a recipient cannot be sent.");
  }
}

function lastOf(mailbox: Mailbox, threadId: string): StoredMessage {
  const last = messagesOfThread(mailbox.db, threadId)
    .filter((message) => !message.labels.includes("DRAFT"))
    .at(-1);
  if (!last) throw new Error(`There is no thread ${threadId}.`);
  return last;
}

/** Gmail's page writes the headers of an answer (RFC 5322, section 3.6.4) by itself. */
function asAnswer(written: Octets, answered: StoredMessage): Octets {
  if (references(parseHeaders(written)).length > 0) return written;
  const before = parseHeaders(answered.raw);
  const id = headerValue(before, "Message-ID");
  if (id === null) return written;
  const chain = [...references(before).filter((known) => known !== id), id].join(" ");
  return withHeader(withHeader(written, "References", chain), "In-Reply-To", id);
}

/** @param add names or ids; a label that does not exist yet is made */
export function labelByHand(
  mailbox: Mailbox,
  threadId: string,
  add: readonly string[],
  remove: readonly string[],
): void {
  const messages = messagesOfThread(mailbox.db, threadId);
  if (messages.length === 0) throw new Error(`There is no thread ${threadId}.`);
  for (const label of [...add, ...remove]) {
    if (label === "SENT" || label === "DRAFT") throw new Error(`Nobody can put or take the label ${label}.`);
  }
  const putting = add.map((label) => labelIdFor(mailbox, label));
  const taking = remove.map((label) => labelIdFor(mailbox, label));
  for (const message of messages) relabel(mailbox, message, putting, taking);
}

/** What Gmail's page keeps of the headers when a draft is written anew in it; private ones are lost. */
const KEPT_ON_EDIT: readonly string[] = [
  "From",
  "To",
  "Cc",
  "Bcc",
  "Subject",
  "Message-ID",
  "In-Reply-To",
  "References",
];

/** The owner types a new text into a draft in Gmail's page. */
export function rewriteDraft(mailbox: Mailbox, draft: StoredDraft, text: string): StoredDraft {
  const before = parseHeaders(draft.message.raw);
  const kept = KEPT_ON_EDIT.flatMap((name) => {
    const value = headerValue(before, name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const type = [
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="UTF-8"',
    "Content-Transfer-Encoding: 8bit",
  ];
  const raw = octetsOf(`${[...kept, ...type].join("\n")}\n\n${text}\n`);
  return replaceDraft(mailbox, draft, raw, draft.message.threadId);
}
