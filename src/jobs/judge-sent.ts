import { addresses, type Person, sameMailbox } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { headers, type Message } from "../domain/message.ts";
import { judgeOutreach } from "../domain/outreach/outreach.ts";
import type { OutreachVerdict } from "../domain/reply/verdict.ts";
import type { Acquaintance } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { knowsOwner } from "./knows-owner.ts";
import type { Slice, Unfinished } from "./slice.ts";

export interface Judged {
  readonly kind: "judged";
  readonly verdict: OutreachVerdict;
  /** Those readers who have never written to the owner: the contacts, if it is outreach. */
  readonly strangers: readonly Person[];
}

/** Cheapest first: only a letter that reads like outreach is worth asking Gmail whether its readers know the owner. */
export async function judge(
  slice: Slice,
  message: Message,
  recipients: readonly Person[],
  remembered: ReadonlyMap<string, Acquaintance>,
  findings: Findings,
): Promise<Judged | Unfinished> {
  const own = ownIn(slice, message);
  const none: ReadonlySet<string> = new Set();
  const verdict = judgeOutreach(message, { own, heardFrom: none, writtenTo: none });
  if (!verdict.tracked) return { kind: "judged", verdict, strangers: recipients };
  const heardFrom = new Set<string>();
  for (const { address } of recipients) {
    const key = sameMailbox(address);
    const known = await knowsOwner(slice, { address, at: message.at }, remembered.get(key), findings);
    if (known.kind !== "known") return known;
    if (known.knows) heardFrom.add(key);
  }
  if (heardFrom.size === 0) return { kind: "judged", verdict, strangers: recipients };
  const strangers = recipients.filter((r) => !heardFrom.has(sameMailbox(r.address)));
  return { kind: "judged", verdict: judgeOutreach(message, { own, heardFrom, writtenTo: none }), strangers };
}

/** The owner's addresses, with every spelling of them that stands in this very letter. */
function ownIn(slice: Slice, message: Message): ReadonlySet<string> {
  const own = ownKeys(slice.box.own);
  const written = ["To", "Cc", "Bcc"].flatMap((name) => headers(message, name).flatMap(addresses));
  const spelled = written.filter(({ address }) => isOwn(address, own));
  return new Set([...own, ...[...slice.box.own, ...spelled].map(({ address }) => sameMailbox(address))]);
}
