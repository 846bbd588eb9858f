import { domainOf, isRoleAddress, type Person, sameMailbox } from "../address/address.ts";
import { sameName, speaksOf } from "../address/same-person.ts";
import { houseOf, isFreeMail } from "../reading/domain-kinds.ts";
import { readText } from "../reading/tokens.ts";
import type { Tie, Tied } from "./ties.ts";

/** An outreach whose answers are looked for in every conversation, not only in its own. */
export interface Awaited {
  readonly outreachId: string;
  readonly threadId: string;
  readonly subject: string;
  /** Message-IDs of what the owner wrote in its thread. */
  readonly letterIds: readonly string[];
  readonly contacts: readonly { readonly addresses: readonly string[] }[];
  /** Whom the letter is addressed to, those included who knew its owner: only where the letter itself is at hand. */
  readonly readers: readonly string[];
  /** What its contacts are called: in their owner's list, where two may have become one, and in all letters to them. */
  readonly names: readonly string[];
  /** Others whom the letter names, or went to as a copy. */
  readonly named: readonly string[];
  /** Addresses that an automatic answer gives to write to instead. */
  readonly instead: readonly string[];
}

/** A mail that came in, as far as it matters whose answer it is. */
export interface Incoming {
  readonly from: Person;
  readonly subject: string;
  /** Message-IDs that it says it answers (In-Reply-To, References). */
  readonly references: readonly string[];
  /** What its writer wrote now. */
  readonly text: string;
}

/** How a mail in another conversation is tied to the outreach; null when it is not. */
export function tiedTo(awaited: Awaited, mail: Incoming): Tied | null {
  const tie = tieTo(awaited, mail);
  if (tie === null) return null;
  return { outreachId: awaited.outreachId, tie, hasItsSubject: sameSubject(awaited.subject, mail.subject) };
}

/**
 * Whether a mail in another conversation answers the outreach. Those who are not its contact are believed only when
 * something else speaks for it too: the subject of the letter, or a word about the contact; for the owner may well
 * exchange mail with them about other things.
 */
function tieTo(awaited: Awaited, mail: Incoming): Tie | null {
  const key = sameMailbox(mail.from.address);
  const { contacts } = awaited;
  const names = awaited.names.filter(isName);
  if (contacts.some((contact) => contact.addresses.includes(key))) return "contact";
  if (mail.references.some((id) => awaited.letterIds.includes(id))) return "references";
  if (awaited.instead.some((address) => sameMailbox(address) === key)) return "instead";
  if (!isRoleAddress(key) && names.some((name) => sameName(name, mail.from.name)))
    return sameSubject(awaited.subject, mail.subject) ? "name-and-subject" : "name";
  const other = otherTie(awaited, mail.from.name, key);
  return other !== null && isAbout(awaited, mail) ? other : null;
}

function otherTie({ named, contacts, readers }: Awaited, name: string, key: string): Tie | null {
  if (named.some((each) => sameName(each, name))) return "named";
  const theirs = [...contacts.flatMap(({ addresses }) => addresses), ...readers];
  return theirs.some((address) => inOneHouse(address, key)) ? "colleague" : null;
}

/** One who was written to without a name is called by their address. */
function isName(name: string): boolean {
  return !name.includes("@");
}

function isAbout({ subject, names }: Awaited, mail: Incoming): boolean {
  return sameSubject(subject, mail.subject) || names.filter(isName).some((name) => speaksOf(mail.text, name));
}

/** A subject that says enough to be searched for: "Question" would find half the mailbox. */
export function tellingSubject(subject: string): string | null {
  const core = coreOf(subject);
  const words = readText(core).tokens.filter((word) => word.length > 2 || /\p{sc=Han}/u.test(word));
  return words.length >= 3 ? core : null;
}

/** Whether an answer has the letter's very subject, whatever was put before it. */
export function sameSubject(letter: string, answer: string): boolean {
  const [one, other] = [letter, answer].map((subject) => readText(coreOf(subject)).tokens.join(" "));
  return one !== "" && one === other;
}

/** Without "Re:", "Fwd:", "AW: [EXT]" and their like in any language, as often as they were put there. */
function coreOf(subject: string): string {
  let core = subject.slice(0, 300).trim();
  for (let i = 0; i < 6; i++) {
    const shorter = core
      .replace(/^(?:\[[^\]]{1,40}\]|[\p{L}\p{M}]{1,12}(?:\s?[[(]\d{1,3}[\])])?\s?[:：])\s?/u, "")
      .trim();
    if (shorter === core || shorter === "") break;
    core = shorter;
  }
  return core;
}

/** Whether both addresses are of one institution; a provider for everybody is none. */
export function inOneHouse(a: string, b: string): boolean {
  const house = houseOf(a);
  if (house !== null) return house === houseOf(b);
  return !isFreeMail(a) && domainOf(a) !== "" && domainOf(a) === domainOf(b);
}
