import { commit, type Mailbox } from "../mailbox.ts";
import { keepDraft } from "../store/drafts.ts";
import { addMessage, findMessage, relabel, removeMessage, type StoredMessage } from "../store/messages.ts";
import type { Stop } from "../store/stops.ts";
import { writeByHand } from "./hand.ts";
import { goOut } from "./leave.ts";

/** The longest of the periods that an owner can choose (Gmail Help, "Send or unsend Gmail messages"). */
export const UNDO_PERIOD = 30_000;

/**
 * The owner presses Send and can still take it back. What the API shows meanwhile Google says nowhere; its page
 * shows the mail as sent at once, so here it stands in Sent and has not left: whoever takes SENT for gone is wrong.
 */
export function sendUndoably(mailbox: Mailbox, raw: string, inThread: string | undefined): StoredMessage {
  const kept = writeByHand(mailbox, raw, inThread);
  mailbox.db.run(
    "INSERT INTO held_back (message_id, leaves_at) VALUES (?, ?)",
    kept.id,
    mailbox.clock.now() + UNDO_PERIOD,
  );
  return kept;
}

/** Undo: the mail is a draft again ("the message comes back as a draft", the same page). @returns the draft's id */
export function undoSend(mailbox: Mailbox, messageId: string): string {
  const kept = findMessage(mailbox.db, messageId);
  if (!kept || !isHeld(mailbox, messageId)) throw new Error(`Message ${messageId} has left already.`);
  forgetHeld(mailbox, messageId);
  const draftId = mailbox.ids.draft();
  keepDraft(mailbox.db, draftId, backInDrafts(mailbox, kept).id);
  return draftId;
}

/** The reverse of what sending did in history. */
function backInDrafts(mailbox: Mailbox, kept: StoredMessage): Pick<StoredMessage, "id"> {
  switch (mailbox.unsure.handSend) {
    case "label-added":
      return relabel(mailbox, relabel(mailbox, kept, [], kept.labels), ["DRAFT"], []);
    case "message-added":
    case "both": {
      removeMessage(mailbox, kept);
      const { threadId } = kept;
      return addMessage(mailbox, kept.raw, { at: mailbox.clock.now(), labels: ["DRAFT"], threadId });
    }
  }
}

/** Lets what was not taken back leave when its time is over. */
export function heldBack(mailbox: Mailbox): Stop {
  const first = () =>
    mailbox.db.one<{ message_id: string; leaves_at: number }>(
      "SELECT message_id, leaves_at FROM held_back ORDER BY leaves_at, rowid LIMIT 1",
    );
  return {
    next: () => first()?.leaves_at ?? null,
    happen() {
      const due = first();
      if (!due) return;
      try {
        commit(mailbox, () => {
          forgetHeld(mailbox, due.message_id);
          const kept = findMessage(mailbox.db, due.message_id);
          if (kept) goOut(mailbox, kept, "hand");
        });
      } catch (error) {
        // It does not get out, and the clock can go on.
        commit(mailbox, () => forgetHeld(mailbox, due.message_id));
        throw error;
      }
    },
  };
}

function isHeld(mailbox: Mailbox, messageId: string): boolean {
  return mailbox.db.one("SELECT 1 FROM held_back WHERE message_id = ?", messageId) !== undefined;
}

function forgetHeld(mailbox: Mailbox, messageId: string): void {
  mailbox.db.run("DELETE FROM held_back WHERE message_id = ?", messageId);
}
