import { type Person, sameMailbox } from "../address/address.ts";
import { sameName } from "../address/same-person.ts";
import { inOneHouse } from "../reply/whose-answer.ts";

/** "Forwarded" as mail programs write it before a subject; those that also stand for an answer somewhere are left out. */
const FORWARDED = /^(?:fwd?|wg|tr|rv|enc|vb|vl|i|pd|doorst|i̇lt|ilt|转发|轉寄|転送|전달)\s?[:：]/iu;

/**
 * Whether the owner only sent their letter on to somebody else, to show it: that is no second letter to its readers. To
 * their house, or under their name, it may be one by another way.
 * @param recipients to whom it went
 * @param readers of the first letter, by the keys of their addresses
 */
export function isPassedOn(
  subject: string,
  recipients: readonly Person[],
  readers: { readonly addresses: readonly string[]; readonly names: readonly string[] },
): boolean {
  const isReader = ({ address, name }: Person) =>
    readers.addresses.some(
      (reader) => reader === sameMailbox(address) || inOneHouse(reader, sameMailbox(address)),
    ) || readers.names.some((reader) => sameName(reader, name));
  return FORWARDED.test(subject.trim()) && !recipients.some(isReader);
}
