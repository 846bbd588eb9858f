import { perhapsTakenOff, putOnUnseen } from "../domain/owner/unseen-labels.ts";
import type { Says } from "../domain/owner/word.ts";
import { labelWord } from "../domain/owner/word-labels.ts";
import { labelledThreads, sayByUnseenLabels } from "../store/thread-words.ts";
import { searchThrough } from "./search-through.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";
import { askForWordLabels } from "./word-labels.ts";

/**
 * The owner's two labels as they lie there now. What was put on or taken off while nobody looked is in no history, and
 * mail from before the look back is not read again. What a search misses may be missing in its index alone, so that a
 * conversation which seems to have lost a label is looked at itself.
 */
export async function readUnseenLabels(slice: Slice): Promise<Outcome> {
  const says = await askForWordLabels(slice);
  if (!says.ok) return says.stopped;
  const lying = new Map<string, Says>();
  for (const [label, word] of says.labels) {
    const carriers = await searchThrough(slice, { label });
    if (carriers.kind !== "found") return carriers;
    for (const { threadId } of carriers.ids) if (lying.get(threadId) !== "ignore") lying.set(threadId, word);
  }
  const known = await labelledThreads(slice.db, slice.box.id);
  const doubtful = perhapsTakenOff(lying, known, new Set(says.labels.values()));
  if (slice.budget.left() < doubtful.length) return MORE;
  const takenOff = new Set<string>();
  for (const threadId of doubtful) {
    const thread = await slice.mailbox.thread(threadId);
    if (!thread.ok && thread.fault.kind !== "gone") return faulted(thread.fault);
    if (thread.ok && labelWord(thread.value, says.labels) !== known.get(threadId)) takenOff.add(threadId);
  }
  const changes = [
    ...[...known].flatMap(([threadId, word]) =>
      takenOff.has(threadId) ? [{ threadId, says: word, isOn: false }] : [],
    ),
    ...putOnUnseen(lying, known, takenOff),
  ];
  await write(slice, sayByUnseenLabels(slice.box.id, changes, slice.now));
  return DONE;
}
