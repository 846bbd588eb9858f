import { readFileSync } from "node:fs";
import { join } from "node:path";

const WEB = join(import.meta.dirname, "../../src/web");

/** In the order of the cascade. */
const SHEETS = ["tokens", "frame", "controls", "lists", "outreach", "today", "numbers", "rest"];
const SCRIPTS = ["keys", "look"];

/** The one style sheet of every page, without its comments. */
export function readStyle(): string {
  const sheets = SHEETS.map((name) => readFileSync(join(WEB, `style/${name}.css`), "utf8"));
  const [before, ...commented] = sheets.join("\n").split("/*");
  return flush([before, ...commented.map((text) => text.slice(text.indexOf("*/") + 2))].join(""));
}

/** The one script, each part in a block of its own, without its comments. */
export function readScript(): string {
  const parts = SCRIPTS.map((name) => `{\n${readFileSync(join(WEB, `browser/${name}.js`), "utf8")}}`);
  const lines = parts.join("\n").split("\n");
  return flush(lines.filter((line) => !line.trimStart().startsWith("//")).join("\n"));
}

function flush(text: string): string {
  return text.replace(/\n\s*/g, "\n").trim();
}
