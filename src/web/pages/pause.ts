import { setPaused } from "../../store/follow-up-wishes.ts";
import { ownMailbox, type WebContext } from "../context.ts";

/** POST /pause */
export async function pauseAll(c: WebContext) {
  return await stand(c, true, "/");
}

/** POST /resume */
export async function resumeAll(c: WebContext) {
  return await stand(c, false, "/?note=resumed");
}

async function stand(c: WebContext, isPaused: boolean, backTo: string) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  await setPaused(db, mailbox.id, isPaused, now);
  await tick(mailbox.id);
  return c.redirect(backTo, 303);
}
