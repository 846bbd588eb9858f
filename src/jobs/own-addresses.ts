import { dayOf } from "../domain/calendar.ts";
import type { OwnAddress } from "../ports.ts";
import { setOwnAddresses } from "../store/mailboxes.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** Once a day the owner's aliases are asked for again: a new one must not be taken for a stranger. */
export async function refreshOwnAddresses(slice: Slice): Promise<Outcome> {
  const { box, now } = slice;
  if (box.tickedAt === 0 || dayOf(box.tickedAt, box.zone) === dayOf(now, box.zone)) return DONE;
  if (slice.budget.left() < 1) return MORE;
  const own = await slice.mailbox.ownAddresses();
  if (!own.ok) return faulted(own.fault);
  await write(slice, setOwnAddresses(box.id, ownList(box.address, own.value)));
  return DONE;
}

/** The account's own address is its owner's, whatever the list of send-as addresses says. */
export function ownList(
  address: string,
  own: readonly OwnAddress[],
): { readonly address: string; readonly name: string }[] {
  const all = own.map((o) => ({ address: o.address.toLowerCase(), name: o.name }));
  return all.some((o) => o.address === address) ? all : [{ address, name: "" }, ...all];
}
