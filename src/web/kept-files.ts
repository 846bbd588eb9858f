import { lazily } from "../domain/lazily.ts";
import { tables } from "../domain/tables/tables.ts";
import type { WebContext } from "./context.ts";

/** A text under a name made of its content: a browser may keep it for ever, and what is deployed shows at once. */
interface KeptFile {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** The one style sheet of every page. */
export const keptStyle = lazily(() => kept("/style/kindly", "css", "text/css", tables().style));

/** The one script. No page needs it. */
export const keptScript = lazily(() => kept("/script/kindly", "js", "text/javascript", tables().script));

/** GET /style/:file */
export function style(c: WebContext): Response {
  return answer(c, keptStyle());
}

/** GET /script/:file */
export function script(c: WebContext): Response {
  return answer(c, keptScript());
}

/** Under the name of another version, which a page has that was made before a deploy, the present one for this once. */
function answer(c: WebContext, file: KeptFile): Response {
  const isPresent = c.req.path === file.path;
  return c.body(file.text, 200, {
    "Content-Type": `${file.type}; charset=utf-8`,
    "Cache-Control": isPresent ? "public, max-age=31536000, immutable" : "no-cache",
  });
}

function kept(name: string, extension: string, type: string, text: string): KeptFile {
  return { path: `${name}-${fingerprint(text)}.${extension}`, type, text };
}

/** FNV-1a, 32 bit: tells two versions apart; no secret depends on it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
