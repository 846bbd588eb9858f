import { HOUR } from "../domain/policy.ts";
import type { Answer, Fault } from "../ports.ts";
import {
  eraseContactsOf,
  eraseMailbox,
  eraseSomeRows,
  type LyingDraft,
  lyingDrafts,
} from "../store/erase.ts";
import { followUpTo } from "../store/follow-ups.ts";
import { setMailbox } from "../store/mailboxes.ts";
import { removeLabels } from "./remove-labels.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";
import { textHash } from "./text-hash.ts";
import { goesOn, STUCK, type TickEnd } from "./tick-end.ts";

/** How long Google is waited for; after that what is stored goes, and the rest is left in Gmail. */
const GOOGLE_IS_WAITED_FOR = HOUR;
const DRAFTS_AT_ONCE = 10;
/** Every label of Kindly's, the watch, and the grant. */
const REQUESTS_TO_LEAVE = 15;

/** Nothing is remembered of what was erased. */
const FINISHED: TickEnd = { kind: "finished", says: "finished", remembers: {} };

/**
 * One slice of erasing a mailbox: first what Kindly has left in Gmail and its grant, then every row, the mailbox's own
 * last. It begins anew wherever it stopped.
 */
export async function erase(slice: Slice, revoke: () => Promise<Answer<null>>): Promise<TickEnd> {
  const { box, now } = slice;
  if (box.grant !== "") {
    const left = await leaveGmail(slice, revoke);
    if (left.kind === "more") return erasesOn(slice);
    const waits = now - (box.pausedAt ?? 0) < GOOGLE_IS_WAITED_FOR;
    // The next tick asks again.
    if (left.kind === "fault" && mayPass(left.fault) && waits) return FINISHED;
    await write(slice, [setMailbox(box.id, { grant: "", access: null, watchUntil: null })]);
  }
  return await eraseRows(slice);
}

function mayPass(fault: Fault): boolean {
  return fault.kind === "passing" || fault.kind === "limited";
}

async function leaveGmail(slice: Slice, revoke: () => Promise<Answer<null>>): Promise<Outcome> {
  const drafts = await takeBackDrafts(slice);
  if (drafts.kind !== "done") return drafts;
  if (slice.budget.left() < REQUESTS_TO_LEAVE) return MORE;
  if (slice.box.eraseLabels === true) {
    const labels = await removeLabels(slice.mailbox, slice.box.labelIds);
    if (!labels.ok) return faulted(labels.fault);
  }
  // Without its grant a watch ends by itself within a week; asking is a courtesy.
  if (slice.box.watchUntil !== null) await slice.mailbox.unwatch();
  const revoked = await revoke();
  return revoked.ok ? DONE : faulted(revoked.fault);
}

/** One that its owner has written in is theirs, and stays. */
async function takeBackDrafts(slice: Slice): Promise<Outcome> {
  const drafts = await lyingDrafts(slice.db, slice.box.id, DRAFTS_AT_ONCE);
  for (const draft of drafts) {
    if (slice.budget.left() < 3 || slice.budget.queriesLeft() < 3) return MORE;
    const taken = await takeBack(slice, draft);
    if (taken.kind !== "done") return taken;
  }
  return drafts.length < DRAFTS_AT_ONCE ? DONE : MORE;
}

async function takeBack(slice: Slice, known: LyingDraft): Promise<Outcome> {
  const draft = await slice.mailbox.draft(known.draftId);
  if (!draft.ok && draft.fault.kind !== "gone") return faulted(draft.fault);
  const isOurs = draft.ok && (await textHash(draft.value.message)) === known.textHash;
  const deleted = isOurs ? await slice.mailbox.deleteDraft(known.draftId) : DELETED;
  if (!deleted.ok && deleted.fault.kind !== "gone") return faulted(deleted.fault);
  const end = draft.ok && !isOurs ? "handed-over" : "withdrawn";
  await write(slice, [followUpTo(known, ["drafted", "withdrawing"], end, slice.now)]);
  return DONE;
}

const DELETED = { ok: true, value: null } as const;

function erasesOn(slice: Slice): TickEnd {
  return goesOn(slice) ?? { kind: "finished", says: STUCK, remembers: {} };
}

async function eraseRows(slice: Slice): Promise<TickEnd> {
  const owner = { mailboxId: slice.box.id, listId: slice.box.listId };
  for (const some of [eraseSomeRows(owner), eraseContactsOf(owner)]) {
    let isLeft = true;
    while (isLeft) {
      if (slice.budget.queriesLeft() <= some.length + 1) return erasesOn(slice);
      isLeft = (await write(slice, some)).some((changes) => changes > 0);
    }
  }
  await write(slice, [eraseMailbox(slice.box.id)]);
  return FINISHED;
}
