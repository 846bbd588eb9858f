import type { Message } from "../domain/message.ts";
import type { Says } from "../domain/owner/word.ts";
import {
  isMadeLabel,
  type LabelChange,
  labelWord,
  unseenChanges,
  wordLabels,
} from "../domain/owner/word-labels.ts";
import { labelledThreads, sayByLabels } from "../store/thread-words.ts";
import { searchThrough } from "./search-through.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished, write } from "./slice.ts";

export type WordLabels =
  | { readonly ok: true; readonly labels: ReadonlyMap<string, Says> }
  | { readonly ok: false; readonly stopped: Unfinished };

/** One slice asks for the labels at most once. */
const asked = new WeakMap<Slice, ReadonlyMap<string, Says>>();

/**
 * The ids of the owner's two labels, when they may be among these: Gmail is asked only when there is a label that
 * somebody made, for most mail has none. Those that Kindly gives say nothing, whatever their owner calls them.
 */
export async function wordLabelIds(slice: Slice, seen: readonly string[]): Promise<WordLabels> {
  const given = new Set(Object.values(slice.box.labelIds));
  if (!seen.some((id) => isMadeLabel(id) && !given.has(id))) return { ok: true, labels: new Map() };
  return await askForWordLabels(slice);
}

async function askForWordLabels(slice: Slice): Promise<WordLabels> {
  const before = asked.get(slice);
  if (before !== undefined) return { ok: true, labels: before };
  if (slice.budget.left() < 1) return { ok: false, stopped: MORE };
  const answer = await slice.mailbox.labels();
  if (!answer.ok) return { ok: false, stopped: faulted(answer.fault) };
  const given = new Set(Object.values(slice.box.labelIds));
  const labels = wordLabels(answer.value.filter(({ id }) => !given.has(id)));
  asked.set(slice, labels);
  return { ok: true, labels };
}

/**
 * The owner's two labels as they lie there now. What was put on or taken off while nobody looked is in no history, and
 * mail from before the look back is not read again. A label that was deleted altogether took nobody's word back.
 */
export async function readLabelsAnew(slice: Slice): Promise<Outcome> {
  const says = await askForWordLabels(slice);
  if (!says.ok) return says.stopped;
  const lying = new Map<string, Says>();
  const whole = new Set<Says>();
  for (const [label, word] of says.labels) {
    const carriers = await searchThrough(slice, { in: "anywhere", label });
    if (carriers.kind !== "found") return carriers;
    if (carriers.isAll) whole.add(word);
    for (const { threadId } of carriers.ids) if (lying.get(threadId) !== "ignore") lying.set(threadId, word);
  }
  const known = await labelledThreads(slice.db, slice.box.id);
  const changes = unseenChanges(lying, known).filter(({ says, isOn }) => isOn || whole.has(says));
  await write(slice, sayByLabels(slice.box.id, changes, slice.now));
  return DONE;
}

/** What the labels on these messages say about their threads. */
export function labelsOn(messages: readonly Message[], says: ReadonlyMap<string, Says>): LabelChange[] {
  return [...new Set(messages.map((message) => message.threadId))].flatMap((threadId) => {
    const word = labelWord(
      messages.filter((message) => message.threadId === threadId),
      says,
    );
    return word === null ? [] : [{ threadId, says: word, isOn: true }];
  });
}
