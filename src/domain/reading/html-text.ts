/** Elements whose content nobody reads. */
const UNSEEN = new Set(["script", "style", "head", "title", "template", "svg"]);
const BREAKS = new Set(["br", "hr", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol"]);
const PARAGRAPHS = new Set(["p"]);
const BLOCKS = new Set(["div", "section", "article", "header", "footer"]);
/** Elements in which mail programs put what they quote: Gmail, Yahoo, Thunderbird, Proton, Zoho, NetEase, Tuta, Apple. */
const QUOTE =
  /gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|zmail_extra|isreplycontent|isforwardcontent|tutanota_quote|mail_quote_wrapper|ntes-mailmaster-quote|type="?cite/i;
/** What they put above it, so that everything from there on is quoted: Outlook on the web, for the Mac, Zimbra. */
const QUOTE_BEGINS =
  /divrplyfwdmsg|appendonsend|olk_src_body_section|id="?zwchr|mail-editor-reference-message-container/i;
/** Outlook's line above the header that it quotes. */
const OUTLOOK_LINE = /border-top: ?solid #[0-9a-f]{6} 1\.0pt; ?padding: ?3\.0pt 0/i;
/** The names of characters 160 to 255, in their order (HTML 4.01, section 24.2.1). */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(" ").map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    shy: "",
    zwnj: "",
    zwj: "",
    ndash: "–",
    mdash: "—",
    rsquo: "’",
    lsquo: "‘",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    hellip: "…",
    bull: "•",
    euro: "€",
    oelig: "œ",
    scaron: "š",
  }),
]);
/** Letters written as HTML carry much markup; beyond this the rest is not read. */
const LONGEST_HTML = 200_000;

export interface HtmlText {
  readonly text: string;
  /** Something in it was quoted, and left out. */
  readonly hasQuote: boolean;
}

interface Reading {
  readonly out: string[];
  /** Inside an element that is not read: its name, and how deep. */
  unread: string;
  depth: number;
  hasQuote: boolean;
}

/** HTML as plain lines, without what the mail program quoted. */
export function htmlText(html: string): string {
  return readHtml(html).text;
}

/** The same, and whether anything was quoted. One pass over the tags: never a pattern across them. */
export function readHtml(html: string): HtmlText {
  const source = html.slice(0, LONGEST_HTML);
  const reading: Reading = { out: [], unread: "", depth: 0, hasQuote: false };
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    if (reading.depth === 0) addText(source.slice(at, open < 0 ? source.length : open), reading.out);
    if (open < 0) break;
    const isComment = source.startsWith("<!--", open);
    const close = source.indexOf(isComment ? "-->" : ">", open);
    if (close < 0) break;
    at = close + (isComment ? 3 : 1);
    if (isComment) continue;
    const tag = source.slice(open + 1, close);
    if (reading.depth === 0 && !tag.startsWith("/") && beginsQuote(tag)) {
      reading.hasQuote = true;
      break;
    }
    readTag(tag, reading);
  }
  const lines = reading.out
    .join("")
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim());
  const text = lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, hasQuote: reading.hasQuote };
}

function addText(text: string, out: string[]): void {
  if (text !== "") out.push(entities(text.replace(/\s+/g, " ")));
}

/** Attributes that matter stand at the front of a tag. */
const LONGEST_TAG = 300;

function beginsQuote(tag: string): boolean {
  const start = tag.slice(0, LONGEST_TAG);
  return QUOTE_BEGINS.test(start) || OUTLOOK_LINE.test(start);
}

function readTag(tag: string, reading: Reading): void {
  const isClosing = tag.startsWith("/");
  const name = /^\/?([a-z0-9]{1,20})/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  const isEmpty = name === "hr" || name === "br" || tag.endsWith("/");
  if (reading.depth > 0) {
    if (name === reading.unread && !isEmpty) reading.depth += isClosing ? -1 : 1;
    return;
  }
  const isQuote = !isClosing && (name === "blockquote" || QUOTE.test(tag.slice(0, LONGEST_TAG)));
  if (isQuote) reading.hasQuote = true;
  if (!isEmpty && !isClosing && (isQuote || UNSEEN.has(name))) {
    reading.unread = name;
    reading.depth = 1;
  } else if (PARAGRAPHS.has(name)) reading.out.push(isClosing ? "\n\n" : "\n");
  else if (BREAKS.has(name) || BLOCKS.has(name)) reading.out.push("\n");
}

function entities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8}[0-9]{0,2});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code =
      name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
