import { addresses, isRoleAddress, type Person, sameMailbox } from "../address/address.ts";
import { isOwn } from "../address/own.ts";
import { header, headers, type Message } from "../message.ts";
import { isListDomain, isMarketDomain } from "../reading/domain-kinds.ts";
import type { Greeting } from "../reading/greeting.ts";
import { reason } from "../reading/phrase.ts";
import { isRoleName } from "../reading/role-names.ts";
import { readText } from "../reading/tokens.ts";
import type { Reason } from "../reply/verdict.ts";

/** Whom the owner knows, all as canonical addresses (`sameMailbox`). */
export interface Seen {
  readonly own: ReadonlySet<string>;
  /** Those who have written to the owner before this letter. */
  readonly heardFrom: ReadonlySet<string>;
  /** Those whom the owner had written to before, in an earlier thread or message. */
  readonly writtenTo: ReadonlySet<string>;
}

/** A letter to more people than this is a circular. */
const MOST_RECIPIENTS = 3;

/** What the recipients settle: outreach goes to one to three people who do not know the owner. */
export function recipientReasons(message: Message, seen: Seen): Reason[] {
  const all = others(message, ["To", "Cc"], seen);
  const names = all.map((person) => person.address).join(", ");
  if (all.length === 0) {
    const bcc = others(message, ["Bcc"], seen);
    return [
      reason(
        bcc.length > 0 ? "hidden-recipients" : "only-to-self",
        -100,
        header(message, "To") ?? "no recipient",
      ),
    ];
  }
  if (all.length > MOST_RECIPIENTS)
    return [reason("many-recipients", -100, `${all.length} recipients: ${names}`)];
  if (all.every((person) => isNobody(person.address))) return [reason("role-addresses-only", -100, names)];
  const offered = all.find((person) => isMarketDomain(person.address));
  if (offered) return [reason("market-address", -100, offered.address)];
  const strangers = strangersOf(message, seen);
  const heard = all.find((person) => seen.heardFrom.has(sameMailbox(person.address)));
  if (strangers.length === 0) return [reason("heard-from-before", -100, heard?.address ?? names)];
  // Somebody who never answered still does not know the owner; yet a second letter is more often business in hand.
  const written = strangers.every((person) => seen.writtenTo.has(sameMailbox(person.address)));
  return [...(written ? [reason("written-to-before", -1, names)] : []), ...answersElsewhere(message, seen)];
}

/**
 * Where every answer goes to somebody else's mailbox, nobody here can tell whether one has come (RFC 5322, section
 * 3.6.2). Outreach it is all the same; what follows from this is not for the letter to say (owner/tracking.ts).
 */
function answersElsewhere(message: Message, seen: Seen): Reason[] {
  const to = headers(message, "Reply-To").flatMap(addresses);
  if (to.length === 0 || to.some((person) => isOwn(person.address, seen.own))) return [];
  return [reason("answers-elsewhere", 0, `Reply-To: ${to.map((person) => person.address).join(", ")}`)];
}

/** Those of the To line (for want of one, Cc) who never wrote to the owner; offices only where no person is. */
export function strangersOf(message: Message, seen: Seen): Person[] {
  const to = others(message, ["To"], seen);
  const addressed = to.length > 0 ? to : others(message, ["Cc"], seen);
  const people = addressed.filter((person) => !isOffice(person));
  return (people.length > 0 ? people : addressed).filter(
    (person) => !isNobody(person.address) && !seen.heardFrom.has(sameMailbox(person.address)),
  );
}

/**
 * A letter to offices alone is to nobody, unless it greets somebody by name: "Dear Dr. Patel" to the secretary's
 * address is to Dr. Patel.
 */
export function officeReasons(strangers: readonly Person[], greeting: Greeting | null): Reason[] {
  if (strangers.length === 0 || !strangers.every((person) => isOffice(person))) return [];
  const names = strangers.map((person) => person.address).join(", ");
  return greeting !== null && namesPerson(greeting)
    ? [reason("office-greeted-by-name", -1, `${greeting.words} ${names}`)]
    : [reason("role-addresses-only", -100, names)];
}

const NAMING: readonly Greeting["form"][] = ["title", "full-name", "name"];
const NOBODY: ReadonlySet<string> = new Set(
  "there sir madam program programme committee board hiring".split(" "),
);

/** "Dear Rights Department" and "Hello there" greet nobody. */
function namesPerson({ words, form }: Greeting): boolean {
  const tokens = readText(words).tokens;
  return NAMING.includes(form) && !tokens.some((token) => isRoleName(token) || NOBODY.has(token));
}

/** An office, a robot or a list: whoever answers there is not the person that a first letter is for. */
function isOffice({ name, address }: Person): boolean {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
  if (isListDomain(address)) return true;
  return (isRoleAddress(address) || isRoleName(local)) && !isNamedIn(name, local);
}

/** "Tom Smith <jobs.smith@...>": the address holds the person's name beside the word. */
function isNamedIn(name: string, local: string): boolean {
  const names = readText(name).tokens.filter((token) => token.length > 2);
  const pieces = local.split(/[^\p{L}]+/u);
  return names.length >= 2 && !names.some(isRoleName) && names.some((token) => pieces.includes(token));
}

const ROBOT =
  /^(?:[\w.+-]{0,40}[._-])?(?:no|do-?not|donot)[._-]?reply|^(?:bounces?|mailer-daemon|postmaster|listserv|majordomo|(?:un)?subscribe)\b/i;

/** A list, which goes to many, or an address that no one reads. */
function isNobody(address: string): boolean {
  return isListDomain(address) || ROBOT.test(address.slice(0, 100));
}

function others(message: Message, names: readonly string[], seen: Seen): Person[] {
  const known = new Set(seen.own);
  return names
    .flatMap((name) => headers(message, name).flatMap(addresses))
    .filter((person) => {
      const key = sameMailbox(person.address);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
}
