import { deleteCookie, setSignedCookie } from "hono/cookie";
import * as z from "zod/mini";
import { ownMailbox, type WebContext } from "./context.ts";
import type { ShownNote, Undo } from "./parts/note.tsx";
import { noteFor } from "./parts/notes.ts";
import { cookieName, cookieRules, ownCookie, UNDO_COOKIE } from "./session.ts";

/** For as long as one looks at what one has just done. */
const KEPT_FOR = 10 * 60;

const remembered = z.lazy(() =>
  z.object({
    mailboxId: z.string(),
    note: z.string(),
    action: z.string().check(z.startsWith("/")),
    fields: z.record(z.string(), z.string()),
    kept: z._default(z.string(), ""),
  }),
);

/** A browser keeps 4096 bytes of a cookie with its name and its attributes (RFC 6265bis, section 5.6). */
const LONGEST = 3_600;

/**
 * Back to a page with a note whose undo needs what was there before. That travels in a signed cookie and not in the
 * address, so that nobody can send an owner a link whose Undo does what they like. What is too long for one has none.
 * @param kept for the route of the undo alone, which reads it with `keptForUndo`
 */
export async function redirectWithUndo(c: WebContext, path: string, note: string, undo: Undo, kept = "") {
  const value = `undo.${JSON.stringify({ mailboxId: ownMailbox(c).id, note, ...undo, kept })}`;
  if (encodeURIComponent(value).length > LONGEST) {
    deleteCookie(c, cookieName(c, UNDO_COOKIE), cookieRules(c));
    return c.redirect(`${path}?note=${note}`, 303);
  }
  await setSignedCookie(c, cookieName(c, UNDO_COOKIE), value, c.var.deps.settings.SECRET, {
    ...cookieRules(c),
    maxAge: KEPT_FOR,
  });
  return c.redirect(`${path}?note=${note}`, 303);
}

/**
 * The note that the address names, and its undo when it is the last thing that this browser did to this mailbox.
 * @param always undos that need nothing of what was there before
 */
export async function noteWithUndo(
  c: WebContext,
  always: Parameters<typeof noteFor>[1] = {},
): Promise<ShownNote | null> {
  const name = c.req.query("note");
  if (name === undefined) return null;
  const last = await lastDone(c);
  const isThis = last?.note === name && last.mailboxId === ownMailbox(c).id;
  return noteFor(name, isThis ? { [name]: { action: last.action, fields: last.fields } } : always);
}

/** What was kept for the undo that is being asked for; null when it is not of the last thing that this browser did here. */
export async function keptForUndo<T>(c: WebContext, shape: z.ZodMiniType<T>): Promise<T | null> {
  const last = await lastDone(c);
  if (last === null || last.action !== c.req.path || last.mailboxId !== ownMailbox(c).id) return null;
  return shape.parse(JSON.parse(last.kept));
}

async function lastDone(c: WebContext) {
  const value = await ownCookie(c, cookieName(c, UNDO_COOKIE));
  if (!value?.startsWith("undo.")) return null;
  return remembered.safeParse(JSON.parse(value.slice("undo.".length))).data ?? null;
}
