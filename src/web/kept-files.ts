import { lazily } from "../domain/lazily.ts";
import keys from "./browser/keys.js";
import look from "./browser/look.js";
import type { WebContext } from "./context.ts";
import controls from "./style/controls.css";
import frame from "./style/frame.css";
import lists from "./style/lists.css";
import numbers from "./style/numbers.css";
import outreach from "./style/outreach.css";
import rest from "./style/rest.css";
import today from "./style/today.css";
import tokens from "./style/tokens.css";

/** A text under a name made of its content: a browser may keep it for ever, and what is deployed shows at once. */
interface KeptFile {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** The one style sheet of every page, in the order of the cascade. */
export const keptStyle = lazily(() =>
  kept(
    "/style/kindly",
    "css",
    "text/css",
    [tokens, frame, controls, lists, outreach, today, numbers, rest].join("\n").replace(/\/\*.*?\*\//gs, ""),
  ),
);

/** The one script, each part in a block of its own. No page needs it. */
export const keptScript = lazily(() =>
  kept(
    "/script/kindly",
    "js",
    "text/javascript",
    [keys, look]
      .map((part) => `{\n${part}}`)
      .join("\n")
      .replace(/^\s*\/\/.*$/gm, ""),
  ),
);

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

function kept(name: string, extension: string, type: string, source: string): KeptFile {
  const text = source.replace(/\n\s*/g, "\n").trim();
  return { path: `${name}-${fingerprint(text)}.${extension}`, type, text };
}

/** FNV-1a, 32 bit: tells two versions apart; no secret depends on it. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
