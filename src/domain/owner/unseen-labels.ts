import type { Says } from "./word.ts";
import type { LabelChange } from "./word-labels.ts";

/** What the owner's labels say about threads, by thread. */
type Labelled = ReadonlyMap<string, Says>;

/** More conversations than an owner takes a label off by hand while nobody looks. */
const MOST_TAKEN_OFF = 10;

/**
 * Threads that seem to have lost their label unseen. In doubt a word stands: a label that was deleted, or is missing on
 * all of several threads at once and so was made anew, took nobody's word back, and one on more threads than a search
 * lists is nowhere missing for certain.
 * @param lying what was found to lie there now
 * @param known what lay there when it was last seen
 * @param made what those of the labels say that the owner still has
 */
export function perhapsTakenOff(
  lying: Labelled,
  known: Labelled,
  made: ReadonlySet<Says>,
): readonly string[] {
  return [...made].flatMap((word) => {
    const carried = [...known].flatMap(([threadId, says]) => (says === word ? threadId : []));
    const lost = carried.filter((threadId) => lying.get(threadId) !== word);
    const isOfAll = carried.length > 1 && lost.length === carried.length;
    return isOfAll || lost.length > MOST_TAKEN_OFF ? [] : lost;
  });
}

/** Labels that were put on unseen. Where another one lay, the one that forbids more holds until that is off for certain. */
export function putOnUnseen(
  lying: Labelled,
  known: Labelled,
  takenOff: ReadonlySet<string>,
): readonly LabelChange[] {
  return [...lying].flatMap(([threadId, says]) => {
    const before = takenOff.has(threadId) ? undefined : known.get(threadId);
    return before === undefined || (before === "track" && says === "ignore")
      ? [{ threadId, says, isOn: true }]
      : [];
  });
}
