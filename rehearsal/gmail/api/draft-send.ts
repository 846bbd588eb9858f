import { replaceDraft, sendDraft } from "../mail/draft.ts";
import type { Mailbox } from "../mailbox.ts";
import { parseHeaders } from "../mime/headers.ts";
import { findDraft, rememberSent, type StoredDraft, wasSent } from "../store/drafts.ts";
import { answerLeft, noRecipient } from "./left.ts";
import { type MessageBody, readLetter } from "./letter.ts";
import type { Call } from "./method.ts";
import type { Checked } from "./parameters.ts";
import { failedPrecondition, notFound, notPlayed } from "./problem.ts";
import { wrongRecipient } from "./recipients.ts";

/** Sends a draft as it is, or with a new text (Gmail API, guide "Create and send draft emails", sending). */
export function sendDrafted(call: Call, id: string, message: MessageBody | null | undefined): Response {
  if (id === "") return notPlayed("drafts.send without a draft id");
  const draft = findDraft(call.mailbox.db, id);
  if (!draft) return gone(call.mailbox, id);
  const written =
    message?.raw || call.media ? rewritten(call, draft, message) : { ok: true as const, value: draft };
  if (!written.ok) return written.refusal;
  const refusal = wrongRecipient(parseHeaders(written.value.message.raw));
  if (refusal) return refusal;
  const left = sendDraft(call.mailbox, written.value, "api");
  if (left.kind === "sent") rememberSent(call.mailbox.db, id);
  return answerLeft(call, left);
}

/** The draft with its new text, and in the thread that is named with it. What could not be sent changes nothing. */
function rewritten(
  call: Call,
  draft: StoredDraft,
  message: MessageBody | null | undefined,
): Checked<StoredDraft> {
  const letter = readLetter(call, message);
  if (!letter.ok) return letter;
  const refusal = wrongRecipient(parseHeaders(letter.raw)) ?? noRecipient(letter.raw);
  if (refusal) return { ok: false, refusal };
  return { ok: true, value: replaceDraft(call.mailbox, draft, letter.raw, letter.threadId) };
}

/** Google does not say whether a draft that was sent is gone or merely not to be sent again. */
function gone({ db, unsure }: Mailbox, id: string): Response {
  return unsure.sentDraft === "failed-precondition" && wasSent(db, id) ? failedPrecondition() : notFound();
}
