import { LABEL_LOOKS, type LabelIds, labelCalled, type StateLabel } from "../domain/state-labels.ts";
import type { Answer } from "../ports.ts";
import { setLabelIds } from "../store/labels.ts";
import { type Slice, write } from "./slice.ts";

/**
 * Makes those of the wanted labels that were never made. One of the same name is taken over: it is from before a
 * connection that ended, or from a process that died here. One that its owner deleted is not made again.
 */
export async function makeLabels(slice: Slice, wanted: readonly StateLabel[]): Promise<Answer<LabelIds>> {
  const { labelIds } = slice.box;
  const missing = [...new Set(wanted)].filter((label) => labelIds[label] === undefined);
  if (missing.length === 0) return { ok: true, value: labelIds };
  const ids: Partial<Record<StateLabel, string | null>> = { ...labelIds };
  for (const label of missing) {
    const made = await slice.mailbox.createLabel(LABEL_LOOKS[label]);
    if (made.ok) ids[label] = made.value.id;
    else if (made.fault.kind !== "refused") return made;
  }
  const refused = missing.filter((label) => ids[label] === undefined);
  if (refused.length > 0) {
    const known = await slice.mailbox.labels();
    if (!known.ok) return known;
    for (const label of refused)
      ids[label] = known.value.find(({ name }) => labelCalled(name) === label)?.id ?? null;
  }
  await write(slice, [setLabelIds(slice.box.id, ids)]);
  return { ok: true, value: ids };
}

/**
 * Which labels their owner has deleted since they were made.
 * @returns the ids as they are now; null when all labels are still there
 */
export async function withoutDeleted(slice: Slice, ids: LabelIds): Promise<Answer<LabelIds | null>> {
  const known = await slice.mailbox.labels();
  if (!known.ok) return known;
  const there = new Set(known.value.map(({ id }) => id));
  const isDeleted = (id: string | null) => id !== null && !there.has(id);
  if (!Object.values(ids).some(isDeleted)) return { ok: true, value: null };
  const left = Object.entries(ids).map(([label, id]) => [label, isDeleted(id) ? null : id]);
  return { ok: true, value: Object.fromEntries(left) as LabelIds };
}
