import { addresses, sameMailbox } from "../../src/domain/address/address.ts";
import { header, headers, isDraft, type Message } from "../../src/domain/message.ts";
import type { Seen } from "../../src/domain/outreach/outreach.ts";

/** Who is the owner, and who wrote to whom since when, as far as a file tells. */
export interface Acquaintance {
  /** Canonical addresses (`sameMailbox`), as all others here. */
  readonly own: ReadonlySet<string>;
  /** The time of the first mail from each address. */
  readonly heard: ReadonlyMap<string, number>;
  /** The time of the owner's first mail to each address. */
  readonly written: ReadonlyMap<string, number>;
}

/** Of a single mail nothing is known but its owner. */
export function strangers(own: ReadonlySet<string>): Acquaintance {
  return { own, heard: new Map(), written: new Map() };
}

/** An exported mailbox is in no order of time, so all of it is read before any of it is judged. */
export async function acquaintanceIn(
  messages: AsyncIterable<Message>,
  given: ReadonlySet<string>,
): Promise<Acquaintance> {
  const own = new Set(given);
  const letters: { from: string; to: readonly string[]; at: number }[] = [];
  for await (const message of messages) {
    if (isDraft(message)) continue;
    const from = sameMailbox(sender(message) ?? "");
    if (message.labels.includes("SENT") && from !== "") own.add(from);
    letters.push({ from, to: recipients(message).map(sameMailbox), at: message.at });
  }
  const heard = new Map<string, number>();
  const written = new Map<string, number>();
  for (const { from, to, at } of letters) {
    if (own.has(from)) for (const each of to) keepFirst(written, each, at);
    else keepFirst(heard, from, at);
  }
  return { own, heard, written };
}

/** Whom the owner knew when they sent this letter. */
export function seenBefore(message: Message, { own, heard, written }: Acquaintance): Seen {
  const people = recipients(message).map(sameMailbox);
  const before = (times: ReadonlyMap<string, number>) =>
    new Set(people.filter((person) => (times.get(person) ?? Infinity) < message.at));
  return {
    own: new Set([...own, sameMailbox(sender(message) ?? "")]),
    heardFrom: before(heard),
    writtenTo: before(written),
  };
}

/** Sent by the owner: Gmail says so, or it is from an address of theirs and no spam that only pretends to be. */
export function isFromOwner(message: Message, own: ReadonlySet<string>): boolean {
  if (message.labels.includes("SENT")) return true;
  return own.has(sameMailbox(sender(message) ?? "")) && !message.labels.includes("SPAM");
}

/** The address of From; null when it has none. */
export function sender(message: Message): string | null {
  return addresses(header(message, "From"))[0]?.address ?? null;
}

/** The addresses of To and Cc. */
export function recipients(message: Message): string[] {
  return ["To", "Cc"]
    .flatMap((name) => headers(message, name).flatMap(addresses))
    .map((person) => person.address);
}

function keepFirst(times: Map<string, number>, person: string, at: number): void {
  times.set(person, Math.min(times.get(person) ?? Infinity, at));
}
