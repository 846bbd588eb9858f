/** What an address header is made of (RFC 5322, section 3.4), before it is known who is meant. */
export type Piece =
  | { readonly kind: "word"; readonly text: string; readonly glued: boolean }
  | { readonly kind: "quoted"; readonly text: string; readonly glued: boolean }
  | { readonly kind: "comment"; readonly text: string }
  /** What stood in angle brackets. */
  | { readonly kind: "angle"; readonly text: string }
  | { readonly kind: "separator" }
  /** The end of a group's name. */
  | { readonly kind: "colon" };

/** Commas and semicolons of all keyboards. Semicolons end groups, and Outlook's users write them for commas. */
const SEPARATORS = new Set(",;，、；،؛");
/** At a place where an encoded word begins; everything in it is text, also what would mean something outside. */
const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=/iy;
const WORD = /(?:mailto:|smtp:)?[^\s\p{Cc}"()<>,;，、；،؛:=[]+|[=[]/iuy;
/** RFC 5321, section 4.1.3: an address in place of a domain, colons and all. */
const LITERAL = /\[[^\]\s]{1,100}\]/y;

/**
 * Takes a header apart in one pass. Quotation marks and brackets that have lost their partner, as in much real mail,
 * are left out, and what stands around them is read as if they were not there.
 */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const closing = closingQuotes(text);
  const parentheses = closingParentheses(text);
  let isGlued = false;
  let i = 0;
  while (i < text.length) {
    const sign = text[i] ?? "";
    const end = sign === '"' ? closing.get(i) : sign === "(" ? parentheses.get(i) : undefined;
    if (sign === '"' && end !== undefined) {
      found.push({ kind: "quoted", text: text.slice(i + 1, end).replace(/\\(.)/gs, "$1"), glued: isGlued });
      i = end + 1;
      isGlued = true;
    } else if (sign === "(" && end !== undefined) {
      found.push({ kind: "comment", text: text.slice(i + 1, end).replace(/\\(.)/gs, "$1") });
      i = end + 1;
    } else if (sign === "<") {
      const angle = angleFrom(text, i + 1, closing);
      found.push({ kind: "angle", text: text.slice(i + 1, angle) });
      i = text[angle] === ">" ? angle + 1 : angle;
      isGlued = false;
    } else if (SEPARATORS.has(sign) || sign === ":") {
      found.push({ kind: sign === ":" ? "colon" : "separator" });
      i++;
      isGlued = false;
    } else {
      const word = wordAt(text, i);
      if (word !== "") found.push({ kind: "word", text: word, glued: isGlued });
      isGlued = word !== "";
      i += word.length || 1;
    }
  }
  return found;
}

/** What stands in brackets may hold comments too (RFC 5322, appendix A.5). */
export function withoutComments(text: string): string {
  const partners = closingParentheses(text);
  let plain = "";
  for (let i = 0; i < text.length; i = (partners.get(i) ?? i) + 1) if (!partners.has(i)) plain += text[i];
  return plain;
}

function wordAt(text: string, from: number): string {
  const encoded = matchAt(ENCODED_WORD, text, from);
  if (encoded !== "") return encoded;
  const literal = text[from - 1] === "@" ? matchAt(LITERAL, text, from) : "";
  return literal === "" ? matchAt(WORD, text, from) : literal;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Where the angle brackets end: at ">", or for want of one where another address must begin. */
function angleFrom(text: string, from: number, closing: ReadonlyMap<number, number>): number {
  // RFC 5322, section 4.4: an obsolete route has commas in it, and a colon at its end.
  let inRoute = /^\s*@/.test(text.slice(from, from + 20));
  let i = from;
  while (i < text.length) {
    const sign = text[i] ?? "";
    if (sign === ">" || sign === "<") return i;
    if (sign === ":") inRoute = false;
    if (sign === ";" || (sign === "," && !inRoute)) return i;
    i = (sign === '"' ? (closing.get(i) ?? i) : i) + 1;
  }
  return i;
}

/**
 * The partner of each quotation mark that opens. One that closes stands at the end of a word; where words go on
 * behind it, it is one of the name's own that nobody escaped, or the one that opened has no partner at all.
 */
function closingQuotes(text: string): ReadonlyMap<number, number> {
  const marks: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === '"') marks.push(i);
  }
  const partners = new Map<number, number>();
  /** The next mark that can close, seen from each mark on. */
  let closer: number | undefined;
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m] ?? 0;
    const next = marks[m + 1];
    if (closer !== undefined && next !== undefined) {
      const isLone = next !== closer && holdsAddress(text.slice(mark, next));
      if (!isLone) partners.set(mark, closer);
    }
    if (/^(?:$|[\s<@,.;:()"])/.test(text.slice(mark + 1, mark + 2))) closer = mark;
  }
  return partners;
}

function holdsAddress(text: string): boolean {
  const open = text.indexOf("<");
  return open >= 0 && text.indexOf(">", open) > text.indexOf("@", open) && text.includes("@", open);
}

function closingParentheses(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "(") open.push(i);
    else if (text[i] === ")") {
      const start = open.pop();
      if (start !== undefined) partners.set(start, i);
    }
  }
  return partners;
}
