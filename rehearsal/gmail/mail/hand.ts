import type { Mailbox, SentMail } from "../mailbox.ts";
import { references } from "../mime/addresses.ts";
import { headerValue, parseHeaders, withHeader } from "../mime/headers.ts";
import { type Octets, octetsOf } from "../mime/octets.ts";
import { forgetDraft, rememberSent, type StoredDraft } from "../store/drafts.ts";
import { messagesOfThread, relabel, type StoredMessage } from "../store/messages.ts";
import { createDraft, deleteDraft, replaceDraft } from "./draft.ts";
import { finished } from "./finished.ts";
import { goOut, keepSent, recipientsOf, sentLabels } from "./leave.ts";
import { continues, threadExists } from "./threading.ts";

/**
 * What the owner does in Gmail's own page. Mistakes here are mistakes of the test or the rehearsal that plays
 * the owner, so they throw.
 */
export function sendByHand(mailbox: Mailbox, raw: string, inThread: string | undefined): SentMail {
  return goOut(mailbox, writeByHand(mailbox, raw, inThread), "hand");
}

/** The owner presses Send on a draft that lies there, whoever laid it. */
export function sendDraftByHand(mailbox: Mailbox, draft: StoredDraft): SentMail {
  rememberSent(mailbox.db, draft.id);
  return goOut(mailbox, intoSent(mailbox, draft), "hand");
}

/**
 * The Sent copy of what the owner writes, as `unsure.handSend` has it in history: the sent message alone, or first
 * the draft that the page saves while somebody types.
 */
export function writeByHand(mailbox: Mailbox, raw: string, inThread: string | undefined): StoredMessage {
  const { written, threadId } = onPage(mailbox, raw, inThread);
  mustHaveRecipient(written);
  switch (mailbox.unsure.handSend) {
    case "message-added":
      return keepSent(mailbox, written, threadId);
    case "label-added":
      return relabelledAsSent(mailbox, createDraft(mailbox, finished(mailbox, written), threadId));
    case "both":
      return intoSent(mailbox, createDraft(mailbox, written, threadId));
  }
}

/** What the page saves by itself while the owner types: each text replaces the one before, under one draft id. */
export function typeByHand(
  mailbox: Mailbox,
  texts: readonly [string, ...string[]],
  inThread: string | undefined,
): StoredDraft {
  const [first, ...later] = texts;
  const begun = onPage(mailbox, first, inThread);
  let draft = createDraft(mailbox, begun.written, begun.threadId);
  for (const text of later) {
    const { written } = onPage(mailbox, text, inThread);
    draft = replaceDraft(mailbox, draft, written, draft.message.threadId);
  }
  return draft;
}

/** A draft becomes the Sent copy, in the way that `unsure.handSend` plays. */
function intoSent(mailbox: Mailbox, draft: StoredDraft): StoredMessage {
  const { raw, threadId } = draft.message;
  mustHaveRecipient(raw);
  switch (mailbox.unsure.handSend) {
    case "label-added":
      // The page saves what it shows before it sends it.
      return relabelledAsSent(mailbox, replaceDraft(mailbox, draft, finished(mailbox, raw), threadId));
    case "message-added":
    case "both": {
      deleteDraft(mailbox, draft);
      const alone = !threadExists(mailbox, threadId);
      const stays = alone || continues(mailbox, threadId, parseHeaders(raw));
      const kept = keepSent(mailbox, raw, stays ? threadId : null);
      return mailbox.unsure.handSend === "both" ? labelledOnceMore(mailbox, kept) : kept;
    }
  }
}

/** History says that SENT was put although the message came with it. */
function labelledOnceMore(mailbox: Mailbox, kept: StoredMessage): StoredMessage {
  const { id, threadId, labels } = kept;
  const event = { kind: "labelAdded", messageId: id, threadId, labels, changed: ["SENT"] } as const;
  const historyId = mailbox.history.record(event);
  mailbox.db.run("UPDATE messages SET history_id = ? WHERE id = ?", BigInt(historyId), id);
  return { ...kept, historyId };
}

/** The draft's message stays and only changes its labels: DRAFT goes, SENT comes. */
function relabelledAsSent(mailbox: Mailbox, { id, message }: StoredDraft): StoredMessage {
  forgetDraft(mailbox.db, id);
  const bare = relabel(mailbox, message, [], ["DRAFT"]);
  return { ...relabel(mailbox, bare, sentLabels(mailbox, message.raw), []), raw: message.raw };
}

/** What the page makes of a text below a thread: an answer, unless its Subject is another or the thread is full. */
function onPage(
  mailbox: Mailbox,
  raw: string,
  inThread: string | undefined,
): { written: Octets; threadId: string | null } {
  if (inThread === undefined) return { written: octetsOf(raw), threadId: null };
  const written = asAnswer(octetsOf(raw), lastOf(mailbox, inThread));
  const stays = continues(mailbox, inThread, parseHeaders(written));
  return { written, threadId: stays ? inThread : null };
}

function mustHaveRecipient(written: Octets): void {
  if (recipientsOf(parseHeaders(written)).length === 0)
    throw new Error("A mail without a recipient cannot be sent.");
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
