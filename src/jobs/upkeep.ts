import { DAY } from "../domain/policy.ts";
import { setMailbox } from "../store/mailboxes.ts";
import { sweepContacts, sweepSome } from "../store/retention.ts";
import { DONE, MORE, type Outcome, type Slice, write } from "./slice.ts";
import { tellTrouble } from "./tell-trouble.ts";

/** A month of the calendar, rounded up. */
const MONTH = 31 * DAY;
const QUERIES_TO_SWEEP = 14;

/** Once a day: tells the owner when something is wrong, and lets go of what they want to be kept no longer. */
export async function upkeep(slice: Slice): Promise<Outcome> {
  const { box, now } = slice;
  // A moment that lies further ahead was set by a clock that has been put right since.
  if (now < box.sweepAt && box.sweepAt <= now + DAY) return DONE;
  const told = await tellTrouble(slice);
  if (told.kind !== "done") return told;
  const swept = await sweep(slice);
  if (swept.kind !== "done") return swept;
  await write(slice, [setMailbox(box.id, { sweepAt: now + DAY })]);
  return DONE;
}

async function sweep({ box, now, ...slice }: Slice): Promise<Outcome> {
  if (box.keepMonths === null) return DONE;
  const owner = { mailboxId: box.id, listId: box.listId };
  for (const some of [sweepSome(owner, now - box.keepMonths * MONTH, now), sweepContacts(owner)]) {
    let isLeft = true;
    while (isLeft) {
      if (slice.budget.queriesLeft() < QUERIES_TO_SWEEP) return MORE;
      const changes = await write({ box, now, ...slice }, some);
      isLeft = changes.some((changed) => changed > 0);
    }
  }
  return DONE;
}
