import type { HistoryChange } from "../changes.ts";
import type { Says } from "./word.ts";

/** The labels with which the owner gives their word in Gmail, on a conversation. */
export const WORD_LABELS: Readonly<Record<Says, string>> = {
  track: "Kindly/Track",
  ignore: "Kindly/Ignore",
};

/** Ids of the two labels, as far as the owner has made them. Gmail takes names that differ in case for one. */
export function wordLabels(
  labels: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, Says> {
  const says = new Map<string, Says>();
  for (const { id, name } of labels)
    for (const word of ["track", "ignore"] as const)
      if (name.toLowerCase() === WORD_LABELS[word].toLowerCase()) says.set(id, word);
  return says;
}

/** A label that somebody made, as opposed to Gmail's own (INBOX, CATEGORY_SOCIAL). */
export function isMadeLabel(id: string): boolean {
  return !/^[A-Z][A-Z_]*$/.test(id);
}

/** What the labels of a conversation's messages say; when in doubt, don't: to ignore it. */
export function labelWord(
  messages: readonly { readonly labels: readonly string[] }[],
  says: ReadonlyMap<string, Says>,
): Says | null {
  const said = new Set(messages.flatMap((message) => message.labels.map((id) => says.get(id))));
  return said.has("ignore") ? "ignore" : said.has("track") ? "track" : null;
}

/** One of the two labels was put on a thread, or taken off it. */
export interface LabelChange {
  readonly threadId: string;
  readonly says: Says;
  readonly isOn: boolean;
}

/**
 * What a stretch of history did to the owner's labels: how each ended up on each thread, what was taken off first. Of
 * both put on one thread the one that forbids more holds, and the other is left out: a page of history is applied as often
 * as slices read it, and has to say the same each time.
 */
export function labelChanges(
  changes: readonly HistoryChange[],
  says: ReadonlyMap<string, Says>,
): readonly LabelChange[] {
  const last = new Map<string, LabelChange>();
  for (const { kind, threadId, labels } of changes) {
    if (threadId === "" || (kind !== "labelled" && kind !== "unlabelled")) continue;
    for (const word of labels.flatMap((id) => says.get(id) ?? []))
      last.set(`${word} ${threadId}`, { threadId, says: word, isOn: kind === "labelled" });
  }
  return [...last.values()]
    .filter(({ threadId, says, isOn }) => !isOn || says === "ignore" || !last.get(`ignore ${threadId}`)?.isOn)
    .sort((a, b) => Number(a.isOn) - Number(b.isOn));
}
