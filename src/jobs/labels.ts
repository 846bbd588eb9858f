import {
  labelChangesAt,
  type Relabelling,
  relabelling,
  type StateLabel,
  stateLabel,
} from "../domain/state-labels.ts";
import type { Fault } from "../ports.ts";
import { type LabelDue, labelsDue, labelsSet, labelsTakenAway, setLabelIds } from "../store/labels.ts";
import { makeLabels, withoutDeleted } from "./make-labels.ts";
import { removeLabels } from "./remove-labels.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished, write } from "./slice.ts";

/** Conversations of one slice: one request, and little to read in its answer. */
const PER_SLICE = 20;
/** Making every label, finding one of the same name, labelling, and finding out which one is gone. */
const REQUESTS_TO_LABEL = 8;
const QUERIES_TO_LABEL = 8;

/**
 * Has every conversation carry the label that its outreach ought to carry. It comes last, and asks Gmail nothing unless
 * a label has to change. Its failures are its own: mail is read and follow-ups go out whatever becomes of a label.
 */
export async function keepLabels(slice: Slice): Promise<Outcome> {
  const { box, budget, db, now } = slice;
  if (budget.left() < REQUESTS_TO_LABEL || budget.queriesLeft() < QUERIES_TO_LABEL) return MORE;
  if (!box.labelsOn) return await takeAway(slice);
  const due = await labelsDue(db, box.id, now, PER_SLICE + 1);
  if (due.length === 0) return DONE;
  const outcome = await label(slice, due.slice(0, PER_SLICE));
  if (outcome.kind === "later") return DONE;
  return outcome.kind === "done" && due.length > PER_SLICE ? MORE : outcome;
}

/** One conversation, the label that it is to carry, and what that takes. */
interface Wish {
  readonly row: LabelDue;
  readonly wanted: StateLabel | null;
  readonly change: Relabelling;
}

async function label(slice: Slice, due: readonly LabelDue[]): Promise<Outcome | Later> {
  const ideal = due.map((row) => ({ row, wanted: stateLabel(row.standing, slice.now) }));
  const made = await makeLabels(
    slice,
    ideal.flatMap(({ wanted }) => (wanted === null ? [] : [wanted])),
  );
  if (!made.ok) return suffered(made.fault);
  const ids = made.value;
  const wishes = ideal.map(({ row, wanted }): Wish => {
    // Instead of a label that its owner deleted, none.
    const usable = wanted !== null && ids[wanted] === null ? null : wanted;
    return { row, wanted: usable, change: relabelling(usable, ids) };
  });
  const changed = wishes.filter(({ row, wanted }) => wanted !== row.label);
  const answers = await ask(slice, changed);
  if (!answers.ok) return suffered(answers.fault);
  const faults = answers.value;
  if ([...faults.values()].some(isFinal)) {
    const left = await withoutDeleted(slice, ids);
    if (!left.ok) return suffered(left.fault);
    if (left.value !== null) {
      const done = wishes.filter(({ row }) => !faults.has(row.id));
      await write(slice, [setLabelIds(slice.box.id, left.value), settle(slice, done)]);
      return MORE;
    }
  }
  const settled = wishes.filter(({ row }) => {
    const fault = faults.get(row.id);
    // A conversation that is gone, or takes no labels, is let be until something happens in it.
    return fault === undefined || isFinal(fault);
  });
  await write(slice, [settle(slice, settled)]);
  const passing = [...faults.values()].find((fault) => !isFinal(fault));
  return passing === undefined ? DONE : suffered(passing);
}

type Faults = ReadonlyMap<string, Fault>;

/** Has Gmail change the labels. @returns what went wrong with single conversations, by outreach */
async function ask(
  slice: Slice,
  changed: readonly Wish[],
): Promise<{ readonly ok: true; readonly value: Faults } | { readonly ok: false; readonly fault: Fault }> {
  const asked = changed.filter(({ change }) => change.add.length + change.remove.length > 0);
  if (asked.length === 0) return { ok: true, value: new Map() };
  const answers = await slice.mailbox.labelThreads(
    asked.map(({ row, change }) => ({ threadId: row.threadId, ...change })),
  );
  if (!answers.ok) return answers;
  const faults = asked.flatMap(({ row }, i) => {
    const answer = answers.value[i];
    return answer === undefined || answer.ok ? [] : [[row.id, answer.fault] as const];
  });
  return { ok: true, value: new Map(faults) };
}

function settle({ now }: Slice, wishes: readonly Wish[]) {
  return labelsSet(
    wishes.map(({ row, wanted }) => ({
      id: row.id,
      label: wanted,
      dueAt: labelChangesAt(row.standing, now),
    })),
  );
}

function isFinal({ kind }: Fault): boolean {
  return kind === "gone" || kind === "refused";
}

/** Gmail does not take it now: tried again by the next tick. */
interface Later {
  readonly kind: "later";
}

/** What concerns the whole mailbox ends the slice. */
function suffered(fault: Fault): Unfinished | Later {
  return fault.kind === "limited" || fault.kind === "unauthorized" ? faulted(fault) : { kind: "later" };
}

/** Its owner wants no labels (any more). */
async function takeAway(slice: Slice): Promise<Outcome> {
  const { box } = slice;
  if (!Object.values(box.labelIds).some((id) => id !== null)) return DONE;
  const removed = await removeLabels(slice.mailbox, box.labelIds);
  if (!removed.ok) {
    const outcome = suffered(removed.fault);
    return outcome.kind === "later" ? DONE : outcome;
  }
  await write(slice, labelsTakenAway(box.id));
  return DONE;
}
