import { isDraft, type Message } from "../domain/message.ts";
import { DAY, HOUR } from "../domain/policy.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { Fault } from "../ports.ts";
import type { Statement } from "../store/commit.ts";
import { insertUnread, knownMessages } from "../store/mail.ts";
import { passOver } from "../store/mailboxes.ts";
import { MESSAGES_PER_SLICE } from "./budget.ts";
import { type Findings, findingStatements } from "./findings.ts";
import { type Reading, readInOrder, type Unreadable } from "./read-in-order.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** What recording a chunk takes: a few look-ups, and one batch. A single mail has less in it. */
const QUERIES_PER_CHUNK = 19;
const QUERIES_PER_MAIL = 13;

/**
 * Reads messages and records what they mean. Safe to repeat: what is known is not fetched again, and rows are
 * written once. Works in chunks, each committed, so that a slice that ends in the middle loses nothing; of mail of which
 * nothing is kept, that it was read is, until the stretch that it lies in is done.
 * @param ids of any kind: drafts are passed over; mail that came in counts in tracked threads only
 * @param awaited outreach whose answers count in any thread
 * @param areSent what was a draft when it was passed over is a letter by now, and is read
 */
export async function take(
  slice: Slice,
  ids: readonly string[],
  awaited: readonly Awaited[] = [],
  areSent = false,
): Promise<Outcome> {
  if (ids.length === 0) return DONE;
  const known = await knownMessages(slice.db, slice.box.id, ids);
  const passed = new Set(slice.box.passedOver);
  const isPassed = (id: string) => passed.has(id) || (!areSent && passed.has(asDraft(id)));
  const fresh = [...new Set(ids)].filter((id) => !known.has(id) && !isPassed(id));
  for (let i = 0; i < fresh.length; i += MESSAGES_PER_SLICE) {
    const chunk = fresh.slice(i, i + MESSAGES_PER_SLICE);
    if (!hasRoomForChunk(slice, chunk.length) || !mayReadMore(slice, chunk.length)) return MORE;
    const outcome = await takeChunk(slice, chunk, awaited, (ids) => passOver(slice.box.id, ids));
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

export function hasRoomForChunk({ budget }: Slice, mails: number): boolean {
  return budget.left() >= 1 && budget.queriesLeft() >= (mails === 1 ? QUERIES_PER_MAIL : QUERIES_PER_CHUNK);
}

/** What was sent a moment ago is read back in the same slice, whatever was read before. */
function mayReadMore({ budget }: Slice, mails: number): boolean {
  return mails === 1 || budget.messagesLeft() >= mails;
}

/**
 * Reads and records as many messages as one request fetches, none of which is known yet.
 * @param pass what remembers those of which nothing is kept, where that matters
 */
export async function takeChunk(
  slice: Slice,
  ids: readonly string[],
  awaited: readonly Awaited[] = [],
  pass: (ids: readonly string[]) => readonly Statement[] = () => [],
): Promise<Outcome> {
  const fetched = await slice.mailbox.messages(ids);
  if (!fetched.ok) return faulted(fetched.fault);
  const { messages, gone, poison, fault } = sort(slice, ids, fetched.value);
  const reading = await readInOrder(slice, messages, awaited);
  const { findings, unreadable, stopped } = reading;
  await write(slice, [
    ...findingStatements(slice.box, findings, slice.now),
    ...insertUnread(slice.box.id, [...poison, ...unreadable], slice.now),
    ...pass([...gone, ...leftNothing(messages, reading)]),
  ]);
  slice.budget.tally.replies += findings.mail.filter(isAnswer).length;
  if (stopped?.kind === "more" && slice.budget.progress() === null)
    return await giveUp(slice, messages, reading);
  if (stopped !== null) return stopped;
  return fault === null ? DONE : faulted(fault);
}

/** One mail that a whole slice is not enough for: it goes into the ledger, and what comes after it is read. */
async function giveUp(
  slice: Slice,
  messages: readonly Message[],
  { read, unreadable }: Reading,
): Promise<Outcome> {
  const done = new Set([...read, ...unreadable.map(({ messageId }) => messageId)]);
  const [next] = [...messages].sort((a, b) => a.at - b.at).filter(({ id }) => !done.has(id));
  const detail = "reading it takes more requests than one step may make";
  const rows = next === undefined ? [] : [{ messageId: next.id, detail }];
  await write(slice, insertUnread(slice.box.id, rows, slice.now));
  return MORE;
}

/** What was read, and is not known by anything that is kept of it. */
function leftNothing(messages: readonly Message[], { findings, read }: Reading): string[] {
  const kept = new Set([
    ...findings.mail.map(({ id }) => id),
    ...findings.decisions.map(({ messageId }) => messageId),
  ]);
  const drafts = new Set(messages.filter(isDraft).map(({ id }) => id));
  return read.filter((id) => !kept.has(id)).map((id) => (drafts.has(id) ? asDraft(id) : id));
}

/** How a draft is passed over: it may be sent under the same id a moment later (domain/changes.ts). */
function asDraft(id: string): string {
  return `draft ${id}`;
}

function isAnswer({ verdict }: Findings["mail"][number]): boolean {
  return verdict?.kind === "human" || verdict?.kind === "decline";
}

/** How long a mailbox waits for one mail that fails in passing while others come, and for one that was asked for alone. */
const WAITS_BESIDE_OTHERS = 6 * HOUR;
const WAITS_ALONE = DAY;

/**
 * Tells the gone (skipped), the passing (waited for) and the poison (noted, and gone past) apart. What fails in passing
 * for ever would keep all that comes after it waiting, so after hours it is noted too, and tried again by itself.
 */
function sort(
  { now, box }: Slice,
  ids: readonly string[],
  answers: readonly ({ ok: true; value: Message } | { ok: false; fault: Fault })[],
) {
  const messages: Message[] = [];
  const gone: string[] = [];
  const poison: Unreadable[] = [];
  let fault: Fault | null = null;
  const longest = answers.some((answer) => answer.ok) ? WAITS_BESIDE_OTHERS : WAITS_ALONE;
  const isTooLong = now - box.readUntil > longest;
  answers.forEach((answer, i) => {
    const messageId = ids[i] ?? "";
    if (answer.ok) messages.push(answer.value);
    else if (answer.fault.kind === "refused") poison.push({ messageId, detail: answer.fault.detail });
    else if (answer.fault.kind === "passing" && isTooLong)
      poison.push({ messageId, detail: answer.fault.detail, retryAt: now + HOUR });
    else if (answer.fault.kind === "gone") gone.push(messageId);
    else if (fault?.kind !== "limited") fault = answer.fault;
  });
  return { messages, gone, poison, fault: fault as Fault | null };
}
