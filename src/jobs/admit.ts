import { commit } from "../store/commit.ts";
import { listFor, moveToList } from "../store/contact-lists.ts";
import type { Db } from "../store/db.ts";
import { lockOut, type MailboxRecord } from "../store/mailboxes.ts";

/** What the deployment's settings say of every mailbox. */
export interface HouseRules {
  /** Whether this address may (still) have a mailbox here. */
  readonly isAllowed: (address: string) => boolean;
  /** Whether all mailboxes share one contact list, and with it the cap. */
  readonly sharesContacts: boolean;
}

/**
 * Holds a mailbox against the settings before it is worked on: they may have changed since. One that is not allowed any
 * more is locked out, with everything that is known of it kept; one that stands on another list moves, with its history.
 * @returns whether it is ready to be worked on; otherwise it may be soon ("moved"), or not until it connects again
 */
export async function admit(
  db: Db,
  rules: HouseRules,
  box: MailboxRecord,
  token: string,
  now: number,
): Promise<"ready" | "moved" | "locked-out"> {
  const lease = { mailboxId: box.id, token };
  if (!rules.isAllowed(box.address)) {
    await commit(db, lease, [lockOut(box, NOT_ALLOWED)]);
    return "locked-out";
  }
  const list = listFor(box.id, rules.sharesContacts);
  if (box.listId === list) return "ready";
  await commit(db, lease, moveToList(box, list, now));
  return "moved";
}

const NOT_ALLOWED =
  "This address may not use this Kindly any more, so nothing is read and nothing goes out. Whoever runs it can name it under ALLOWED in the settings; then connect again.";
