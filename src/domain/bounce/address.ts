/** An address in the text of a notice, and how its line presents it. */
export interface NamedAddress {
  readonly address: string;
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/**
 * How strongly a line says that the address is what the notice is about: it begins the line and nothing but its
 * reason follows; a label stands before it ("Recipient:"); the letter's own "To:" is repeated; it begins a line of
 * prose; it stands somewhere. "other" is an address that a label gives to somebody else.
 */
export const FORMS = ["listed", "labelled", "header", "leading", "mentioned", "other"] as const;
export type Form = (typeof FORMS)[number];

/** More than a letter by hand has readers; a hostile text could name a million. */
const MOST_ADDRESSES = 300;
/** RFC 5321, section 4.5.3.1. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Every address in a text, in order, lower case. Walks outwards from each @, so no text can make it slow. */
export function namedAddresses(text: string): NamedAddress[] {
  const found: NamedAddress[] = [];
  for (let at = text.indexOf("@"); at >= 0 && found.length < MOST_ADDRESSES; at = text.indexOf("@", at + 1)) {
    const span = addressAround(text, at);
    if (span === null) continue;
    const address = text.slice(span.start, span.end).toLowerCase();
    found.push({ address, ...span, form: formOf(text, span, found.at(-1)) });
  }
  return found;
}

/** A text without its addresses: their names are no words of it. */
export function withoutAddresses(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of namedAddresses(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

const LATIN = /[\p{sc=Latin}\p{M}\d]/u;
/** Scripts that put spaces between words, so that an address in them has an end; its last label is often Latin. */
const SPACED = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{M}\d]/u;
const LOCAL_SIGN = /[!#$%&*+/=?^_`{|}~.'-]/;
const DOMAIN_SIGN = /[.-]/;

type Span = Pick<NamedAddress, "start" | "end">;

function addressAround(text: string, at: number): Span | null {
  const letter = LATIN.test(text.charAt(at - 1)) || LOCAL_SIGN.test(text.charAt(at - 1)) ? LATIN : SPACED;
  let start = at;
  while (
    start > 0 &&
    at - start < LONGEST_LOCAL &&
    (letter.test(text.charAt(start - 1)) || LOCAL_SIGN.test(text.charAt(start - 1)))
  )
    start -= 1;
  const tail = LATIN.test(text.charAt(at + 1)) ? LATIN : SPACED;
  let end = at + 1;
  while (
    end < text.length &&
    end - at < LONGEST_DOMAIN &&
    (tail.test(text.charAt(end)) || DOMAIN_SIGN.test(text.charAt(end)))
  )
    end += 1;
  // Quotation marks, emphasis and "to=" before it, full stops after it.
  start +=
    /^(?:(?:to|user|rcpt|recipient|for|orcpt|address)=)?[.'*=/|`]{0,8}/i.exec(text.slice(start, at))?.[0]
      .length ?? 0;
  while (end > at + 1 && DOMAIN_SIGN.test(text.charAt(end - 1))) end -= 1;
  return start < at && text.slice(at, end).includes(".") ? { start, end } : null;
}

/** Bullets, numbers, brackets, quotation marks: whatever has no letter. */
const BULLET = /^[^\p{L}]{0,60}$/u;
const SCHEME = /(?:mailto|smtp|rfc822|utf-8)[:;]\s?/gi;
const LABEL = /[:：=;\t|][\s"'“‘«(<[]{0,8}$/;
const NAME_BEFORE = /^[^:@]{1,80}[<([]$/;
const BETWEEN = /^[>"')]{0,2}\s?[,;]\s?[<"'(]{0,2}$/;

function formOf(text: string, { start, end }: Span, previous: NamedAddress | undefined): Form {
  // Of several addresses in one line, each stands as the first does.
  if (previous !== undefined && BETWEEN.test(text.slice(previous.end, start).slice(0, 10)))
    return previous.form;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const lead = text.slice(Math.max(lineStart, start - 300), start).replace(SCHEME, "");
  const after = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + 200));
  if (BULLET.test(lead)) return followsListed(after) ? "listed" : "leading";
  if (LABEL.test(lead)) return labelForm(lead);
  if (NAME_BEFORE.test(lead) && /^[>)\]]{1,2}(?:\s{0,8}$|:| on )/.test(after)) return "listed";
  return "mentioned";
}

/** After an address that is a list's entry: nothing, its reason in brackets or after a mark, a day, another column. */
function followsListed(after: string): boolean {
  const rest = after.replace(/^["'”’»>)\]]{1,4}/, "");
  if (rest.trim() === "" || /^(?:[:：;,.]|\s{0,3}(?:[-–—:(<[=|]|\.{3})|\s{2}|\t)/.test(rest)) return true;
  return (
    /^ (?:on|op|am|le|el|il|em|den) \p{L}{0,12},? ?\d/u.test(rest) || (rest !== after && /^[ ,]/.test(rest))
  );
}

/** Labels of what is no recipient: who sent it, which letter, whom to ask. */
const OTHERS = new Set(
  "from|sender|contact|support|questions|help|reply-to|return-path|errors-to|message-id|messageid|id|von|absender|de|expéditeur|remitente|mittente|remetente|van|afzender|från|avsändare|od|nadawca|от|отправитель|发件人|寄件者|差出人|보낸 사람|보낸사람|보낸이".split(
    "|",
  ),
);
/** The letter's own header, repeated in a summary, in the languages of mail programs. */
const TO_LABEL =
  /^[\s*]{0,12}(?:to|cc|an|à|a|para|aan|till|til|do|komu|кому|vastaanottaja|收件人|받는 ?사람|宛先)\s?[:：][\s<"']{0,6}$/i;

function labelForm(lead: string): Form {
  if (TO_LABEL.test(lead)) return "header";
  const words = lead
    .slice(-80)
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]/u)
    .filter((word) => word !== "");
  const [last = "", before = ""] = words.toReversed();
  const isOther = OTHERS.has(last) || OTHERS.has(`${before} ${last}`) || last.startsWith("x-");
  return isOther || /^(?:identi|refer|référ)/.test(before || last) ? "other" : "labelled";
}
