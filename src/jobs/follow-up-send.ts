import { addresses, sameMailbox } from "../domain/address/address.ts";
import { decide } from "../domain/follow-up.ts";
import { header, type Message } from "../domain/message.ts";
import { type FollowUpState, followUpTo, startSending } from "../store/follow-ups.ts";
import { lookAgain } from "../store/next-look.ts";
import { loadCase, type OpenCase } from "./case.ts";
import { mayLeaveNow } from "./decide-in-time.ts";
import { withdraw } from "./follow-up-draft.ts";
import { reachableKeys } from "./follow-up-letter.ts";
import { refused } from "./follow-up-refused.ts";
import { spoiledHow } from "./follow-up-spoiled.ts";
import { kept } from "./kept.ts";
import { DONE, faulted, type Outcome, type Slice, write } from "./slice.ts";
import { takeChunk } from "./take.ts";

/**
 * Sends the draft, at its moment and after the live check. Marked as sending before, and read back after: whatever
 * happens between the two is found out by recovery, and never repeated on a guess.
 */
export async function send(slice: Slice, open: OpenCase): Promise<Outcome> {
  const { followUp } = open;
  if (followUp === null || followUp.draftId === null) return DONE;
  // A job that waited on the queue must not send after the hours: a later tick decides anew.
  if (!mayLeaveNow(slice, open.facts)) {
    await write(slice, [lookAgain(open.outreach.id, slice.now + 1)]);
    return DONE;
  }
  const draft = await slice.mailbox.draft(followUp.draftId);
  if (!draft.ok) {
    if (draft.fault.kind !== "gone") return faulted(draft.fault);
    // The thread was read a moment ago and holds no such letter: the owner threw the draft away.
    return await end(slice, open, "vetoed");
  }
  const spoiled = spoiledHow(draft.value.message, open, slice.box.address);
  if (spoiled !== null) return await end(slice, open, spoiled);
  if (namesGone(draft.value.message, open)) return await takeBack(slice, open);
  const [marked] = await write(slice, [startSending(followUp, open.outreach, slice.box.policy, slice.now)]);
  if (marked !== 1) return await refused(slice, open);
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
  // Nobody can have read it yet.
  const readBack = await takeChunk(slice, [sent.value.messageId]);
  if (readBack.kind !== "done") return readBack;
  return await settle(slice, open.outreach.id);
}

/** Whether it would go to a reader who has left, or whose address has died, since it was drafted. */
function namesGone(draft: Message, open: OpenCase): boolean {
  const reachable = reachableKeys(open);
  const gone = open.recipients.filter(({ address }) => !reachable.has(address)).map(({ address }) => address);
  const readers = ["To", "Cc", "Bcc"].flatMap((name) => addresses(header(draft, name)));
  return readers.some((person) => gone.includes(sameMailbox(person.address)));
}

/** It is drafted anew, to those who can still be reached, and lies there for its day again. */
async function takeBack(slice: Slice, open: OpenCase): Promise<Outcome> {
  const taken = await withdraw(slice, open);
  if (taken.kind === "fault") return faulted(taken.fault);
  if (taken.kind === "ended") return await settle(slice, open.outreach.id);
  await write(slice, [lookAgain(open.outreach.id, slice.now + 1)]);
  return DONE;
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
