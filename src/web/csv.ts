/** One that a spreadsheet would take for a formula; in the East also in full width. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A table for a spreadsheet (RFC 4180), with the mark by which it knows the letters for UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** Made text where it could pass for a formula: subjects and names come from strangers (OWASP, "CSV Injection"). */
function cell(words: string): string {
  const text = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
