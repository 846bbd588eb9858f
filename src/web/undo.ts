import { setSignedCookie } from "hono/cookie";
import * as z from "zod";
import { ownMailbox, type WebContext } from "./context.ts";
import type { ShownNote, Undo } from "./parts/note.tsx";
import { noteFor } from "./parts/notes.ts";
import { cookieName, cookieRules, ownCookie } from "./session.ts";

const COOKIE = "undo";
/** For as long as one looks at what one has just done. */
const KEPT_FOR = 10 * 60;

const remembered = z.object({
  mailboxId: z.string(),
  note: z.string(),
  action: z.string().startsWith("/"),
  fields: z.record(z.string(), z.string()),
});

/**
 * Back to a page with a note whose undo needs what was there before. That travels in a signed cookie and not in the
 * address, so that nobody can send an owner a link whose Undo does what they like.
 */
export async function redirectWithUndo(c: WebContext, path: string, note: string, undo: Undo) {
  const value = `undo.${JSON.stringify({ mailboxId: ownMailbox(c).id, note, ...undo })}`;
  await setSignedCookie(c, cookieName(c, COOKIE), value, c.var.deps.settings.SECRET, {
    ...cookieRules(c),
    maxAge: KEPT_FOR,
  });
  return c.redirect(`${path}?note=${note}`, 303);
}

/** The note that the address names, and its undo when it is the last thing that this browser did to this mailbox. */
export async function noteWithUndo(c: WebContext): Promise<ShownNote | null> {
  const name = c.req.query("note");
  if (name === undefined) return null;
  const last = await lastDone(c);
  const isThis = last?.note === name && last.mailboxId === ownMailbox(c).id;
  return noteFor(name, isThis ? { [name]: { action: last.action, fields: last.fields } } : {});
}

async function lastDone(c: WebContext) {
  const value = await ownCookie(c, cookieName(c, COOKIE));
  if (!value?.startsWith("undo.")) return null;
  return remembered.safeParse(JSON.parse(value.slice("undo.".length))).data ?? null;
}
