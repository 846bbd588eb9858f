import { commit, type Mailbox, type SentMail } from "../mailbox.ts";
import { draftOfMessage, findDraft, forgetDraft, type StoredDraft } from "../store/drafts.ts";
import { removeMessage } from "../store/messages.ts";
import { sendDraftByHand, typeByHand } from "./hand.ts";
import { labelByHand, labelMessages, threadOrThrow } from "./label-by-hand.ts";
import { mute, unmute } from "./mute.ts";
import { sendUndoably, undoSend } from "./undo.ts";

/** What the owner does by hand in Gmail's page, besides writing. A mistake of the test that plays the owner throws. */
export interface OwnerActs {
  /** Types a mail, which the page saves after each of the texts; the last one stays. @returns the draft's id */
  types(texts: readonly [string, ...string[]], inThread?: string): string;
  /** Presses Send on a draft, whoever laid it. */
  sendsDraft(draftId: string): SentMail;
  /** Presses Send where it can be undone: the mail stands in Sent and leaves when the clock has moved on by 30 s. */
  sendsUndoably(raw: string, inThread?: string): { id: string; threadId: string };
  /** @returns the id of the draft that the mail is again */
  undoesSend(messageId: string): string;
  archives(threadId: string): void;
  /** Into the bin, from where it can be restored. */
  trashes(threadId: string): void;
  restores(threadId: string): void;
  reportsSpam(threadId: string): void;
  reportsNotSpam(threadId: string): void;
  marksRead(threadId: string): void;
  marksUnread(threadId: string): void;
  /** The star of a conversation is its newest message's. */
  stars(threadId: string): void;
  unstars(threadId: string): void;
  /** Later mail of the conversation skips the inbox. */
  mutes(threadId: string): void;
  unmutes(threadId: string): void;
  /** Puts the label and takes the conversation out of the inbox. */
  movesTo(threadId: string, label: string): void;
  /** Out of the bin or out of spam, and gone. */
  deletesForEver(threadId: string): void;
  /** @throws Error always: what the API shows of a scheduled mail is not known */
  schedulesSend(): never;
}

export function ownerActs(mailbox: Mailbox): OwnerActs {
  const relabels =
    (add: readonly string[], remove: readonly string[]) =>
    (threadId: string): void =>
      commit(mailbox, () => labelByHand(mailbox, threadId, add, remove));
  return {
    types: (texts, inThread) => commit(mailbox, () => typeByHand(mailbox, texts, inThread).id),
    sendsDraft: (id) => commit(mailbox, () => sendDraftByHand(mailbox, draftOrThrow(mailbox, id))),
    sendsUndoably: (raw, inThread) => {
      const { id, threadId } = commit(mailbox, () => sendUndoably(mailbox, raw, inThread));
      return { id, threadId };
    },
    undoesSend: (id) => commit(mailbox, () => undoSend(mailbox, id)),
    archives: relabels([], ["INBOX"]),
    trashes: relabels(["TRASH"], ["INBOX", "SPAM"]),
    restores: relabels([], ["TRASH"]),
    reportsSpam: relabels(["SPAM"], ["INBOX"]),
    reportsNotSpam: relabels(["INBOX"], ["SPAM"]),
    marksRead: relabels([], ["UNREAD"]),
    marksUnread: relabels(["UNREAD"], []),
    stars: (threadId) =>
      commit(mailbox, () =>
        labelMessages(mailbox, threadOrThrow(mailbox, threadId).slice(-1), ["STARRED"], []),
      ),
    unstars: relabels([], ["STARRED"]),
    mutes: (threadId) =>
      commit(mailbox, () => {
        labelByHand(mailbox, threadId, [], ["INBOX"]);
        mute(mailbox, threadId);
      }),
    unmutes: (threadId) => commit(mailbox, () => unmute(mailbox, threadId)),
    movesTo: (threadId, label) => commit(mailbox, () => labelByHand(mailbox, threadId, [label], ["INBOX"])),
    deletesForEver: (threadId) => commit(mailbox, () => deleteForEver(mailbox, threadId)),
    schedulesSend() {
      throw new Error(
        "The stand-in Gmail does not know scheduled sending: Google says nothing of it in the API.",
      );
    },
  };
}

/** @throws Error when there is no such draft */
export function draftOrThrow(mailbox: Mailbox, id: string): StoredDraft {
  const draft = findDraft(mailbox.db, id);
  if (!draft) throw new Error(`There is no draft ${id}.`);
  return draft;
}

function deleteForEver(mailbox: Mailbox, threadId: string): void {
  const messages = threadOrThrow(mailbox, threadId);
  const goners = messages.filter(({ labels }) => labels.includes("TRASH") || labels.includes("SPAM"));
  if (goners.length === 0) throw new Error(`Thread ${threadId} lies neither in the bin nor in spam.`);
  for (const message of goners) {
    const draftId = draftOfMessage(mailbox.db, message.id);
    if (draftId !== null) forgetDraft(mailbox.db, draftId);
    removeMessage(mailbox, message);
  }
}
