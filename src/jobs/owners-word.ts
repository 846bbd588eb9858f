import { track } from "../domain/owner/tracking.ts";
import { wordAbout } from "../domain/owner/word.ts";
import { keepDecision } from "../store/decisions.ts";
import { lookNow, reopen } from "../store/next-look.ts";
import { setAsks } from "../store/outreach.ts";
import { type OpenWord, openWords, wordObeyed } from "../store/thread-words.ts";
import { readThread } from "./read-thread.ts";
import { DONE, MORE, type Outcome, type Slice, write } from "./slice.ts";

const PER_SLICE = 5;

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
    word?.says === "ignore" ? lookNow(outreach.id, slice.now) : reopen([outreach.id], slice.now),
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
  const read = await readThread(slice, open.threadId);
  return read.kind === "read" ? await finish(slice, [...read.statements, done]) : read;
}

async function finish(slice: Slice, statements: Parameters<typeof write>[1]): Promise<Outcome> {
  await write(slice, statements);
  return DONE;
}
