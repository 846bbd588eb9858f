import type { Mailbox } from "../mailbox.ts";
import { headerValue, parseHeaders, withHeader } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { forgetDraft, keepDraft, type StoredDraft } from "../store/drafts.ts";
import { addMessage, removeMessage, type StoredMessage } from "../store/messages.ts";
import { type Leaving, leave, recipientsOf, type Sender } from "./leave.ts";
import { belongsIn, threadExists } from "./threading.ts";

/** @param threadId the thread it joins, already found to be right for it; null opens a new one */
export function createDraft(mailbox: Mailbox, written: Octets, threadId: string | null): StoredDraft {
  const message = addDraftMessage(mailbox, written, threadId);
  const id = mailbox.ids.draft();
  keepDraft(mailbox.db, id, message.id);
  return { id, message };
}

/** A new text under the same draft id: the message inside is replaced, so its id changes. */
export function replaceDraft(
  mailbox: Mailbox,
  draft: StoredDraft,
  written: Octets,
  threadId: string | null,
): StoredDraft {
  removeMessage(mailbox, draft.message);
  const message = addDraftMessage(mailbox, written, threadId);
  keepDraft(mailbox.db, draft.id, message.id);
  return { id: draft.id, message };
}

export function deleteDraft(mailbox: Mailbox, draft: StoredDraft): void {
  forgetDraft(mailbox.db, draft.id);
  removeMessage(mailbox, draft.message);
}

/**
 * Sending consumes the draft: its message is deleted and the sent one is new. The sent one stays in the
 * draft's thread unless an edit has made it a stranger there.
 */
export function sendDraft(mailbox: Mailbox, draft: StoredDraft, by: Sender): Leaving {
  const { threadId, raw } = draft.message;
  const headers = parseHeaders(raw);
  if (recipientsOf(headers).length === 0) return { kind: "no-recipient" };
  deleteDraft(mailbox, draft);
  const alone = !threadExists(mailbox, threadId);
  return leave(mailbox, raw, alone || belongsIn(mailbox, threadId, headers) ? threadId : null, by);
}

function addDraftMessage(mailbox: Mailbox, written: Octets, threadId: string | null): StoredMessage {
  const named = headerValue(parseHeaders(written), "Message-ID") !== null;
  const raw = named ? written : withHeader(written, "Message-ID", mailbox.ids.messageId());
  return addMessage(mailbox, raw, { at: mailbox.clock.now(), labels: ["DRAFT"], threadId });
}
