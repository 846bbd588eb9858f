import { pauseLookBack, resumeLookBack } from "../../store/look-back.ts";
import { readAgain } from "../../store/unread.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { unreadForm } from "../forms.ts";
import { problem } from "../problem.tsx";

/** POST /sync/pause: the look back stands still, and the cursor with it. */
export async function pause(c: WebContext) {
  const { db, now } = c.var.deps;
  await pauseLookBack(db, ownMailbox(c).id, now);
  return c.redirect("/sync?note=look-back-paused", 303);
}

/** POST /sync/resume */
export async function resume(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, tick } = c.var.deps;
  await resumeLookBack(db, mailbox.id);
  await tick(mailbox.id);
  return c.redirect("/sync?note=look-back-resumed", 303);
}

/** POST /sync/unread: reads one mail of the ledger once more, or without a name all of it. */
export async function retryUnread(c: WebContext) {
  const form = unreadForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const asked = await readAgain(db, mailbox.id, form.data.message ?? null, now);
  if (asked > 0) await tick(mailbox.id);
  return c.redirect(asked > 0 ? "/sync?note=read-again" : "/sync?note=nothing-to-read", 303);
}

/** POST /sync/disconnect */
export async function disconnectMailbox(c: WebContext) {
  const { disconnect } = c.var.deps;
  const isRevoked = await disconnect(ownMailbox(c).id);
  return c.redirect(`/sync?note=${isRevoked ? "disconnected" : "not-revoked"}`, 303);
}
