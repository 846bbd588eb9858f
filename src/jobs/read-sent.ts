import { addresses, decoded, sameMailbox } from "../domain/address.ts";
import { letterWords } from "../domain/letter-words.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import type { OutreachVerdict } from "../domain/verdict.ts";
import { NONCE_HEADER, type Person } from "../ports.ts";
import type { Acquaintance, MailRow, TrackedThread } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { judge } from "./judge-sent.ts";
import { shortId } from "./short-id.ts";
import { DONE, type Outcome, type Slice } from "./slice.ts";
import { textHash } from "./text-hash.ts";

/** Reads one sent mail: the follow-up itself, a letter by hand in a known thread, or perhaps a first letter. */
export async function readSent(
  slice: Slice,
  message: Message,
  threads: Map<string, TrackedThread>,
  remembered: ReadonlyMap<string, Acquaintance>,
  findings: Findings,
): Promise<Outcome> {
  const recipients = recipientsOf(message, slice);
  const thread = threads.get(message.threadId);
  if (thread !== undefined) {
    await readInThread(message, thread, findings);
  } else {
    const judged = await judge(slice, message, recipients, remembered, findings);
    if (judged.kind !== "judged") return judged;
    if (judged.verdict.tracked)
      await recordOutreach(slice, message, judged.strangers, judged.verdict, threads, findings);
    else recordNotTracked(slice, message, recipients, judged.verdict, findings);
  }
  for (const recipient of recipients)
    findings.letters.push({
      messageId: message.id,
      threadId: message.threadId,
      at: message.at,
      address: sameMailbox(recipient.address),
    });
  return DONE;
}

/** Everybody it went to who is not the owner. */
export function recipientsOf(message: Message, slice: Slice): Person[] {
  const own = new Set(slice.box.own.map((o) => sameMailbox(o.address)));
  const all = ["To", "Cc", "Bcc"].flatMap((name) => addresses(header(message, name)));
  const seen = new Set<string>();
  return all.filter((person) => {
    const key = sameMailbox(person.address);
    if (own.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function readInThread(message: Message, thread: TrackedThread, findings: Findings): Promise<void> {
  const isFollowUp = await belongsToFollowUp(message, thread);
  findings.mail.push({ ...mailRow(message), role: isFollowUp ? "follow-up" : "by-hand" });
  if (isFollowUp) findings.sentFollowUps.push({ thread, messageId: message.id, at: message.at });
}

/**
 * The nonce names it. Gmail may drop our private header from the Sent copy, so the drafted text names it as well; and
 * an edit in Gmail's web page may take both away, so while a send is under way any newer sent mail of the thread is
 * taken for it: better to count one too many than to send one too many.
 */
async function belongsToFollowUp(message: Message, thread: TrackedThread): Promise<boolean> {
  if (thread.nonce === null || thread.claimedAt === null) return false;
  if (header(message, NONCE_HEADER) === thread.nonce) return true;
  if (message.at < thread.claimedAt) return false;
  return thread.followUpState === "sending" || (await textHash(message)) === thread.textHash;
}

async function recordOutreach(
  slice: Slice,
  message: Message,
  recipients: readonly Person[],
  verdict: OutreachVerdict,
  threads: Map<string, TrackedThread>,
  findings: Findings,
): Promise<void> {
  const { box, now } = slice;
  const id = `${box.id}-${message.threadId}`;
  findings.outreach.push({
    id,
    threadId: message.threadId,
    firstMessageId: message.id,
    subject: decoded(header(message, "Subject")),
    fromAddress: addresses(header(message, "From"))[0]?.address ?? box.address,
    kind: verdict.kind,
    asks: verdict.asks,
    score: Math.round(verdict.score),
    words: letterWords(message),
    firstAt: message.at,
    recipients: await Promise.all(
      recipients.map(async (r) => {
        const address = sameMailbox(r.address);
        return {
          address,
          written: r.address,
          name: r.name || r.address,
          contactId: await shortId(box.listId, address),
        };
      }),
    ),
  });
  threads.set(message.threadId, {
    threadId: message.threadId,
    outreachId: id,
    firstAt: message.at,
    followUpState: null,
    nonce: null,
    claimedAt: null,
    textHash: null,
  });
  findings.mail.push({ ...mailRow(message), role: "first-letter" });
  findings.decisions.push({
    messageId: message.id,
    outreachId: id,
    subject: null,
    readers: null,
    at: now,
    verdict: "tracked",
    why: verdict.asks
      ? { code: "first-letter", kind: verdict.kind, score: Math.round(verdict.score) }
      : { code: "asks-nothing", kind: verdict.kind },
  });
}

function recordNotTracked(
  slice: Slice,
  message: Message,
  recipients: readonly Person[],
  verdict: OutreachVerdict,
  findings: Findings,
): void {
  const [strongest] = verdict.reasons.filter((r) => r.weight < 0).sort((a, b) => a.weight - b.weight);
  findings.decisions.push({
    messageId: message.id,
    outreachId: null,
    subject: decoded(header(message, "Subject")),
    readers: readersOf(recipients),
    at: slice.now,
    verdict: "not-tracked",
    // The rule alone: the words of ordinary mail are nobody's business, not even ours.
    why: { code: "not-outreach", rule: strongest?.rule ?? "too-little-speaks-for-outreach" },
  });
}

/** "Anna Weber", "Anna Weber and 2 more", "yourself". */
function readersOf(recipients: readonly Person[]): string {
  const [first, ...more] = recipients;
  if (first === undefined) return "yourself";
  const name = first.name || first.address;
  return more.length === 0 ? name : `${name} and ${more.length} more`;
}

function mailRow(message: Message): Omit<MailRow, "role"> {
  const [from] = addresses(header(message, "From"));
  return {
    id: message.id,
    threadId: message.threadId,
    at: message.at,
    address: from?.address ?? "",
    name: from?.name ?? "",
    subject: decoded(header(message, "Subject")),
    rfcMessageId: messageIdOf(message),
    verdict: null,
  };
}
