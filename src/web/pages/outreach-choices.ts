import type { Says } from "../../domain/owner/word.ts";
import { sayOfOutreach } from "../../store/owners-choices.ts";
import { findOutreach } from "../../store/read-outreach.ts";
import { allowFollowUp, stopFollowUp } from "../choices.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { backForm } from "../forms.ts";
import { problem } from "../problem.tsx";

/** POST /outreach/:id/stop */
export async function stopOutreach(c: WebContext) {
  return await choose(c, stopFollowUp, "nothing-to-stop", "stopped");
}

/** POST /outreach/:id/allow */
export async function allowOutreach(c: WebContext) {
  return await choose(c, allowFollowUp, "cannot-allow", "allowed");
}

/** POST /outreach/:id/ignore */
export async function ignoreOutreach(c: WebContext) {
  return await choose(c, saying("ignore"), "nothing-to-stop", "ignored");
}

/** POST /outreach/:id/track */
export async function trackOutreach(c: WebContext) {
  return await choose(c, saying("track"), "nothing-to-stop", "tracked");
}

function saying(says: Says): typeof stopFollowUp {
  return (db, mailboxId, id, now) => sayOfOutreach(db, mailboxId, id, says, now);
}

async function choose(
  c: WebContext,
  choice: typeof stopFollowUp,
  refusal: "nothing-to-stop" | "cannot-allow",
  note: string,
) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = idOf(c);
  const { back } = backForm.parse(await fieldsOf(c));
  if (await choice(db, mailbox.id, id, now)) {
    await tick(mailbox.id);
    const path = encodeURIComponent(id);
    return c.redirect(
      back === undefined ? `/outreach/${path}?note=${note}` : `/?note=${note}&about=${path}`,
      303,
    );
  }
  const exists = (await findOutreach(db, mailbox.id, id)) !== null;
  return problem(c, exists ? refusal : "no-outreach");
}

function idOf(c: WebContext): string {
  return c.req.param("id") ?? "";
}
