import { addresses, sameMailbox } from "../address/address.ts";
import { headers, type Message } from "../message.ts";
import { FORMS, type NamedAddress } from "./address.ts";
import { introducesOther } from "./book.ts";
import type { Notice } from "./notice.ts";
import type { ReportedRecipient } from "./report.ts";

/**
 * The address that the letter was written to. A report may name only where it was forwarded to; then the letter
 * itself decides, if it went to one reader and by no list.
 * @param alone nobody else is reported
 */
export function writtenTo(
  { original, final }: Pick<ReportedRecipient, "original" | "final">,
  message: Message,
  notice: Notice,
  alone: boolean,
): string | null {
  const named = [original, final].filter((address) => address !== null);
  const readers = new Set(notice.letter?.to.map(sameMailbox));
  const agreed = named.find((address) => readers.has(sameMailbox(address)));
  return agreed ?? original ?? (alone ? onlyReader(message, notice) : null) ?? final;
}

function onlyReader(message: Message, { letter }: Notice): string | null {
  if (letter === null || letter.byList || letter.to.length !== 1) return null;
  const owners = peopleOf(message, "To");
  const isOurs = letter.from.some((address) => owners.includes(address));
  const [reader = ""] = letter.to;
  return isOurs && !owners.includes(reader) ? reader : null;
}

/**
 * The addresses that a notice in prose is about: those its form singles out, before those it only mentions, and of
 * these the ones that the returned letter was written to.
 */
export function recipientsIn(message: Message, notice: Notice, named: readonly NamedAddress[]): string[] {
  const others = new Set(
    named.filter((each) => isAnother(each, notice.text, named)).map((each) => each.address),
  );
  const all = foreign(message, notice, named);
  const sure = all.filter((each) => !others.has(each.address));
  const strange = sure.length > 0 ? sure : all.filter((each) => each.form === "listed");
  const tiers = FORMS.map((form) => strange.filter((each) => each.form === form)).filter(
    (tier) => tier.length > 0,
  );
  const letter = new Set(notice.letter?.to.map(sameMailbox));
  const inLetter = (each: NamedAddress) => letter.has(sameMailbox(each.address));
  const best = tiers.find((tier) => tier.some(inLetter));
  // Readers in Bcc stand in no header, so a list is taken whole.
  if (best !== undefined) return unique(isList(best) ? best : best.filter(inLetter));
  const first = (tiers[0] ?? []).map((each) => expandedFrom(each, notice.text, named) ?? each);
  const only = unique(first).length < 2 || !isList(first) ? onlyReader(message, notice) : null;
  if (only !== null) return [only];
  if (first.length === 0)
    return notice.letter?.to.length ? [...notice.letter.to] : ownAddress(message, named);
  return unique(isList(first) ? first : joinedTo(first, notice.text));
}

/** Sendmail, Postfix and Exim say in brackets where a forwarded address came from. */
function expandedFrom(
  each: NamedAddress,
  text: string,
  named: readonly NamedAddress[],
): NamedAddress | undefined {
  const origin = named.find((other) => other.start >= each.end);
  const between = text.slice(each.end, origin?.start ?? each.end);
  const says = /\((?:expanded|(?:ultimately )?generated) from:?\s{0,20}<?$/.test(between.slice(0, 80));
  return says ? origin && { ...origin, form: each.form } : undefined;
}

function isList(tier: readonly NamedAddress[]): boolean {
  return tier[0]?.form === "listed" || tier[0]?.form === "labelled";
}

/** Without the owner's own addresses, the mailer's, and those that stand for a desk to ask. */
function foreign(message: Message, notice: Notice, named: readonly NamedAddress[]): NamedAddress[] {
  const not = new Set(
    [...peopleOf(message, "To", "Delivered-To", "From", "Reply-To"), ...(notice.letter?.from ?? [])].map(
      sameMailbox,
    ),
  );
  return named.filter(
    (each) =>
      each.form !== "other" &&
      !not.has(sameMailbox(each.address)) &&
      (!DESK.test(each.address) || notice.letter?.to.includes(each.address)),
  );
}

const DESK =
  /^(?:postmaster|mailer-daemon|abuse|hostmaster|noc|mail-?admin|help-?desk|owner-[^@]{1,60}|[^@]{1,60}-owner)@/;

/** People write to themselves, too. */
function ownAddress(message: Message, named: readonly NamedAddress[]): string[] {
  const own = peopleOf(message, "To");
  return unique(named.filter((each) => each.form === "listed" && own.includes(each.address)));
}

function peopleOf(message: Message, ...names: readonly string[]): string[] {
  return names
    .flatMap((name) => headers(message, name))
    .flatMap((value) => addresses(value).map((each) => each.address));
}

function isAnother(each: NamedAddress, text: string, named: readonly NamedAddress[]): boolean {
  const previous = named.filter((other) => other.end <= each.start).at(-1)?.end ?? 0;
  return introducesOther(text.slice(Math.max(previous, each.start - 160), each.start));
}

/** Of addresses in running text the first, and those that a comma or a word joins to it. */
function joinedTo(all: readonly NamedAddress[], text: string): NamedAddress[] {
  const next = all.findIndex(
    (each, index) => index > 0 && !JOINED.test(text.slice(all[index - 1]?.end, each.start).slice(0, 40)),
  );
  return all.slice(0, next < 0 ? all.length : next);
}

const JOINED = /^[^\p{L}.]{0,12}\p{L}{0,5}[^\p{L}.]{0,12}$/u;

function unique(all: readonly NamedAddress[]): string[] {
  return [...new Set(all.map((each) => each.address))];
}
