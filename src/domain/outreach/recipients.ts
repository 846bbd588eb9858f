import { addresses, isRoleAddress, type Person, sameMailbox } from "../address/address.ts";
import { header, headers, type Message } from "../message.ts";
import { isListDomain, isMarketDomain } from "../reading/domain-kinds.ts";
import { reason } from "../reading/phrase.ts";
import { isRoleName } from "../reading/role-names.ts";
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
  if (all.every((person) => isOffice(person.address))) return [reason("role-addresses-only", -100, names)];
  const offered = all.find((person) => isMarketDomain(person.address));
  if (offered) return [reason("market-address", -100, offered.address)];
  const strangers = strangersOf(message, seen);
  const heard = all.find((person) => seen.heardFrom.has(sameMailbox(person.address)));
  if (strangers.length === 0) return [reason("heard-from-before", -100, heard?.address ?? names)];
  // Somebody who never answered still does not know the owner; yet a second letter is more often business in hand.
  const written = strangers.every((person) => seen.writtenTo.has(sameMailbox(person.address)));
  return written ? [reason("written-to-before", -1, names)] : [];
}

/** The people of the To line (for want of one, Cc) who never wrote to the owner. */
export function strangersOf(message: Message, seen: Seen): Person[] {
  const to = others(message, ["To"], seen);
  const addressed = to.length > 0 ? to : others(message, ["Cc"], seen);
  return addressed.filter((person) => {
    const key = sameMailbox(person.address);
    return !seen.heardFrom.has(key) && !isOffice(person.address);
  });
}

/** An office, a robot or a list: whoever answers there is not the person that a first letter is for. */
function isOffice(address: string): boolean {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("@")));
  return isRoleAddress(address) || isRoleName(name) || isListDomain(address);
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
