import { dayOf } from "../domain/calendar.ts";
import type { Decision } from "../domain/decision.ts";
import { isSent, type Message, type Part } from "../domain/message.ts";
import { HOUR } from "../domain/policy.ts";
import type { Language } from "../domain/reply/verdict.ts";
import type { Fault } from "../ports.ts";
import {
  claimFollowUp,
  type FollowUpState,
  followUpTo,
  loadFollowUp,
  moveFollowUp,
} from "../store/follow-ups.ts";
import type { OpenCase } from "./case.ts";
import { compose } from "./follow-up-letter.ts";
import { refused } from "./follow-up-refused.ts";
import { spoiledHow } from "./follow-up-spoiled.ts";
import { kept } from "./kept.ts";
import { newNonce } from "./lost-follow-up.ts";
import { DONE, faulted, LeaseLost, MORE, type Outcome, presentOf, type Slice, write } from "./slice.ts";
import { textHash } from "./text-hash.ts";

/** What could not be written will hardly be by the next tick. */
const WRITTEN_AGAIN_AFTER = 6 * HOUR;

/** Claims the follow-up and puts it into the thread as a draft, a day before its moment. */
export async function prepare(
  slice: Slice,
  open: OpenCase,
  decision: Decision & { verdict: "prepare" },
): Promise<Outcome> {
  const first = await slice.mailbox.message(open.outreach.firstMessageId);
  if (!first.ok && first.fault.kind !== "gone") return faulted(first.fault);
  // Gmail lets a send be undone for half a minute; a letter that was seen in between is a draft again, and never left.
  if (!first.ok || !isSent(first.value)) {
    await write(
      slice,
      kept(slice, open, { verdict: "lapse", why: { code: "letter-gone" }, nextLookAt: null }),
    );
    return DONE;
  }
  const composed = compose(slice, open, first.value);
  if (!composed.ok) {
    const why = { code: "not-written", problem: composed.problem } as const;
    await write(
      slice,
      kept(slice, open, { verdict: "wait", why, nextLookAt: slice.now + WRITTEN_AGAIN_AFTER }),
    );
    return DONE;
  }
  const { written, instead } = composed;
  const { words } = open.outreach;
  const hash = await textHash({ parts: [plainText(written.text)] });
  const nonce = newNonce(hash);
  const letter = { ...written, nonce };
  const { id } = open.outreach;
  const [claimed] = await write(slice, [
    claimFollowUp({
      ...claimOf(slice, open, decision.sendAt),
      nonce,
      textHash: hash,
      ownText: open.outreach.ownText,
    }),
  ]);
  if (claimed !== 1) return await refused(slice, open);
  const made = await slice.mailbox.createDraft(letter);
  if (!made.ok) return await notDrafted(slice, { outreachId: id, nonce }, made.fault);
  const { draftId } = made.value;
  try {
    await write(slice, [
      followUpTo({ outreachId: id, nonce }, ["claimed"], "drafted", slice.now, { draftId }),
      ...kept(
        slice,
        open,
        told(decision, instead, words.isBrief && open.outreach.ownText === null ? words.language : null),
      ),
    ]);
  } catch (error) {
    if (error instanceof LeaseLost) await dropIfLost(slice, { outreachId: id, nonce, draftId });
    throw error;
  }
  // What is to go out at once is decided about once more, in a slice of its own.
  return decision.sendAt <= slice.now ? MORE : DONE;
}

/**
 * This run was held up for longer than its lease. Whoever took over finds the draft by the nonce while the claim stands;
 * once it has been given back, another draft lies there or will, and this one must not lie beside it.
 */
async function dropIfLost(
  slice: Slice,
  made: { readonly outreachId: string; readonly nonce: string; readonly draftId: string },
): Promise<void> {
  const now = await loadFollowUp(slice.db, made.outreachId);
  const isKnown = now?.nonce === made.nonce && (now.state === "claimed" || now.draftId === made.draftId);
  if (!isKnown) await slice.mailbox.deleteDraft(made.draftId);
}

/** The decision, with why it is not in the words of its owner's template, or in their main language, where that is so. */
function told(
  decision: Decision & { verdict: "prepare" },
  instead: string | null,
  takenFor: Language | null,
): Decision {
  const { why } = decision;
  if (why.code !== "drafted") return decision;
  const more = {
    ...(instead === null ? {} : { instead }),
    ...(takenFor === null ? {} : { takenFor }),
  };
  return { ...decision, why: { ...why, ...more } };
}

/** Another moment for a draft that lies there already; false when the last place of that day is taken by now. */
export async function moveDraft(slice: Slice, open: OpenCase, sendAt: number): Promise<boolean> {
  const [moved] = await write(slice, [moveFollowUp(claimOf(slice, open, sendAt))]);
  return moved === 1;
}

export type Withdrawn =
  | { readonly kind: "done" }
  /** The owner's own doing ended the follow-up: the draft thrown away, or rewritten into something of theirs. */
  | { readonly kind: "ended" }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Takes the draft back, if one lies there as it was made. */
export async function withdraw(slice: Slice, open: OpenCase): Promise<Withdrawn> {
  const { followUp } = open;
  if (followUp === null || followUp.state !== "drafted" || followUp.draftId === null) return { kind: "done" };
  const draft = await slice.mailbox.draft(followUp.draftId);
  if (!draft.ok && draft.fault.kind !== "gone") return { kind: "fault", fault: draft.fault };
  const end = draft.ok ? await endedBy(slice, open, draft.value.message) : "vetoed";
  if (end !== null) {
    // A veto stays a veto, whatever comes after it; and what the owner wrote is not ours to delete.
    await write(slice, [followUpTo(followUp, ["drafted"], end, slice.now)]);
    return { kind: "ended" };
  }
  // Said beforehand, so that after a crash a missing draft is not taken for the owner's veto.
  await write(slice, [followUpTo(followUp, ["drafted"], "withdrawing", slice.now)]);
  const deleted = await slice.mailbox.deleteDraft(followUp.draftId);
  if (!deleted.ok && deleted.fault.kind !== "gone") return { kind: "fault", fault: deleted.fault };
  await write(slice, [followUpTo(followUp, ["withdrawing"], "withdrawn", slice.now)]);
  return { kind: "done" };
}

/** What its owner has made of the draft, in other words, for other readers; null while it is as it was made. */
async function endedBy(slice: Slice, open: OpenCase, draft: Message): Promise<FollowUpState | null> {
  if ((await textHash(draft)) !== open.followUp?.textHash) return "handed-over";
  return spoiledHow(draft, open, slice.box.address);
}

/** After a passing failure the draft may exist: the claim stands, and recovery looks for it. Else it is given back. */
async function notDrafted(
  slice: Slice,
  claim: { readonly outreachId: string; readonly nonce: string },
  fault: Fault,
): Promise<Outcome> {
  if (fault.kind !== "passing") await write(slice, [followUpTo(claim, ["claimed"], "withdrawn", slice.now)]);
  return faulted(fault);
}

function plainText(text: string): Part {
  return { type: "text/plain", params: {}, filename: null, text };
}

function claimOf(slice: Slice, open: OpenCase, sendAt: number) {
  return {
    outreachId: open.outreach.id,
    mailboxId: slice.box.id,
    now: presentOf(slice),
    sendAt,
    sendDay: dayOf(sendAt, slice.box.zone),
    domain: open.domain,
    policy: slice.box.policy,
  };
}
