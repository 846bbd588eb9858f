import { DrizzleQueryError } from "drizzle-orm";
import { sameMailbox } from "../domain/address.ts";
import { isDraft, isSent, type Message } from "../domain/message.ts";
import type { Fault } from "../ports.ts";
import {
  acquaintances,
  insertUnread,
  knownMessages,
  type TrackedThread,
  trackedThreads,
} from "../store/mail.ts";
import { MESSAGES_PER_REQUEST } from "./budget.ts";
import { type Findings, findingStatements, noFindings } from "./findings.ts";
import { learn } from "./learn.ts";
import { readReceived } from "./read-received.ts";
import { readSent, recipientsOf } from "./read-sent.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** What recording a chunk takes at most: a few look-ups, and one batch of some sixteen statements. */
const QUERIES_PER_CHUNK = 24;

/**
 * Reads messages and records what they mean. Safe to repeat: what is known is not fetched again, and rows are
 * written once. Works in chunks, each committed, so that a slice that ends in the middle loses nothing.
 * @param ids of any kind: drafts are passed over; mail that came in counts in tracked threads only
 * @param watched addresses whose mail counts in any thread
 */
export async function take(
  slice: Slice,
  ids: readonly string[],
  watched: ReadonlySet<string>,
): Promise<Outcome> {
  if (ids.length === 0) return DONE;
  const known = await knownMessages(slice.db, slice.box.id, ids);
  const fresh = [...new Set(ids)].filter((id) => !known.has(id));
  for (let i = 0; i < fresh.length; i += MESSAGES_PER_REQUEST) {
    if (slice.budget.left() < 1 || slice.budget.queriesLeft() < QUERIES_PER_CHUNK) return MORE;
    const outcome = await takeChunk(slice, fresh.slice(i, i + MESSAGES_PER_REQUEST), watched);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

async function takeChunk(
  slice: Slice,
  ids: readonly string[],
  watched: ReadonlySet<string>,
): Promise<Outcome> {
  const fetched = await slice.mailbox.messages(ids);
  if (!fetched.ok) return faulted(fetched.fault);
  const { messages, poison, fault } = sort(ids, fetched.value);
  const threads = new Map(
    await trackedThreads(
      slice.db,
      slice.box.id,
      messages.map((m) => m.threadId),
    ),
  );
  const { findings, unreadable, stopped } = await readInOrder(slice, messages, threads, watched);
  findings.learned.push(...(await learn(slice, findings.answerers, findings)));
  await write(slice, [
    ...findingStatements(slice.box, findings, slice.now),
    ...insertUnread(slice.box.id, [...poison, ...unreadable], slice.now),
  ]);
  if (stopped !== null) return stopped;
  return fault === null ? DONE : faulted(fault);
}

/** Oldest first, since a first letter must be known before its answer is read. */
async function readInOrder(
  slice: Slice,
  messages: readonly Message[],
  threads: Map<string, TrackedThread>,
  watched: ReadonlySet<string>,
): Promise<{ findings: Findings; unreadable: Unreadable[]; stopped: Outcome | null }> {
  const findings = noFindings();
  const unreadable: Unreadable[] = [];
  const readers = messages.filter(isSent).flatMap((message) => recipientsOf(message, slice));
  const remembered = await acquaintances(
    slice.db,
    slice.box,
    readers.map((reader) => sameMailbox(reader.address)),
  );
  for (const message of [...messages].sort((a, b) => a.at - b.at)) {
    if (isDraft(message)) continue;
    try {
      const outcome = isSent(message)
        ? await readSent(slice, message, threads, remembered, findings)
        : readReceived(slice, message, threads, watched, findings);
      if (outcome.kind !== "done") return { findings, unreadable, stopped: outcome };
    } catch (error) {
      // The database failing is no fault of the mail. Anything else is a mail that our reading stumbles over: it must
      // not keep all the others waiting for ever.
      if (error instanceof DrizzleQueryError) throw error;
      const name = error instanceof Error ? error.name : "unknown";
      unreadable.push({ messageId: message.id, detail: `reading it failed (${name})` });
    }
  }
  return { findings, unreadable, stopped: null };
}

interface Unreadable {
  readonly messageId: string;
  readonly detail: string;
}

/** Tells the gone (skipped), the passing (waited for) and the poison (noted, and gone past) apart. */
function sort(
  ids: readonly string[],
  answers: readonly ({ ok: true; value: Message } | { ok: false; fault: Fault })[],
) {
  const messages: Message[] = [];
  const poison: Unreadable[] = [];
  let fault: Fault | null = null;
  answers.forEach((answer, i) => {
    if (answer.ok) messages.push(answer.value);
    else if (answer.fault.kind === "refused")
      poison.push({ messageId: ids[i] ?? "", detail: answer.fault.detail });
    else if (answer.fault.kind !== "gone") fault = answer.fault;
  });
  return { messages, poison, fault: fault as Fault | null };
}
