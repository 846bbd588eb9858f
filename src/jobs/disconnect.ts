import type { Answer, Mailbox } from "../ports.ts";
import { batch } from "../store/commit.ts";
import type { Db } from "../store/db.ts";
import { endHurries } from "../store/follow-up-wishes.ts";
import { labelsTakenAway } from "../store/labels.ts";
import { loadMailbox, type MailboxRecord, setUnlessErasing } from "../store/mailboxes.ts";
import { removeLabels } from "./remove-labels.ts";

/** What disconnecting needs from outside. */
export interface DisconnectDeps {
  readonly db: Db;
  readonly open: (
    box: MailboxRecord,
  ) => Promise<{ readonly mailbox: Mailbox; readonly refreshToken: string }>;
  readonly revoke: (refreshToken: string) => Promise<Answer<null>>;
}

/**
 * Disconnects a mailbox: here first, so that nothing more goes out whatever Google answers, and then at Google. What
 * was read and decided stays, and so does a draft that lies in Gmail: it is the owner's to send or to throw away, and
 * Kindly never sends it. Connecting again goes on from the same cursor.
 * @returns whether Google has confirmed that the grant is gone
 */
export async function disconnect(deps: DisconnectDeps, mailboxId: string): Promise<boolean> {
  const box = await loadMailbox(deps.db, mailboxId);
  if (box === null || box.status === "disconnected" || box.status === "erasing") return true;
  const { mailbox, refreshToken } = await deps.open(box);
  const [changed] = await batch(deps.db, [
    setUnlessErasing(mailboxId, {
      status: "disconnected",
      grant: "",
      access: null,
      trouble: null,
      watchUntil: null,
      watchDueAt: 0,
      watchTrouble: null,
      pushQueuedAt: null,
      // A slice that is at work loses its lease, and with it every further write.
      leaseToken: null,
      leaseUntil: 0,
    }),
    endHurries(mailboxId),
  ]);
  // Erasing does all of this, and more.
  if (changed !== 1) return true;
  // Without its grant a watch ends by itself within a week; asking is a courtesy.
  if (box.watchUntil !== null) await mailbox.unwatch();
  const removed = await removeLabels(mailbox, box.labelIds);
  if (removed.ok) await batch(deps.db, labelsTakenAway(mailboxId));
  const revoked = await deps.revoke(refreshToken);
  return revoked.ok;
}
