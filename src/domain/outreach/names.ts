import { domainOf, type Person, registrableDomain } from "../address/address.ts";
import { houseOf, isFreeMail } from "../reading/domain-kinds.ts";
import { reason } from "../reading/phrase.ts";
import { quote, readText, type Text } from "../reading/tokens.ts";
import type { Reason } from "../reply/verdict.ts";

/** Whom and what a letter names in its body: one tells a stranger one's full name and one's firm's, and speaks of theirs. */
export function nameReasons(visible: string, readers: readonly Person[], writer: Person): Reason[] {
  const text = body(visible);
  const found: Reason[] = [];
  const own = ownName(text, writer);
  if (own !== null) found.push(reason("names-oneself", 3, own));
  const house = houseName(text, writer, readText(writer.name).tokens);
  if (house !== null) found.push(reason("names-own-house", 2, house));
  for (const reader of readers) {
    const known = [...readText(reader.name).tokens, ...readText(visible.slice(0, 60)).tokens];
    const theirs = houseName(text, reader, [...known, ...reader.address.split(/[^a-z]+/)]);
    if (theirs !== null) return [...found, reason("names-readers-house", 2, theirs)];
  }
  return found;
}

/** How many lines at the end may be the sign-off. */
const CLOSING_LINES = 3;

function body(visible: string): Text {
  const lines = visible.split("\n").filter((line) => line.trim() !== "");
  const text = readText(lines.slice(0, Math.max(1, lines.length - CLOSING_LINES)).join("\n"));
  return lines.length > CLOSING_LINES ? text : { ...text, tokens: text.tokens.slice(0, -6) };
}

/** People name themselves at the beginning or never. */
const NAMED_WITHIN = 80;

/** Two names of the writer's, one after the other. */
function ownName(text: Text, writer: Person): string | null {
  const names = new Set(readText(writer.name).tokens.filter((token) => /^\p{L}{2}/u.test(token)));
  const last = Math.min(text.tokens.length - 1, NAMED_WITHIN);
  for (let at = 0; at < last; at += 1) {
    const [one, two] = [text.tokens[at] ?? "", text.tokens[at + 1] ?? ""];
    if (one !== two && names.has(one) && names.has(two)) return quote(text, at, at + 2);
  }
  return null;
}

/** Shorter beginnings of a domain are words of any language. */
const SHORTEST = 5;

/** Words that together begin the name of somebody's domain: "Mill Creek" of millcreekutility.com. */
function houseName(text: Text, person: Person, others: readonly string[]): string | null {
  if (isFreeMail(person.address) || houseOf(person.address) === null) return null;
  const domain = registrableDomain(person.address) ?? domainOf(person.address);
  const label = (domain.split(".", 1)[0] ?? "").replace(/[^a-z]/g, "");
  const surnames = new Set(others);
  for (let at = 0; at < text.tokens.length; at += 1) {
    let joined = "";
    for (let end = at; end < Math.min(at + 3, text.tokens.length); end += 1) {
      joined += (text.tokens[end] ?? "").replace(/[^a-z]/g, "");
      if (joined === "" || !label.startsWith(joined)) break;
      const single = end === at && surnames.has(text.tokens[at] ?? "");
      if (joined.length >= SHORTEST && !single) return quote(text, at, end + 1);
    }
  }
  return null;
}
