/** The plain text inside HTML, its line breaks kept. */
export function asHtml(text: string): string {
  return escaped(text).replaceAll("\n", "<br>\n");
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
