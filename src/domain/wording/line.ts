/** Line breaks and other control characters, and the invisible ones that turn the direction of the text after them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/**
 * Text from a mail made fit to stand inside a line of ours: one line, nothing invisible, not too long.
 * @param longest in characters; what is longer ends in an ellipsis
 */
export function oneLine(text: string, longest: number): string {
  const flat = text.replace(UNSEEN, " ").replace(/\s+/g, " ").trim();
  const characters = [...flat];
  if (characters.length <= longest) return flat;
  return `${characters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}

/** A line of the writer's; null when there is nothing in it. */
export function filled(text: string | null, longest: number): string | null {
  const line = text === null ? "" : oneLine(text, longest);
  return line === "" ? null : line;
}

/** Nothing rather than a part: a name or a closing that breaks off is worse than none. */
export function whole(text: string | null, longest: number): string | null {
  const line = filled(text, longest + 1);
  return line !== null && line.length > longest ? null : line;
}

/** For HTML text and attribute values (HTML Living Standard, 13.1.2.3 and 13.3). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
