import { DAY } from "../domain/policy.ts";
import type { OwnAddress } from "../ports.ts";
import { setMailbox, setOwnAddresses } from "../store/mailboxes.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** Once a day the owner's aliases are asked for again: a new one must not be taken for a stranger. */
export async function refreshOwnAddresses(slice: Slice): Promise<Outcome> {
  const { box, now } = slice;
  const age = now - box.aliasesAt;
  // Of an age below nothing, the clock was wrong then or is now.
  if (age >= 0 && age < DAY) return DONE;
  if (slice.budget.left() < 1) return MORE;
  const own = await slice.mailbox.ownAddresses();
  if (!own.ok) return faulted(own.fault);
  await write(slice, [
    ...setOwnAddresses(box.id, ownList(box.address, own.value)),
    setMailbox(box.id, { aliasesAt: now }),
  ]);
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
