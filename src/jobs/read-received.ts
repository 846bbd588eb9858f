import { addresses, decoded, sameMailbox } from "../domain/address.ts";
import { header, type Message } from "../domain/message.ts";
import { judgeReply } from "../domain/reply.ts";
import { sameName } from "../domain/same-person.ts";
import { contactsAt, contactsOf } from "../store/contacts.ts";
import type { TrackedThread } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { DONE, type Outcome, type Slice } from "./slice.ts";

/** Reads one mail that came in: an answer of some kind in a tracked thread, or from a watched address. */
export async function readReceived(
  slice: Slice,
  message: Message,
  threads: ReadonlyMap<string, TrackedThread>,
  watched: ReadonlySet<string>,
  findings: Findings,
): Promise<Outcome> {
  const [from] = addresses(header(message, "From"));
  const address = from === undefined ? "" : sameMailbox(from.address);
  if (slice.box.own.some((own) => sameMailbox(own.address) === address)) return DONE;
  const thread = threads.get(message.threadId);
  if (thread === undefined && !watched.has(address)) return DONE;

  const verdict = judgeReply(message);
  const at = message.at;
  findings.mail.push({
    id: message.id,
    threadId: message.threadId,
    at,
    role: "reply",
    address,
    name: from?.name ?? "",
    subject: decoded(header(message, "Subject")),
    rfcMessageId: header(message, "Message-ID"),
    // Which rules spoke is kept; the words they saw are somebody else's.
    verdict: { ...verdict, reasons: verdict.reasons.map((reason) => ({ ...reason, evidence: "" })) },
  });
  if (verdict.kind === "opt-out" || verdict.kind === "complaint") findings.optedOut.push({ address, at });
  for (const failed of verdict.failed)
    if (failed.class === "permanent") findings.dead.push({ address: sameMailbox(failed.address), at });
  if (thread !== undefined && !verdict.automated)
    await learn(slice, thread, { name: from?.name ?? "", address }, findings);
  return DONE;
}

/** Somebody answers from an address that we did not write to: the same name means the same person. */
async function learn(
  slice: Slice,
  thread: TrackedThread,
  from: { readonly name: string; readonly address: string },
  findings: Findings,
): Promise<void> {
  const known = await contactsAt(slice.db, slice.box.listId, [from.address]);
  if (known.has(from.address)) return;
  const fresh = findings.outreach.find((o) => o.id === thread.outreachId)?.recipients;
  const people =
    fresh?.map((r) => ({ id: r.contactId, name: r.name })) ?? (await contactsOf(slice.db, thread.outreachId));
  const same = people.find((person) => sameName(person.name, from.name));
  if (same !== undefined) findings.learned.push({ address: from.address, contactId: same.id });
}
