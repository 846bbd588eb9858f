import { isDraft, isSent } from "../domain/message.ts";
import type { Statement } from "../store/commit.ts";
import { insertUnread, rememberAcquaintances } from "../store/mail.ts";
import { adoptDecisions } from "../store/thread-words.ts";
import { findingStatements } from "./findings.ts";
import { readInOrder } from "./read-in-order.ts";
import { faulted, MORE, type Slice, type Unfinished, write } from "./slice.ts";

/** What reading a thread anew takes at most. */
const QUERIES_PER_THREAD = 24;
/** A longer thread is no first letter that waits for its answer. */
const LONGEST_THREAD = 25;

export type ThreadRead =
  | {
      readonly kind: "read";
      /** What records it, none of it written yet; nothing when the thread is gone or has no letter in it. */
      readonly statements: readonly Statement[];
      /** Messages that could be read. */
      readonly ids: readonly string[];
    }
  | Unfinished;

/** Reads a thread that is not tracked from its owner's first letter on, since only now its answers may matter. */
export async function readThread(slice: Slice, threadId: string): Promise<ThreadRead> {
  if (slice.budget.left() < 4 || slice.budget.queriesLeft() < QUERIES_PER_THREAD) return MORE;
  const thread = await slice.mailbox.thread(threadId);
  if (!thread.ok) return thread.fault.kind === "gone" ? NOTHING : faulted(thread.fault);
  const messages = thread.value.filter((message) => !isDraft(message));
  const first = messages.findIndex(isSent);
  if (first < 0) return NOTHING;
  const ids = messages.slice(first, first + LONGEST_THREAD).map((message) => message.id);
  const fetched = await slice.mailbox.messages(ids);
  if (!fetched.ok) return faulted(fetched.fault);
  const passing = fetched.value.find((answer) => !answer.ok && answer.fault.kind === "passing");
  if (passing !== undefined && !passing.ok) return faulted(passing.fault);
  const whole = fetched.value.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const { findings, unreadable, stopped } = await readInOrder(slice, whole);
  if (stopped !== null) {
    // Who knows the owner is asked of Gmail once, so that the slice that follows gets further.
    await write(slice, rememberAcquaintances(slice.box.id, findings.acquaintances, slice.now));
    return stopped;
  }
  const [outreach] = findings.outreach;
  return {
    kind: "read",
    statements: [
      ...findingStatements(slice.box, findings, slice.now),
      ...insertUnread(slice.box.id, unreadable, slice.now),
      ...(outreach === undefined ? [] : [adoptDecisions(slice.box.id, ids, outreach.id)]),
    ],
    ids: whole.map(({ id }) => id).filter((id) => !unreadable.some((mail) => mail.messageId === id)),
  };
}

const NOTHING: ThreadRead = { kind: "read", statements: [], ids: [] };
