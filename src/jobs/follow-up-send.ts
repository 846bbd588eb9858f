import { addresses, sameMailbox } from "../domain/address/address.ts";
import { isSendingTime } from "../domain/calendar.ts";
import { decide, windowOf } from "../domain/follow-up.ts";
import { header, type Message } from "../domain/message.ts";
import { visibleText } from "../domain/visible-text.ts";
import { type FollowUpState, followUpTo, startSending } from "../store/follow-ups.ts";
import { lookAgain } from "../store/outreach.ts";
import { loadCase, type OpenCase } from "./case.ts";
import { kept } from "./kept.ts";
import { DONE, faulted, type Outcome, type Slice, write } from "./slice.ts";
import { take } from "./take.ts";

/**
 * Sends the draft, at its moment and after the live check. Marked as sending before, and read back after: whatever
 * happens between the two is found out by recovery, and never repeated on a guess.
 */
export async function send(slice: Slice, open: OpenCase): Promise<Outcome> {
  const { followUp } = open;
  if (followUp === null || followUp.draftId === null) return DONE;
  // A job that waited on the queue must not send after the hours: a later tick decides anew.
  if (!mayLeaveNow(slice, open)) {
    await write(slice, [lookAgain(open.outreach.id, slice.now + 1)]);
    return DONE;
  }
  const draft = await slice.mailbox.draft(followUp.draftId);
  if (!draft.ok) {
    if (draft.fault.kind !== "gone") return faulted(draft.fault);
    // The thread was read a moment ago and holds no such letter: the owner threw the draft away.
    return await end(slice, open, "vetoed");
  }
  const spoiled = inspect(draft.value.message, open);
  if (spoiled !== null) return await end(slice, open, spoiled);
  const [marked] = await write(slice, [startSending(followUp, slice.now)]);
  // Its owner said otherwise while Gmail was asked: decided again at the next look, with that known.
  if (marked !== 1) {
    await write(slice, [lookAgain(open.outreach.id, slice.now + 1)]);
    return DONE;
  }
  const sent = await slice.mailbox.sendDraft(followUp.draftId);
  if (!sent.ok) {
    switch (sent.fault.kind) {
      case "passing":
      case "gone":
        // It may have gone out. The state says `sending`; the next look finds out.
        return faulted(sent.fault);
      case "limited":
      case "unauthorized":
      case "refused":
      case "cursor-expired":
        // Gmail said no: nothing went out.
        await write(slice, [followUpTo(followUp, ["sending"], "drafted", slice.now)]);
        return faulted(sent.fault);
      default:
        return sent.fault satisfies never;
    }
  }
  const readBack = await take(slice, [sent.value.messageId]);
  if (readBack.kind !== "done") return readBack;
  return await settle(slice, open.outreach.id);
}

/** Whether hours and window still hold at the moment that it really is. */
function mayLeaveNow(slice: Slice, open: OpenCase): boolean {
  const { state, calendar } = open.facts;
  const really = slice.now + slice.lateBy;
  return state.status === "awaiting" && isSendingTime(really, calendar) && really <= windowOf(state).closes;
}

/** An edit is respected. A changed circle of readers, or nothing left to read, is no longer our letter. */
function inspect(draft: Message, open: OpenCase): "recipients-changed" | "emptied" | null {
  const intended = new Set(open.recipients.map((r) => r.address));
  const now = ["To", "Cc", "Bcc"].flatMap((name) => addresses(header(draft, name)));
  if (now.length === 0 || now.some((person) => !intended.has(sameMailbox(person.address))))
    return "recipients-changed";
  return visibleText(draft).trim() === "" ? "emptied" : null;
}

async function end(slice: Slice, open: OpenCase, state: FollowUpState): Promise<Outcome> {
  if (open.followUp !== null) await write(slice, [followUpTo(open.followUp, ["drafted"], state, slice.now)]);
  return await settle(slice, open.outreach.id);
}

/** Shows the outreach as it stands after what was just done. */
export async function settle(slice: Slice, outreachId: string): Promise<Outcome> {
  const open = await loadCase(slice, outreachId);
  if (open !== null) await write(slice, kept(slice, open, decide(open.facts)));
  return DONE;
}
