/** A line this short and shorter stands alone: greetings, sign-offs, addresses, lists. */
const SHORT_LINE = 64;
/** Gmail's composer breaks its plain text near this column. */
const PLAIN_TEXT_WIDTH = 76;

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

/** The same text with hard line breaks, as the plain alternative of a composed mail has them. */
export function wrapped(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
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

function wrapLine(line: string): string {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && row.length + 1 + word.length > PLAIN_TEXT_WIDTH) {
      rows.push(row);
      row = word;
    } else {
      row = row === "" ? word : `${row} ${word}`;
    }
  }
  return [...rows, row].join("\n");
}
