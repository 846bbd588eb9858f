/** A line this short and shorter stands alone: greetings, sign-offs, addresses, lists. */
const SHORT_LINE = 64;
/**
 * The text of a letter as its writer typed it, from the way it is kept in the script: paragraphs between
 * blank lines, each one line, unless it is made of short lines only (a sign-off, a list).
 */
export function prose(source: string): string {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines = paragraph.split("\n").map((line) => line.trim());
      return lines.join(lines.every((line) => line.length <= SHORT_LINE) ? "\n" : " ");
    })
    .join("\n\n");
}

/** Every line behind "> ", as a quotation in plain text. */
export function quotedLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
