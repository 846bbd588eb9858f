import { addresses } from "../domain/address/address.ts";
import { header, isDraft, type Message } from "../domain/message.ts";
import { HOUR } from "../domain/policy.ts";
import { NONCE_HEADER } from "../ports.ts";
import type { LostDraft } from "../store/lost-follow-ups.ts";
import { mayBeVetoed, vetoLost } from "../store/lost-follow-ups.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";
import { domainKey } from "./case.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished, write } from "./slice.ts";

/**
 * A database that was restored from a backup has forgotten what happened since, and Gmail has not. A follow-up that
 * went out, a draft that lies there, and a draft that its owner threw away are found again by what Gmail shows.
 */

/** A tick comes every quarter of an hour: longer without one, and Kindly was down, or its notes are of an older day. */
const NOTES_ARE_OLD_AFTER = HOUR;

/** Whether things may have happened in Gmail, by Kindly itself, that its notes say nothing of. */
export function mayHaveForgotten({ box, now }: Pick<Slice, "box" | "now">): boolean {
  return now - box.readUntil > NOTES_ARE_OLD_AFTER;
}

/** The nonce of a follow-up also tells what it read like, so that an edit is seen without any notes. */
export function newNonce(textHash: string): string {
  return `${crypto.randomUUID()}.${textHash}`;
}

function hashIn(nonce: string): string | null {
  return /\.([0-9a-f]{16})$/.exec(nonce)?.[1] ?? null;
}

/** The nonce of a mail that Kindly wrote, when the notes have no follow-up that it could be. */
export function unknownNonce(
  message: Message,
  known: Pick<TrackedThread, "nonce" | "followUpState">,
): string | null {
  const nonce = header(message, NONCE_HEADER)?.trim() ?? "";
  if (nonce === "") return null;
  return known.nonce === null || known.followUpState === "withdrawn" ? nonce : null;
}

/**
 * Gmail's page drops our mark when an owner writes in a draft. One that was written in since the notes were last certain
 * may be a follow-up that they have lost, and would get a second beside it.
 */
export function mayBeRewritten(slice: Pick<Slice, "box" | "now">, draft: Message): boolean {
  const isMarked = (header(draft, NONCE_HEADER) ?? "") !== "";
  return !isMarked && mayHaveForgotten(slice) && draft.at > slice.box.readUntil;
}

export type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "draft"; readonly draft: LostDraft }
  | Unfinished;

/** Takes a draft of Kindly's as its own again, since when it lies there included. A second one is never made. */
export async function findLostDraft(
  slice: Slice,
  message: Message,
  known: Pick<TrackedThread, "outreachId" | "nonce" | "followUpState">,
): Promise<Found> {
  const nonce = isDraft(message) ? unknownNonce(message, known) : null;
  if (nonce === null) return { kind: "nothing" };
  if (slice.budget.left() < 1) return MORE;
  const draft = await slice.mailbox.draftHolding(message.id);
  if (!draft.ok) return faulted(draft.fault);
  if (draft.value === null) return { kind: "nothing" };
  const [reader] = addresses(header(message, "To"));
  return {
    kind: "draft",
    draft: {
      outreachId: known.outreachId,
      nonce,
      draftId: draft.value.draftId,
      textHash: hashIn(nonce),
      since: Math.min(message.at, slice.now),
      domain: domainKey(reader?.address ?? ""),
    },
  };
}

/**
 * A draft that came and went in a conversation whose follow-up was due meanwhile: thrown away by its owner, as far as
 * anybody can tell. When in doubt, nothing goes out, and its owner can allow it again.
 * @param threadIds conversations in which a draft is gone
 */
export async function rememberVetoes(slice: Slice, threadIds: readonly string[]): Promise<Outcome> {
  if (threadIds.length === 0) return DONE;
  for (const { outreachId, threadId } of await mayBeVetoed(slice.db, slice.box.id, threadIds, slice.now)) {
    if (slice.budget.left() < 1) return MORE;
    const thread = await slice.mailbox.thread(threadId);
    if (!thread.ok && thread.fault.kind !== "gone") return faulted(thread.fault);
    // Another version of it lies there; or it was sent, or taken back because of mail that came.
    const messages = thread.ok ? thread.value : [];
    if (messages.some((message) => isDraft(message) || message.at > slice.box.readUntil)) continue;
    await write(slice, vetoLost(outreachId, slice.now));
  }
  return DONE;
}
