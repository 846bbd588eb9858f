/** Elements whose content nobody reads. */
const UNSEEN = new Set(["script", "style", "head", "title", "template", "svg"]);
const BREAKS = new Set(["br", "hr", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol"]);
const PARAGRAPHS = new Set(["p"]);
const BLOCKS = new Set(["div", "section", "article", "header", "footer"]);
/** Where mail programs put what they quote: Gmail, Yahoo, Thunderbird, Proton and Outlook on the web. */
const QUOTE_CLASS = /gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|appendonsend|divRplyFwdMsg/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  zwnj: "",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ccedil: "ç",
  iquest: "¿",
  iexcl: "¡",
};
/** Letters written as HTML carry much markup; beyond this the rest is not read. */
const LONGEST_HTML = 200_000;

/**
 * HTML as plain lines, without what the mail program quoted (blockquote and the quote blocks of the usual programs).
 * One pass over the tags: never a pattern across them.
 */
export function htmlText(html: string): string {
  const source = html.slice(0, LONGEST_HTML);
  const out: string[] = [];
  const skip = { tag: "", depth: 0 };
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    const text = source.slice(at, open < 0 ? source.length : open);
    if (skip.depth === 0) out.push(entities(text.replace(/\s+/g, " ")));
    if (open < 0) break;
    if (source.startsWith("<!--", open)) {
      const end = source.indexOf("-->", open);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const close = source.indexOf(">", open);
    if (close < 0) break;
    readTag(source.slice(open + 1, close), skip, out);
    at = close + 1;
  }
  const lines = out
    .join("")
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim());
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function readTag(tag: string, skip: { tag: string; depth: number }, out: string[]): void {
  const closing = tag.startsWith("/");
  const name = /^\/?([a-z0-9]{1,20})/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  if (skip.depth > 0) {
    if (name === skip.tag && !tag.endsWith("/")) skip.depth += closing ? -1 : 1;
    return;
  }
  if (!closing && (UNSEEN.has(name) || name === "blockquote" || QUOTE_CLASS.test(tag.slice(0, 300)))) {
    if (name === "hr" || name === "br" || tag.endsWith("/")) return;
    skip.tag = name;
    skip.depth = 1;
    return;
  }
  if (PARAGRAPHS.has(name)) out.push(closing ? "\n\n" : "\n");
  else if (BREAKS.has(name) || BLOCKS.has(name)) out.push("\n");
}

function entities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code =
      name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
