import { sameName } from "../domain/same-person.ts";
import { contactsAt, namesOf } from "../store/contacts.ts";
import type { Answerer, Findings } from "./findings.ts";
import type { Slice } from "./slice.ts";

/**
 * Whose new addresses the answerers wrote from: an address that belongs to nobody yet, under the name of somebody whom
 * the letter went to, is another address of that person. Two queries, however many there are.
 */
export async function learn(
  slice: Slice,
  answerers: readonly Answerer[],
  findings: Findings,
): Promise<Findings["learned"]> {
  if (answerers.length === 0) return [];
  const known = await contactsAt(
    slice.db,
    slice.box.listId,
    answerers.map((a) => a.address),
  );
  const unknown = answerers.filter((a) => !known.has(a.address));
  if (unknown.length === 0) return [];
  const fresh = findings.outreach.flatMap((o) =>
    o.recipients.map((r) => ({ outreachId: o.id, contactId: r.contactId, name: r.name })),
  );
  const stored = await namesOf(
    slice.db,
    unknown.map((a) => a.outreachId),
  );
  return unknown.flatMap(({ outreachId, name, address, written }) => {
    const people = [...fresh, ...stored].filter((person) => person.outreachId === outreachId);
    const same = people.find((person) => sameName(person.name, name));
    return same === undefined ? [] : [{ address, written, contactId: same.contactId }];
  });
}
