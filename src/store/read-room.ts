import { and, eq, gt, inArray, max, sql } from "drizzle-orm";
import { DAY } from "../domain/policy.ts";
import type { Db } from "./db.ts";
import { contactAddress, letter, message } from "./schema.ts";

/** What the room of a contact is reckoned from (domain/cap). */
export interface RoomFacts {
  /** When messages went to any of the contact's addresses within the last year, ms. */
  readonly sentAt: readonly number[];
  /** The last human reply, which clears the count. */
  readonly clearedAt: number | null;
}

/** A decline is a human reply too; an opt-out closes the contact, so its count no longer matters. */
const HUMAN = ["human", "decline"];

/** @returns the facts for every contact asked for, in one round trip */
export async function readRoom(
  db: Db,
  listId: string,
  contactIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, RoomFacts>> {
  // D1 binds at most 100 values a statement, so the ids travel as one JSON list.
  const wanted = and(
    sql`${contactAddress.contactId} IN (SELECT value FROM json_each(${JSON.stringify(contactIds)}))`,
    // The plus leaves the index on the contact as the only way in.
    sql`+${contactAddress.listId} = ${listId}`,
  );
  // SQLite takes the tables of a CROSS JOIN in the order written (sqlite.org/optoverview.html): from the few addresses
  // to their mail, never through all the mail of the list.
  const [letters, replies] = await db.batch([
    db
      // One message to two addresses of the same contact is one message.
      .selectDistinct({ contactId: contactAddress.contactId, at: letter.at, messageId: letter.messageId })
      .from(contactAddress)
      .crossJoin(letter)
      .where(
        and(
          wanted,
          eq(letter.listId, contactAddress.listId),
          eq(letter.address, contactAddress.address),
          gt(letter.at, now - 365 * DAY),
        ),
      ),
    db
      .select({ contactId: contactAddress.contactId, at: max(message.at) })
      .from(contactAddress)
      .crossJoin(message)
      .where(
        and(
          wanted,
          eq(message.listId, contactAddress.listId),
          eq(message.address, contactAddress.address),
          inArray(message.verdictKind, HUMAN),
        ),
      )
      .groupBy(contactAddress.contactId),
  ]);
  const cleared = new Map(replies.map((reply) => [reply.contactId, reply.at]));
  const sent = Map.groupBy(letters, (row) => row.contactId);
  return new Map(
    contactIds.map((id) => [
      id,
      { sentAt: (sent.get(id) ?? []).map((row) => row.at), clearedAt: cleared.get(id) ?? null },
    ]),
  );
}
