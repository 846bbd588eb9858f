import { isDraft, isSent } from "../domain/message.ts";
import { track } from "../domain/owner/tracking.ts";
import { wordAbout } from "../domain/owner/word.ts";
import { keepDecision } from "../store/decisions.ts";
import { insertUnread } from "../store/mail.ts";
import { lookAgain, reopen, setAsks } from "../store/outreach.ts";
import { adoptDecisions, type OpenWord, openWords, wordObeyed } from "../store/thread-words.ts";
import { findingStatements } from "./findings.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";
import { readInOrder } from "./take.ts";

const PER_SLICE = 5;
/** What reading a thread anew takes at most. */
const QUERIES_PER_THREAD = 30;
/** A longer thread is no first letter that waits for its answer. */
const LONGEST_THREAD = 25;

/** Acts on what the owner said about single threads since the last look, with a label or on the page. */
export async function obeyOwner(slice: Slice): Promise<Outcome> {
  const open = await openWords(slice.db, slice.box.id, PER_SLICE + 1);
  for (const [i, word] of open.entries()) {
    if (i === PER_SLICE) return MORE;
    const outcome =
      word.outreach === null ? await readAnew(slice, word) : await lookAnew(slice, word, word.outreach);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

/** An outreach keeps everything that is known of it, whatever the word; what follows from that is decided anew. */
async function lookAnew(
  slice: Slice,
  open: OpenWord,
  outreach: NonNullable<OpenWord["outreach"]>,
): Promise<Outcome> {
  const word = wordAbout(open.word);
  const decision = {
    mailboxId: slice.box.id,
    outreachId: outreach.id,
    at: slice.now,
    verdict: "tracked",
    why: track(outreach, word).why,
    nextLookAt: slice.now,
  };
  await write(slice, [
    setAsks(outreach.id, word?.says === "track" || outreach.against === null),
    word?.says === "ignore" ? lookAgain(outreach.id, slice.now) : reopen([outreach.id], slice.now),
    // That it is left alone is told when its draft has been taken back.
    ...(word?.says === "track" ? [keepDecision(decision)] : []),
    wordObeyed(slice.box.id, open),
  ]);
  return DONE;
}

/** A thread that was not tracked is read once more, all of it, since only now its answers matter. */
async function readAnew(slice: Slice, open: OpenWord): Promise<Outcome> {
  const says = wordAbout(open.word)?.says;
  const done = wordObeyed(slice.box.id, open);
  // What is not tracked anyway, and is not to be: nothing follows from it.
  if (says === "ignore") return await finish(slice, [done]);
  if (slice.budget.left() < 4 || slice.budget.queriesLeft() < QUERIES_PER_THREAD) return MORE;
  const thread = await slice.mailbox.thread(open.threadId);
  if (!thread.ok) return thread.fault.kind === "gone" ? await finish(slice, [done]) : faulted(thread.fault);
  const messages = thread.value.filter((message) => !isDraft(message));
  const first = messages.findIndex(isSent);
  if (first < 0) return await finish(slice, [done]);
  const ids = messages.slice(first, first + LONGEST_THREAD).map((message) => message.id);
  const fetched = await slice.mailbox.messages(ids);
  if (!fetched.ok) return faulted(fetched.fault);
  const passing = fetched.value.find((answer) => !answer.ok && answer.fault.kind === "passing");
  if (passing !== undefined && !passing.ok) return faulted(passing.fault);
  const { findings, unreadable, stopped } = await readInOrder(
    slice,
    fetched.value.flatMap((answer) => (answer.ok ? [answer.value] : [])),
  );
  if (stopped !== null) return stopped;
  const [outreach] = findings.outreach;
  return await finish(slice, [
    ...findingStatements(slice.box, findings, slice.now),
    ...insertUnread(slice.box.id, unreadable, slice.now),
    ...(outreach === undefined ? [] : [adoptDecisions(slice.box.id, ids, outreach.id)]),
    done,
  ]);
}

async function finish(slice: Slice, statements: Parameters<typeof write>[1]): Promise<Outcome> {
  await write(slice, statements);
  return DONE;
}
