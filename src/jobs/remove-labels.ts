import { type LabelIds, labelCalled } from "../domain/state-labels.ts";
import type { Answer, Mailbox } from "../ports.ts";

/**
 * Takes the labels that Kindly gave out of Gmail, and so off every conversation. One that its owner has renamed is
 * theirs by now, and stays.
 */
export async function removeLabels(
  mailbox: Pick<Mailbox, "labels" | "deleteLabel">,
  ids: LabelIds,
): Promise<Answer<null>> {
  const given = new Set(Object.values(ids).filter((id) => id !== null));
  if (given.size === 0) return { ok: true, value: null };
  const known = await mailbox.labels();
  if (!known.ok) return known;
  const ours = known.value.filter(({ id, name }) => given.has(id) && labelCalled(name) !== null);
  for (const { id } of ours) {
    const deleted = await mailbox.deleteLabel(id);
    if (!deleted.ok && deleted.fault.kind !== "gone") return deleted;
  }
  return { ok: true, value: null };
}
