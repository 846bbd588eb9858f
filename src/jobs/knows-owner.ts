import { sameMailbox } from "../domain/address/address.ts";
import { judgeReply } from "../domain/reply/reply.ts";
import { type Acquaintance, type Asked, knownMessages } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { faulted, MORE, type Slice, type Unfinished } from "./slice.ts";

export type Known = { readonly kind: "known"; readonly knows: boolean } | Unfinished;

/** Gmail compares whole seconds, and a machine may answer in the second in which the letter leaves. */
const SECOND = 1_000;

/** No machine answers one person so often. */
const MOST_BY_MACHINES = 5;

/**
 * Whether a reader had written to the owner before a letter to them, of that moment in ms. Of whoever had not before an earlier letter, what
 * came in since is asked for: they may have answered in a conversation that is not tracked. What a machine sent in their
 * name, such as a note of absence, makes nobody known.
 */
export async function knowsOwner(
  slice: Slice,
  { address, at }: { readonly address: string; readonly at: number },
  remembered: Acquaintance | undefined,
  findings: Findings,
): Promise<Known> {
  const key = sameMailbox(address);
  const before = at - SECOND;
  const { asked = null, answeredAt = null } = remembered ?? {};
  if (answeredAt !== null && answeredAt < at) return known(true);
  const last = later(asked, findings.acquaintances.get(key) ?? null);
  if (last?.knew) return known(true);
  if (last !== null && last.before >= before) return known(false);
  const wrote = await hasWritten(slice, { address, before }, last);
  if (wrote.kind === "known") findings.acquaintances.set(key, { knew: wrote.knows, before });
  return wrote;
}

function known(knows: boolean): Known {
  return { kind: "known", knows };
}

function later(one: Asked | null, other: Asked | null): Asked | null {
  if (one === null || other === null) return one ?? other;
  return { knew: one.knew || other.knew, before: Math.max(one.before, other.before) };
}

async function hasWritten(
  slice: Slice,
  { address, before }: { readonly address: string; readonly before: number },
  last: Asked | null,
): Promise<Known> {
  if (slice.budget.left() < 2) return MORE;
  const from = spellings(address);
  const since = last === null ? {} : { after: last.before };
  const found = await slice.mailbox.search({ from, ...since, before, in: "anywhere" }, null);
  if (!found.ok) return faulted(found.fault);
  const all = found.value.found.map((f) => f.messageId);
  if (all.length === 0) return known(false);
  if (last === null) return known(true);
  // What was read already has had its consequences, and its owner may have decided otherwise since.
  const read = await knownMessages(slice.db, slice.box.id, all);
  const ids = all.filter((id) => read.get(id) !== "read");
  if (ids.length === 0) return known(false);
  if (ids.length > MOST_BY_MACHINES) return known(true);
  const mails = await slice.mailbox.messages(ids);
  if (!mails.ok) return faulted(mails.fault);
  const failed = mails.value.find((mail) => !mail.ok && !["gone", "refused"].includes(mail.fault.kind));
  if (failed !== undefined && !failed.ok) return faulted(failed.fault);
  // What nobody can read may be a person's.
  const byPerson = mails.value.some((mail) =>
    mail.ok ? !judgeReply(mail.value).automated : mail.fault.kind !== "gone",
  );
  return known(byPerson);
}

/** A search finds an address as it is written; whether it folds dots is not documented. */
function spellings(written: string): string[] {
  const key = sameMailbox(written);
  return key === written.toLowerCase() ? [key] : [key, written];
}
