import type * as z from "zod/mini";
import { roomLeft, unanswered } from "../../domain/cap.ts";
import { contactOfAddress } from "../../store/read-contacts.ts";
import { readRoom } from "../../store/read-room.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { problem } from "../problem.tsx";
import { addressParam } from "../queries.ts";
import type * as answers from "./schemas.ts";

/** GET /api/contacts/:address/room: how many more messages this person may get now. */
export async function contactRoom(c: WebContext) {
  const { db, now } = c.var.deps;
  const { listId, policy } = ownMailbox(c);
  const address = addressParam.safeParse(c.req.param("address"));
  if (!address.success) return problem(c, "bad-query");
  const contact = await contactOfAddress(db, listId, address.data);
  const rooms = contact === null ? null : await readRoom(db, listId, [contact.id], now);
  const { sentAt, clearedAt } = rooms?.get(contact?.id ?? "") ?? { sentAt: [], clearedAt: null };
  const closed = contact?.closed ?? null;
  return c.json({
    address: address.data,
    contactId: contact?.id ?? null,
    closed,
    room: closed === null ? roomLeft(sentAt, clearedAt, now, policy) : 0,
    unanswered: unanswered(sentAt, clearedAt, now),
    cap: { in30Days: policy.capPer30Days, in365Days: policy.capPer365Days },
    clearedAt,
  } satisfies z.output<typeof answers.room>);
}
