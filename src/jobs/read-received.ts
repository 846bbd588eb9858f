import { addresses, decoded, sameMailbox } from "../domain/address.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import { judgeReply } from "../domain/reply.ts";
import type { TrackedThread } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { DONE, type Outcome, type Slice } from "./slice.ts";

/**
 * Reads one mail that came in: an answer of some kind in a tracked thread, or from a watched address, or a report that
 * a letter to a watched address failed (some servers send those in a thread of their own).
 */
export function readReceived(
  slice: Slice,
  message: Message,
  threads: ReadonlyMap<string, TrackedThread>,
  watched: ReadonlySet<string>,
  findings: Findings,
): Outcome {
  const [from] = addresses(header(message, "From"));
  const address = from === undefined ? "" : sameMailbox(from.address);
  if (slice.box.own.some((own) => sameMailbox(own.address) === address)) return DONE;
  const thread = threads.get(message.threadId);
  if (thread === undefined && watched.size === 0) return DONE;
  const verdict = judgeReply(message);
  const failed = verdict.failed.map((f) => sameMailbox(f.address));
  const about = thread === undefined && !watched.has(address) ? failed.find((f) => watched.has(f)) : address;
  if (about === undefined) return DONE;
  const at = message.at;
  findings.mail.push({
    id: message.id,
    threadId: message.threadId,
    at,
    role: "reply",
    // A report in a thread of its own is kept under the address that it speaks of.
    address: about,
    name: from?.name ?? "",
    subject: decoded(header(message, "Subject")),
    rfcMessageId: messageIdOf(message),
    // Which rules spoke is kept; the words they saw are somebody else's.
    verdict: { ...verdict, reasons: verdict.reasons.map((reason) => ({ ...reason, evidence: "" })) },
  });
  if (verdict.kind === "opt-out" || verdict.kind === "complaint") findings.optedOut.push({ address, at });
  for (const recipient of verdict.failed)
    if (recipient.class === "permanent") findings.dead.push({ address: sameMailbox(recipient.address), at });
  if (thread !== undefined && from !== undefined && !verdict.automated)
    findings.answerers.push({
      outreachId: thread.outreachId,
      name: from.name,
      address,
      written: from.address,
    });
  return DONE;
}
