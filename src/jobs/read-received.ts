import { addresses, decoded, type Person, sameMailbox } from "../domain/address/address.ts";
import { shownAddresses } from "../domain/address/other-addresses.ts";
import { isEcho, ownKeys } from "../domain/address/own.ts";
import { readBounce } from "../domain/bounce/bounce.ts";
import { header, headers, type Message, messageIdOf } from "../domain/message.ts";
import { judgeReply } from "../domain/reply/reply.ts";
import { isBelieved, strongest, type Tied } from "../domain/reply/ties.ts";
import { type Awaited, tiedTo } from "../domain/reply/whose-answer.ts";
import { visibleText } from "../domain/visible-text.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";
import type { Findings } from "./findings.ts";
import { provenFailures } from "./proven-failures.ts";
import { DONE, type Outcome, type Slice } from "./slice.ts";

/** Outreach whose answers count in every conversation, and which senders are contacts of whatever outreach. */
export interface Watch {
  readonly awaited: readonly Awaited[];
  readonly contacts: ReadonlySet<string>;
}

/**
 * Reads one mail that came in: an answer of some kind in a tracked thread, or one to an outreach that is watched for in
 * every conversation, or a report that a letter failed (some servers send those in a thread of their own).
 */
export function readReceived(
  slice: Slice,
  message: Message,
  threads: ReadonlyMap<string, TrackedThread>,
  watch: Watch,
  findings: Findings,
): Outcome {
  const thread = threads.get(message.threadId);
  const { awaited } = watch;
  if (thread === undefined && awaited.length === 0) return DONE;
  const letterIds = new Set([thread ?? [], awaited].flat().flatMap((each) => each.letterIds));
  if (isEcho(message, ownKeys(slice.box.own), letterIds)) return DONE;
  const [from = NOBODY] = addresses(header(message, "From"));
  const address = sameMailbox(from.address);
  const isSpam = message.labels.includes("SPAM");
  const onlyReader = onlyReaderOf(message, thread, awaited);
  const ties = thread === undefined ? tiesOf(message, from, awaited) : [];
  // Cheapest first: most of what a search finds is nobody's business, and to judge a mail takes far longer than this.
  if (thread === undefined && ties.length === 0 && readBounce(message, onlyReader) === null) return DONE;
  const judged = judgeReply(message, onlyReader);
  const proven = isSpam ? [] : provenFailures(message, judged.failed, thread, awaited);
  // A report that may be forged stops its outreach, is shown to the owner, and closes nobody.
  const isDoubtful = proven.length === 0 && judged.failed.some((each) => each.class !== "temporary");
  const verdict = isDoubtful ? { ...judged, isDoubtful } : judged;
  const isOfContact = watch.contacts.has(address);
  const [tied, ...others] = strongest(ties.filter(({ tie }) => isBelieved(tie, isOfContact, verdict)));
  const about =
    thread !== undefined || tied !== undefined
      ? address
      : verdict.failed.map(keyOf).find((f) => isWatched(f, awaited));
  if (about === undefined) return DONE;
  const at = message.at;
  findings.mail.push({
    id: message.id,
    threadId: message.threadId,
    at,
    role: "reply",
    // A report in a thread of its own is kept under the address that it speaks of.
    address: about,
    name: from.name,
    subject: decoded(header(message, "Subject")),
    rfcMessageId: messageIdOf(message),
    // Which rules spoke is kept; the words they saw are somebody else's.
    verdict: { ...verdict, reasons: verdict.reasons.map((reason) => ({ ...reason, evidence: "" })) },
    answers:
      tied === undefined || tied.tie === "contact"
        ? null
        : { ...tied, also: others.map(({ outreachId }) => outreachId) },
  });
  // Spam may be forged: it stops this outreach, and closes nobody.
  if (!isSpam) {
    if (verdict.kind === "opt-out" || verdict.kind === "complaint") findings.optedOut.push({ address, at });
    // Nobody reads there any more, whatever the letter.
    if (verdict.gone) findings.dead.push({ address, at });
    for (const each of proven)
      if (each.class === "permanent") findings.dead.push({ address: keyOf(each), at });
  }
  const outreachId = thread?.outreachId ?? tied?.outreachId;
  // Of two who may have written it nobody can say whose address that is.
  if (others.length > 0) return DONE;
  if (outreachId !== undefined && from !== NOBODY && !verdict.automated)
    findings.answerers.push({ outreachId, from, shown: shownAddresses(message) });
  return DONE;
}

/** Who got the letter that this answers, if it went to one reader: a report about it may name nobody. */
function onlyReaderOf(
  message: Message,
  thread: TrackedThread | undefined,
  awaited: readonly Awaited[],
): string | null {
  const answered = referencesOf(message);
  const letter = awaited.find(({ letterIds }) => letterIds.some((id) => answered.includes(id)));
  const readers = thread?.readers ?? letter?.contacts.flatMap((contact) => contact.addresses) ?? [];
  return readers.length === 1 ? (readers[0] ?? null) : null;
}

const NOBODY: Person = { name: "", address: "" };

/** Which watched outreach the mail may answer. */
function tiesOf(message: Message, from: Person, awaited: readonly Awaited[]): Tied[] {
  const incoming = {
    from,
    subject: decoded(header(message, "Subject")),
    references: referencesOf(message),
    // Read only for those few whose tie hangs on it.
    get text() {
      return visibleText(message);
    },
  };
  return awaited.flatMap((each) => tiedTo(each, incoming) ?? []);
}

function isWatched(address: string, awaited: readonly Awaited[]): boolean {
  return awaited.some((each) => each.contacts.some((contact) => contact.addresses.includes(address)));
}

function keyOf({ address }: { readonly address: string }): string {
  return sameMailbox(address);
}

function referencesOf(message: Message): string[] {
  return ["In-Reply-To", "References"].flatMap((name) => headers(message, name).flatMap(messageIds));
}

/** RFC 5322, section 3.6.4; the longest chain that is read names a hundred letters. */
function messageIds(value: string): string[] {
  return value.slice(0, 10_000).match(/<[^<>\s]{3,250}>/g) ?? [];
}
