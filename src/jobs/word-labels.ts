import type { Message } from "../domain/message.ts";
import type { Says } from "../domain/owner/word.ts";
import { isMadeLabel, type LabelChange, labelWord, wordLabels } from "../domain/owner/word-labels.ts";
import { faulted, MORE, type Slice, type Unfinished } from "./slice.ts";

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

/** The ids of the owner's two labels. */
export async function askForWordLabels(slice: Slice): Promise<WordLabels> {
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
