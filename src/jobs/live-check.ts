import { isDraft, type Message } from "../domain/message.ts";
import { labelWord } from "../domain/owner/word-labels.ts";
import { type Awaited, tellingSubject } from "../domain/reply/whose-answer.ts";
import type { Search } from "../ports.ts";
import { adoptDraft } from "../store/lost-follow-ups.ts";
import { type Known, knownMessages } from "../store/mail.ts";
import { sayByLabels } from "../store/thread-words.ts";
import { awaitedOf, insteadOf, namesOf, readersOf } from "./awaited-answers.ts";
import { MESSAGES_PER_REQUEST } from "./budget.ts";
import type { OpenCase } from "./case.ts";
import { findLostDraft } from "./lost-follow-up.ts";
import { takeSharedAnswers } from "./shared-answers.ts";
import { faulted, MORE, type Slice, type Unfinished, write } from "./slice.ts";
import { hasRoomForChunk, takeChunk } from "./take.ts";
import { wordLabelIds } from "./word-labels.ts";

/** What asking Gmail itself brought to light. */
export type Checked =
  | { readonly kind: "nothing" }
  /** Mail that was not known; it is recorded, and everything has to be decided again. */
  | { readonly kind: "found" }
  /** Mail that nobody could read: perhaps an answer, so nothing may be sent. */
  | { readonly kind: "unreadable" }
  /** Its owner has put the first letter into the bin. */
  | { readonly kind: "in-bin" }
  | Unfinished;

type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly stopped: Unfinished };

/** The thread itself and every other conversation, read from Gmail and not from D1. */
export async function checkEverywhere(slice: Slice, open: OpenCase): Promise<Checked> {
  const thread = await threadOf(slice, open);
  if (!thread.ok) return thread.stopped;
  const lost = await adoptLostDraft(slice, open, thread.value.filter(isDraft));
  if (lost.kind !== "nothing") return lost;
  const mails = thread.value.filter((message) => !isDraft(message));
  const elsewhere = await idsElsewhere(slice, open);
  if (!elsewhere.ok) return elsewhere.stopped;
  const awaited = awaitedOf(open, readersOf(slice, open, mails));
  const read = await record(slice, [...idsOf(mails), ...elsewhere.value], open, awaited);
  const checked = read.kind === "nothing" ? await checkLabels(slice, open, mails) : read;
  return checked.kind === "nothing" && isInBin(open, mails) ? { kind: "in-bin" } : checked;
}

/** Gmail still has it there for thirty days, and would take a draft beside it. */
function isInBin({ outreach }: OpenCase, mails: readonly Message[]): boolean {
  return mails.some(({ id, labels }) => id === outreach.firstMessageId && labels.includes("TRASH"));
}

/** Mail from the contacts, or in their place, in any other conversation since the first letter. */
export async function checkElsewhere(slice: Slice, open: OpenCase): Promise<Checked> {
  const elsewhere = await idsElsewhere(slice, open);
  return elsewhere.ok ? await record(slice, elsewhere.value, open, awaitedOf(open, [])) : elsewhere.stopped;
}

/** Everything in the thread itself. */
export async function checkThread(slice: Slice, open: OpenCase): Promise<Checked> {
  const thread = await threadOf(slice, open);
  return thread.ok
    ? await record(slice, idsOf(thread.value.filter((m) => !isDraft(m))), open, null)
    : thread.stopped;
}

async function threadOf(slice: Slice, open: OpenCase): Promise<Asked<Message[]>> {
  const answer = await slice.mailbox.thread(open.outreach.threadId);
  if (answer.ok) return answer;
  // The owner deleted the whole conversation: nothing in it can be new.
  if (answer.fault.kind === "gone") return { ok: true, value: [] };
  return { ok: false, stopped: faulted(answer.fault) };
}

function idsOf(messages: readonly Message[]): string[] {
  return messages.map((message) => message.id);
}

/** Another draft of Kindly's lies there already, of which nothing is known: it is the follow-up, and no second is made. */
async function adoptLostDraft(slice: Slice, open: OpenCase, drafts: readonly Message[]): Promise<Checked> {
  const { outreach, followUp } = open;
  const known = {
    outreachId: outreach.id,
    nonce: followUp?.nonce ?? null,
    followUpState: followUp?.state ?? null,
  };
  for (const message of drafts) {
    const found = await findLostDraft(slice, message, known);
    if (found.kind === "fault" || found.kind === "more") return found;
    if (found.kind === "nothing") continue;
    await write(slice, [adoptDraft(slice.box, found.draft, slice.now)]);
    return { kind: "found" };
  }
  return { kind: "nothing" };
}

/**
 * Five searches at most, in the order in which their finds are read: by the contacts' addresses; by their names, for
 * people write from addresses that nobody has learned yet; by the subject, which a colleague or an assistant mostly
 * keeps; by the names of others whom the letter names, with whom its owner may exchange much mail about other things;
 * and for reports that a letter failed, last, since whoever forges the owner's address brings hundreds of them on them.
 */
async function idsElsewhere(slice: Slice, open: OpenCase): Promise<Asked<string[]>> {
  const { outreach, contacts } = open;
  const addresses = contacts.flatMap((contact) => [...contact.addresses, ...contact.spellings]);
  if (addresses.length === 0) return { ok: true, value: [] };
  const subject = tellingSubject(outreach.subject);
  const [names, others] = [namesOf(open).filter(isWholeName), outreach.named.filter(isWholeName)];
  const searches: Search[] = [
    { from: [...addresses, ...insteadOf(open.inThread)] },
    ...(names.length === 0 ? [] : [{ from: names }]),
    ...(subject === null ? [] : [{ subject }]),
    ...(others.length === 0 ? [] : [{ from: others }]),
    { from: REPORTERS },
  ];
  const found: string[] = [];
  for (const search of searches) {
    const answer = await slice.mailbox.search({ ...search, after: outreach.firstAt, in: "anywhere" }, null);
    if (!answer.ok) return { ok: false, stopped: faulted(answer.fault) };
    found.push(...answer.value.found.map((f) => f.messageId));
  }
  return { ok: true, value: found };
}

/**
 * Who reports that a letter failed; some servers do so in a thread of their own. The last is the local part of the
 * Microsoft Exchange recipient, the same in every organization, which Exchange's own messages come from
 * (Set-OrganizationConfig, MicrosoftExchangeRecipientEmailAddresses).
 */
const REPORTERS = ["mailer-daemon", "postmaster", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];

function isWholeName(name: string): boolean {
  return /\p{L}{2} (?:\S{1,30} ){0,3}\p{L}{2}/u.test(name);
}

/** What its owner said with a label a moment ago binds as well. */
async function checkLabels(slice: Slice, open: OpenCase, messages: readonly Message[]): Promise<Checked> {
  const says = await wordLabelIds(
    slice,
    messages.flatMap((message) => message.labels),
  );
  if (!says.ok) return says.stopped;
  const { threadId, word } = open.outreach;
  const now = labelWord(messages, says.labels);
  const before = word?.label ?? null;
  if (now === before || messages.length === 0) return { kind: "nothing" };
  const change = now === null ? { says: before ?? "ignore", isOn: false } : { says: now, isOn: true };
  await write(slice, sayByLabels(slice.box.id, [{ threadId, ...change }], slice.now));
  return { kind: "found" };
}

async function record(
  slice: Slice,
  ids: readonly string[],
  open: OpenCase,
  awaited: Awaited | null,
): Promise<Checked> {
  const inThread = new Set(open.inThread.map((m) => m.id));
  const others = [...new Set(ids)].filter((id) => !inThread.has(id));
  if (others.length === 0) return { kind: "nothing" };
  const before = await knownMessages(slice.db, slice.box.id, others);
  if (hasUnread(before)) return { kind: "unreadable" };
  const tied = others.filter((id) => before.get(id) === "tied");
  if (awaited !== null && (await takeSharedAnswers(slice, tied, awaited))) return { kind: "found" };
  const fresh = others.filter((id) => !before.has(id));
  for (let i = 0; i < fresh.length; i += MESSAGES_PER_REQUEST) {
    const chunk = fresh.slice(i, i + MESSAGES_PER_REQUEST);
    if (!hasRoomForChunk(slice, chunk.length)) {
      // Most of what a search by name or subject finds is nobody's business and read again each time: what does not
      // fit into a slice of its own is the oldest of it.
      if (i > 0) break;
      return MORE;
    }
    const outcome = await takeChunk(slice, chunk, awaited === null ? [] : [awaited]);
    if (outcome.kind !== "done") return outcome;
  }
  if (fresh.length === 0) return { kind: "nothing" };
  // What was read may be nobody's business here: a report about another letter, another person of the same name.
  const after = await knownMessages(slice.db, slice.box.id, fresh);
  if (after.size === 0) return { kind: "nothing" };
  return hasUnread(after) ? { kind: "unreadable" } : { kind: "found" };
}

function hasUnread(known: ReadonlyMap<string, Known>): boolean {
  return [...known.values()].includes("unread");
}
