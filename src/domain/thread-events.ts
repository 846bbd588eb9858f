import { sameMailbox } from "./address/address.ts";
import { type Calendar, startOfNextWorkingDay } from "./calendar.ts";
import { ABSENCE_WITHOUT_DATE, LONGEST_HOLD } from "./policy.ts";
import type { ReplyVerdict } from "./reply/verdict.ts";
import type { ThreadEvent } from "./thread-event.ts";

/** What is kept of a mail, as far as an outreach cares. */
export interface MailFact {
  readonly at: number;
  readonly threadId: string;
  readonly role: "first-letter" | "by-hand" | "follow-up" | "reply";
  readonly address: string;
  readonly name: string;
  readonly verdict: ReplyVerdict | null;
}

/** A letter to one of the contacts, in any thread. */
export interface LetterFact {
  readonly at: number;
  readonly messageId: string;
  readonly threadId: string;
  /** From another mailbox that shares the contact list. */
  readonly isColleagues?: boolean;
}

/** How the follow-up ended, where its end is no mail. */
export interface FollowUpEnd {
  readonly state: string;
  readonly at: number;
}

/** What bears on one outreach, as it is stored. */
export interface OutreachFacts {
  readonly threadId: string;
  readonly firstAt: number;
  readonly asks: boolean;
  readonly inThread: readonly MailFact[];
  readonly elsewhere: readonly MailFact[];
  readonly letters: readonly LetterFact[];
  readonly followUp: FollowUpEnd | null;
  /** When it was marked as lapsed; null if it was not. */
  readonly lapsedAt: number | null;
}

/** Turns what is stored into the events that domain/thread folds. */
export function threadEvents(facts: OutreachFacts, calendar: Calendar): ThreadEvent[] {
  const events: ThreadEvent[] = [{ kind: "first-letter", at: facts.firstAt, asks: facts.asks }];
  for (const mail of [...facts.inThread, ...facts.elsewhere]) {
    const event = eventOf(mail, mail.threadId !== facts.threadId, calendar);
    if (event !== null) events.push(event);
  }
  for (const letter of facts.letters) {
    // Letters in the thread itself come as mail; here only those that went elsewhere.
    if (letter.threadId === facts.threadId || !isLater(letter, facts)) continue;
    const colleagues = letter.isColleagues ? { isColleagues: true } : {};
    events.push({
      kind: "owner-wrote",
      at: Math.max(letter.at, facts.firstAt + 1),
      elsewhere: true,
      ...colleagues,
    });
  }
  const end = endOf(facts.followUp);
  if (end !== null) events.push(end);
  if (facts.lapsedAt !== null) events.push({ kind: "lapsed", at: facts.lapsedAt });
  return events;
}

/** Of two that a mail program lets go in the same moment, one has to be the later, or each would be followed up. */
function isLater(letter: LetterFact, { firstAt, threadId }: OutreachFacts): boolean {
  return letter.at > firstAt || (letter.at === firstAt && letter.threadId > threadId);
}

function eventOf(mail: MailFact, elsewhere: boolean, calendar: Calendar): ThreadEvent | null {
  switch (mail.role) {
    case "first-letter":
      return null;
    case "by-hand":
      return { kind: "owner-wrote", at: mail.at, elsewhere };
    case "follow-up":
      return { kind: "followed-up", at: mail.at };
    case "reply":
      return mail.verdict === null ? null : replyEvent(mail, mail.verdict, elsewhere, calendar);
    default:
      return mail.role satisfies never;
  }
}

function replyEvent(
  mail: MailFact,
  verdict: ReplyVerdict,
  elsewhere: boolean,
  calendar: Calendar,
): ThreadEvent | null {
  const by = mail.name === "" ? mail.address : mail.name;
  const at = mail.at;
  switch (verdict.kind) {
    case "human":
      return { kind: "answered", at, by, elsewhere };
    case "decline":
      return { kind: "declined", at, by };
    case "opt-out":
      return { kind: "opted-out", at, by };
    case "absence":
      if (verdict.gone) return { kind: "left", at, by, address: sameMailbox(mail.address) };
      return { kind: "absent", at, by, until: absentUntil(at, verdict, calendar) };
    case "auto-reply":
      return { kind: "acknowledged", at, by };
    case "complaint":
      // Somebody reported the mail as spam: as clear a "never again" as there is.
      return { kind: "opted-out", at, by, isComplaint: true };
    case "bounce":
      // A mailer may spell an address in another way than the letter did; recipients are kept by their one key.
      return {
        kind: "bounced",
        at,
        failed: verdict.failed.map((f) => ({ ...f, address: sameMailbox(f.address) })),
        ...(verdict.isDoubtful ? { isDoubtful: true } : {}),
      };
    default:
      return verdict.kind satisfies never;
  }
}

/**
 * When an absence is over, as far as its notice tells: back on that day, and one working day to catch up, so nothing
 * before the morning of the next one.
 * @returns null when it tells nothing
 */
function absentUntil(at: number, verdict: ReplyVerdict, calendar: Calendar): number | null {
  // Verdicts that were kept before these were read do not have them.
  const returnsOn = verdict.returnsOn ?? null;
  const notBefore = verdict.notBefore ?? null;
  if (returnsOn !== null) return startOfNextWorkingDay(returnsOn, calendar);
  if (notBefore !== null)
    return Math.max(at + ABSENCE_WITHOUT_DATE, startOfNextWorkingDay(notBefore, calendar));
  return verdict.longLeave ? at + LONGEST_HOLD : null;
}

function endOf(followUp: FollowUpEnd | null): ThreadEvent | null {
  switch (followUp?.state) {
    case "vetoed":
      return { kind: "vetoed", at: followUp.at };
    case "recipients-changed":
      return { kind: "spoiled", at: followUp.at, how: "recipients" };
    case "emptied":
      return { kind: "spoiled", at: followUp.at, how: "emptied" };
    case "subject-changed":
      return { kind: "spoiled", at: followUp.at, how: "subject" };
    case "sender-changed":
      return { kind: "spoiled", at: followUp.at, how: "sender" };
    case "conversation-left":
      return { kind: "spoiled", at: followUp.at, how: "conversation" };
    case "handed-over":
      return { kind: "spoiled", at: followUp.at, how: "edited" };
    case "uncertain":
      return { kind: "uncertain", at: followUp.at };
    case "sent":
      return { kind: "followed-up", at: followUp.at };
    default:
      return null;
  }
}
