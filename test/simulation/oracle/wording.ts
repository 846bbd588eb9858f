import { frameOf } from "../first-letter.ts";
import { person } from "../people.ts";
import type { Fact, Judged, Played } from "../record.ts";
import { before, rulesAt } from "./state.ts";

/** What is wrong with how a follow-up reads, a sentence for each fault. */
export function misworded(
  played: Played,
  written: Judged,
  send: Extract<Fact, { kind: "follow-up" }>,
): string[] {
  const { letter, number } = written;
  const isRewritten = before(played, "draft", send.seq).some((fact) => fact.letter === number);
  if (isRewritten) return [];
  const words = before(played, "own-words", send.seq).findLast((fact) => fact.letter === number)?.text;
  if (typeof words === "string")
    return flat(send.raw).includes(words) ? [] : ["Stoppable: it is not in its owner's own words"];
  if (!rulesAt(played, send.seq).languages.includes(letter.language))
    return [`Stoppable: its owner does not write in ${letter.language}`];
  // Whoever does not get it is not greeted either.
  if (send.recipients.length < letter.to.length) return [];
  const own = ownLines(send.raw);
  return frameOf(letter.to.map(person), letter.language)
    .filter((line) => !own.includes(line))
    .map((line) => `It has not what its letter has: ${line}`);
}

/** Decoded, and on one line. */
export function flat(raw: string): string {
  return decoded(raw).replaceAll(/\s+/g, " ");
}

/** What is not quoted. */
function ownLines(raw: string): string[] {
  return decoded(raw)
    .split(/\r?\n/)
    .filter((line) => !line.startsWith(">"))
    .map((line) => line.trim());
}

/** Quoted-printable, as RFC 2045, section 6.7, has it. */
function decoded(raw: string): string {
  const bytes = raw
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
