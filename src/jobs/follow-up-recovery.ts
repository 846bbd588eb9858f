import { header, isDraft } from "../domain/message.ts";
import { NONCE_HEADER } from "../ports.ts";
import { claimsIn, type FollowUpRecord, followUpTo, loadFollowUp } from "../store/follow-ups.ts";
import { lookNow } from "../store/next-look.ts";
import type { OpenCase } from "./case.ts";
import { checkThread } from "./live-check.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished, write } from "./slice.ts";

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

/**
 * Was the draft made? It would lie in the thread with the claim's nonce. One without it that is newer than the claim may
 * be the same, rewritten in Gmail's page, which drops what it does not know: left to its owner. That it was made and thrown
 * away, the history has told before (`endClaims`).
 */
async function recoverClaim(slice: Slice, open: OpenCase, followUp: FollowUpRecord): Promise<Recovered> {
  const found = await draftSince(slice, open.outreach.threadId, followUp);
  if (found.kind === "fault") return found;
  const draft = found.kind === "ours" ? await slice.mailbox.draftHolding(found.messageId) : null;
  if (draft !== null && !draft.ok) return faulted(draft.fault);
  const draftId = draft?.value?.draftId;
  const without = found.kind === "theirs" ? "handed-over" : "withdrawn";
  await write(slice, [
    draftId === undefined
      ? followUpTo(followUp, ["claimed"], without, slice.now)
      : followUpTo(followUp, ["claimed"], "drafted", slice.now, { draftId }),
  ]);
  return { kind: "changed" };
}

/**
 * Claims that never heard whether their draft was made. Where drafts came and went in their threads, it was, as far as
 * anybody can tell, and its owner threw it away: `vetoed`. Where Gmail has forgotten what came and went, nobody can tell,
 * and no second is made on a guess: `uncertain`.
 * @param threadIds null for every thread
 */
export async function endClaims(
  slice: Slice,
  threadIds: readonly string[] | null,
  end: "vetoed" | "uncertain",
): Promise<Outcome> {
  if (threadIds?.length === 0) return DONE;
  for (const claim of await claimsIn(slice.db, slice.box.id, threadIds)) {
    if (slice.budget.left() < 1) return MORE;
    const found = await draftSince(slice, claim.threadId, claim);
    if (found.kind === "fault") return found;
    // Gmail tells an edit as one draft that went and another that came.
    if (found.kind !== "none") continue;
    await write(slice, [
      followUpTo(claim, ["claimed"], end, slice.now),
      lookNow(claim.outreachId, slice.now),
    ]);
  }
  return DONE;
}

type DraftSince =
  | { readonly kind: "ours"; readonly messageId: string }
  | { readonly kind: "theirs" }
  | { readonly kind: "none" }
  | (Unfinished & { readonly kind: "fault" });

async function draftSince(
  slice: Slice,
  threadId: string,
  claim: Pick<FollowUpRecord, "nonce" | "claimedAt">,
): Promise<DraftSince> {
  const thread = await slice.mailbox.thread(threadId);
  if (!thread.ok && thread.fault.kind !== "gone") return { kind: "fault", fault: thread.fault };
  const drafts = thread.ok ? thread.value.filter(isDraft) : [];
  const ours = drafts.find((message) => header(message, NONCE_HEADER) === claim.nonce);
  if (ours !== undefined) return { kind: "ours", messageId: ours.id };
  return { kind: drafts.some(({ at }) => at > claim.claimedAt - CLOCKS_DIFFER) ? "theirs" : "none" };
}

/** By how much Gmail's clock may be behind. */
const CLOCKS_DIFFER = 5 * 60_000;

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
