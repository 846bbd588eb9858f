import { header, isDraft } from "../domain/message.ts";
import { NONCE_HEADER } from "../ports.ts";
import { type FollowUpRecord, followUpTo, loadFollowUp } from "../store/follow-ups.ts";
import type { OpenCase } from "./case.ts";
import { checkThread } from "./live-check.ts";
import { faulted, type Slice, type Unfinished, write } from "./slice.ts";

/** How asking Gmail about an interrupted step ended. */
export type Recovered = { readonly kind: "nothing" } | { readonly kind: "changed" } | Unfinished;

/**
 * A run may have died at any step. The state says which one it was in, and Gmail says how far that step came: while
 * the draft exists nothing was sent; sending consumes it.
 */
export async function recover(slice: Slice, open: OpenCase): Promise<Recovered> {
  const { followUp } = open;
  switch (followUp?.state) {
    case "claimed":
      return await recoverClaim(slice, open, followUp);
    case "sending":
      return await recoverSending(slice, open, followUp);
    case "withdrawing":
      return await recoverWithdrawal(slice, followUp);
    default:
      return { kind: "nothing" };
  }
}

/** Was the draft made? It would lie in the thread with the claim's nonce. */
async function recoverClaim(slice: Slice, open: OpenCase, followUp: FollowUpRecord): Promise<Recovered> {
  const thread = await slice.mailbox.thread(open.outreach.threadId);
  if (!thread.ok && thread.fault.kind !== "gone") return faulted(thread.fault);
  const messages = thread.ok ? thread.value : [];
  const ours = messages.find((m) => isDraft(m) && header(m, NONCE_HEADER) === followUp.nonce);
  const draft = ours === undefined ? null : await slice.mailbox.draftHolding(ours.id);
  if (draft !== null && !draft.ok) return faulted(draft.fault);
  const draftId = draft?.value?.draftId;
  await write(slice, [
    draftId === undefined
      ? followUpTo(followUp, ["claimed"], "withdrawn", slice.now)
      : followUpTo(followUp, ["claimed"], "drafted", slice.now, { draftId }),
  ]);
  return { kind: "changed" };
}

/** Did it go out? The draft still there: no. Gone, and a newer sent mail in the thread: yes. Neither: the owner's veto. */
async function recoverSending(slice: Slice, open: OpenCase, followUp: FollowUpRecord): Promise<Recovered> {
  if (followUp.draftId === null) {
    await write(slice, [followUpTo(followUp, ["sending"], "uncertain", slice.now)]);
    return { kind: "changed" };
  }
  const draft = await slice.mailbox.draft(followUp.draftId);
  if (draft.ok) {
    await write(slice, [followUpTo(followUp, ["sending"], "drafted", slice.now)]);
    return { kind: "changed" };
  }
  if (draft.fault.kind !== "gone") return faulted(draft.fault);
  // Reading the thread records the sent mail, if there is one, and with it the end of the follow-up.
  const checked = await checkThread(slice, open);
  if (checked.kind === "fault" || checked.kind === "more") return checked;
  const after = await loadFollowUp(slice.db, open.outreach.id);
  if (after?.state === "sending")
    await write(slice, [
      followUpTo(followUp, ["sending"], checked.kind === "unreadable" ? "uncertain" : "vetoed", slice.now),
    ]);
  return { kind: "changed" };
}

async function recoverWithdrawal(slice: Slice, followUp: FollowUpRecord): Promise<Recovered> {
  const { draftId } = followUp;
  const draft = draftId === null ? null : await slice.mailbox.draft(draftId);
  if (draft !== null && !draft.ok && draft.fault.kind !== "gone") return faulted(draft.fault);
  // Its owner may have written in one that is still there, so it is not deleted unread.
  const state = draft?.ok ? "drafted" : "withdrawn";
  await write(slice, [followUpTo(followUp, ["withdrawing"], state, slice.now)]);
  return { kind: "changed" };
}
