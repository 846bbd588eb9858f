import { isSent, type Message } from "../domain/message.ts";
import { DAY } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { insertUnread } from "../store/mail.ts";
import { trackedThreads } from "../store/tracked-threads.ts";
import { clearUnread, stillUnread, unreadDue } from "../store/unread.ts";
import { findingStatements } from "./findings.ts";
import { readInOrder } from "./read-in-order.ts";
import { readThread, type ThreadRead } from "./read-thread.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

const PER_SLICE = 5;
const QUERIES_PER_MAIL = 28;

/** Reads mail of the ledger once more: what its owner asked for, and what only failed in passing for too long. */
export async function retryUnread(slice: Slice): Promise<Outcome> {
  const due = await unreadDue(slice.db, slice.box.id, slice.now, PER_SLICE + 1);
  for (const [i, id] of due.entries()) {
    if (i === PER_SLICE || slice.budget.left() < 6 || slice.budget.queriesLeft() < QUERIES_PER_MAIL)
      return MORE;
    const outcome = await retry(slice, id);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

async function retry(slice: Slice, id: string): Promise<Outcome> {
  const answer = await slice.mailbox.message(id);
  const read = answer.ok ? await readOne(slice, answer.value) : faulted(answer.fault);
  switch (read.kind) {
    case "read":
      await write(slice, [clearUnread(slice.box.id, [id, ...read.ids]), ...read.statements]);
      return DONE;
    case "more":
      return slice.budget.progress() === null ? await failedAgain(slice, id, TOO_MUCH) : read;
    case "fault":
      return await failedAgain(slice, id, read.fault);
    default:
      return read satisfies never;
  }
}

/** What a whole slice is not enough for stays in the ledger. */
const TOO_MUCH: Fault = {
  kind: "refused",
  detail: "reading it takes more requests than one step may make",
};

/** A letter may open a thread whose answers nobody has looked at; whatever else it is counts for itself. */
async function readOne(slice: Slice, message: Message): Promise<ThreadRead> {
  const tracked = await trackedThreads(slice.db, slice.box.id, [message.threadId]);
  if (isSent(message) && tracked.size === 0) return await readThread(slice, message.threadId);
  const { findings, unreadable, stopped } = await readInOrder(slice, [message]);
  if (stopped !== null) return stopped;
  const statements = [
    ...findingStatements(slice.box, findings, slice.now),
    ...insertUnread(slice.box.id, unreadable, slice.now),
  ];
  return { kind: "read", statements, ids: [] };
}

/** One mail that fails must not keep the mailbox waiting: that is why it is in the ledger. */
async function failedAgain(slice: Slice, messageId: string, fault: Fault): Promise<Outcome> {
  const { box, now } = slice;
  switch (fault.kind) {
    case "gone":
      await write(slice, [clearUnread(box.id, [messageId])]);
      return DONE;
    case "refused":
      await write(slice, [stillUnread(box.id, { messageId, detail: fault.detail, retryAt: null }, now)]);
      return DONE;
    case "passing":
    case "cursor-expired":
      await write(slice, [stillUnread(box.id, { messageId, detail: fault.detail, retryAt: now + DAY }, now)]);
      return DONE;
    case "limited":
    case "unauthorized":
      return faulted(fault);
    default:
      return fault satisfies never;
  }
}
