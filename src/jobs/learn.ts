import { isRoleAddress, sameMailbox } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { sameName } from "../domain/address/same-person.ts";
import { contactsAt, namesOf } from "../store/contacts.ts";
import type { Answerer, Findings } from "./findings.ts";
import type { Slice } from "./slice.ts";

/**
 * Whose new addresses the answers show: an address that belongs to nobody yet, under the name of somebody whom the
 * letter went to, is another address of that person. So is one without a name at which a known person asks to be
 * answered. Two queries, however many there are.
 */
export async function learn(
  slice: Slice,
  answerers: readonly Answerer[],
  findings: Findings,
): Promise<Findings["learned"]> {
  if (answerers.length === 0) return [];
  const own = ownKeys(slice.box.own);
  const shown = answerers.flatMap(({ outreachId, from, shown: others }) =>
    [from, ...others]
      .filter((person) => !isOwn(person.address, own) && !isRoleAddress(person.address))
      .map((person) => ({
        outreachId,
        from: sameMailbox(from.address),
        person,
        key: sameMailbox(person.address),
      })),
  );
  const keys = answerers.map(({ from }) => sameMailbox(from.address)).concat(shown.map(({ key }) => key));
  const known = await contactsAt(slice.db, slice.box.listId, [...new Set(keys)]);
  const unknown = shown.filter(({ key }) => !known.has(key));
  if (unknown.length === 0) return [];
  const fresh = findings.outreach.flatMap((o) =>
    o.recipients.map((r) => ({ outreachId: o.id, contactId: r.contactId, name: r.name })),
  );
  const stored = await namesOf(
    slice.db,
    unknown.map((each) => each.outreachId),
  );
  const learned = unknown.flatMap(({ outreachId, from, person, key }) => {
    const people = [...fresh, ...stored].filter((one) => one.outreachId === outreachId);
    const contactId =
      person.name === ""
        ? known.get(from)?.contactId
        : people.find((one) => sameName(one.name, person.name))?.contactId;
    return contactId === undefined ? [] : [{ address: key, written: person.address, contactId }];
  });
  return learned.slice(0, MOST_LEARNED);
}

/** A chunk of answers teaches no more than a few addresses. */
const MOST_LEARNED = 3;
