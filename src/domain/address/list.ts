import { addressesIn } from "./bare.ts";
import { decodedWords } from "./encoded-words.ts";
import { type Piece, pieces, withoutComments } from "./pieces.ts";

/** A name, encoded words and all, and an address as written. */
export interface Entry {
  readonly name: string;
  readonly address: string;
}

/** What has been read since the last separator, and does not belong to anybody yet. */
interface Pending {
  text: Extract<Piece, { kind: "word" | "quoted" }>[];
  comments: string[];
  /** The person whose brackets have closed already, within the same separators. */
  lastInBrackets: { name: string; address: string } | null;
  /** A surname before its comma: "Doe, John <j@mill.example>". */
  surname: string;
}

/** No domain has more blanks in it, however it was folded. */
const MOST_PIECES = 20;

/**
 * The people of an address list, read as a person would who has seen every mail program's mistakes. What stands in
 * brackets is the address, whatever the name claims; without brackets it is what looks like one; and words in
 * quotation marks, in comments or encoded are asked only when there is no other.
 */
export function addressList(header: string): Entry[] {
  const entries: { name: string; address: string }[] = [];
  let pending = nothing();
  for (const piece of pieces(repaired(header))) {
    switch (piece.kind) {
      case "word":
      case "quoted":
        pending.text.push(piece);
        break;
      case "comment":
        pending.comments.push(piece.text);
        break;
      case "angle":
        pending = closeBrackets(pending, piece.text, entries);
        break;
      case "colon":
        pending = nothing();
        break;
      case "separator":
        pending = { ...nothing(), surname: endOfEntry(pending, entries) };
        break;
      default:
        piece satisfies never;
    }
  }
  endOfEntry(pending, entries);
  return entries;
}

/** Signs of other keyboards and other languages that stand for those of mail, and what cannot be seen at all. */
function repaired(header: string): string {
  return header
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+/g, "")
    .replace(/&lt;?|\uff1c/gi, "<")
    .replace(/&gt;?|\uff1e/gi, ">")
    .replace(/&quot;/gi, '"')
    .replaceAll("\uff20", "@")
    .replaceAll("\uff1a", ":");
}

function closeBrackets(
  pending: Pending,
  inBrackets: string,
  entries: { name: string; address: string }[],
): Pending {
  const inside = addressesIn(withoutComments(inBrackets));
  if (inside.length === 0) {
    // Empty brackets, or a word in them: what stands before may be all there is.
    const words = inBrackets.trim();
    if (words !== "") pending.text.push({ kind: "word", text: `<${words}>`, glued: false });
    return pending;
  }
  const name = nameOf(pending);
  const isRepeated = name === "" && inside.join() === pending.lastInBrackets?.address;
  if (isRepeated) return pending;
  const found = inside.map((address, i) => ({ name: i === 0 ? name : "", address }));
  entries.push(...found);
  return { ...nothing(), lastInBrackets: found[0] ?? null };
}

/** @returns the words that were nobody's: perhaps a surname, whose first name comes behind the comma */
function endOfEntry(pending: Pending, entries: { name: string; address: string }[]): string {
  const { text, comments, lastInBrackets } = pending;
  const { addresses, rest } = bareAddresses(text);
  if (addresses.length > 0) {
    const name = nameOf({ ...pending, text: rest });
    entries.push(...addresses.map((address) => ({ name: addresses.length === 1 ? name : "", address })));
    return "";
  }
  if (lastInBrackets !== null) {
    // "<ada@mill.example> Ada Mill", "<ada@mill.example> (Ada Mill)"
    const name = nameOf(pending);
    if (lastInBrackets.name === "" && /\p{L}/u.test(name)) lastInBrackets.name = name;
    return "";
  }
  const hidden = [...text.map((piece) => piece.text), ...comments].flatMap(hiddenAddress)[0];
  if (hidden !== undefined) entries.push(hidden);
  const isWords = text.length > 0 && text.every((piece) => piece.kind === "word");
  return hidden === undefined && isWords ? nameOf(pending) : "";
}

/** The only address that an entry has, although it stands where none should be read: in quotation marks, encoded. */
function hiddenAddress(text: string): Entry[] {
  const decoded = decodedWords(text).trim();
  const bracket = decoded.lastIndexOf("<");
  if (bracket >= 0) {
    const name = decoded.slice(0, bracket).trim();
    return addressesIn(decoded.slice(bracket + 1)).map((address) => ({ name, address }));
  }
  return /\s/.test(decoded) ? [] : addressesIn(decoded).map((address) => ({ name: "", address }));
}

/** Addresses among words without brackets; "ada @ mill . example" was allowed once (RFC 5322, section 4.4). */
function bareAddresses(text: Pending["text"]): { addresses: string[]; rest: Pending["text"] } {
  const addresses: string[] = [];
  const rest: Pending["text"] = [];
  for (const group of joined(text)) {
    const found = group.some(isPartOfAddress)
      ? addressesIn(group.map((piece) => asWritten(piece)).join(""))
      : [];
    addresses.push(...found);
    if (found.length === 0) rest.push(...group);
  }
  return { addresses, rest };
}

function isPartOfAddress(piece: Pending["text"][number]): boolean {
  return piece.kind === "word" && piece.text.includes("@") && !piece.text.startsWith("=?");
}

/** Pieces that belong together: with no blank between them, or with "@" or "." at the seam. */
function joined(text: Pending["text"]): Pending["text"][] {
  const groups: Pending["text"][] = [];
  for (const piece of text) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isAtSeam =
      piece.kind === "word" &&
      before?.kind === "word" &&
      (/^@/.test(piece.text) || before.text.endsWith("@") || isDotOfDomain(piece.text, before.text, last));
    if (last !== undefined && (isAtSeam || (piece.glued && startsDomain(piece, before)))) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** "ada@mill . example", "ada@mill .example" */
function isDotOfDomain(text: string, before: string, group: Pending["text"] = []): boolean {
  const isDot = text.startsWith(".") || (before === "." && !text.includes("@"));
  return isDot && group.length < MOST_PIECES && group.some((piece) => piece.text.includes("@"));
}

/** `"john doe"@mill.example` is one; `"John"<john@mill.example>` and `"John"john@mill.example` are two. */
function startsDomain(piece: Pending["text"][number], before: Pending["text"][number] | undefined): boolean {
  return before?.kind === "word" ? piece.kind === "word" : /^[@.]/.test(piece.text);
}

/** RFC 5321, section 4.1.2: quoted only if it has to be. */
function asWritten(piece: Pending["text"][number]): string {
  if (piece.kind === "word") return piece.text;
  const isPlain = /^[^\s"(),:;<>@[\\\].]+(?:\.[^\s"(),:;<>@[\\\].]+)*$/.test(piece.text);
  return isPlain ? piece.text : `"${piece.text.replace(/["\\]/g, "\\$&")}"`;
}

function nameOf({ text, comments, surname }: Pending): string {
  const own = text.map((piece) => (piece.glued ? piece.text : ` ${piece.text}`)).join("");
  if (own === "" && surname === "") return comments.join(" ");
  return [surname, own.trim()].filter((part) => part !== "").join(", ");
}

function nothing(): Pending {
  return { text: [], comments: [], lastInBrackets: null, surname: "" };
}
