import type { Past, PersonStep } from "./director-state.ts";
import type { AnswerText, Habit } from "./habit.ts";
import type { Mailer, Person } from "./person.ts";
import { daysLater, type ScriptCalendar, scriptTime } from "./script-time.ts";
import { draw } from "./token.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/**
 * Servers tell the same sender only once in some days that somebody is away: Gmail four (Gmail Help, "Out of office"),
 * others seven, as Sieve does unless told otherwise (RFC 5230, section 4.1).
 */
const NOTICE_PAUSE: Record<Mailer, number> = { gmail: 4 * DAY, outlook: 7 * DAY, apple: 7 * DAY };

/** One thing a person will do; `at` is null for what waits until the draft of a follow-up lies in the thread. */
export interface Planned {
  readonly at: number | null;
  readonly step: PersonStep;
}

export interface Heard {
  readonly threadId: string;
  readonly at: number;
}

/**
 * What a person will do about a mail of the owner's.
 * @param past what came before, or null for the first mail ever
 * @returns the plans, and the past as it is after this mail
 */
export function reactTo(
  person: Person,
  mail: Heard,
  past: Past | null,
  calendar: ScriptCalendar,
): { planned: Planned[]; past: Past } {
  const inFirstThread = past === null || past.thread === mail.threadId;
  const letters = (past?.letters ?? 0) + (inFirstThread ? 1 : 0);
  const known: Past = {
    thread: past?.thread ?? mail.threadId,
    letters,
    lastNoticeAt: past?.lastNoticeAt ?? null,
  };
  const planned = inFirstThread ? planFor(person, mail, known, calendar) : [];
  const noticed = planned.find((plan) => plan.step === "auto-reply");
  return { planned, past: { ...known, lastNoticeAt: noticed?.at ?? known.lastNoticeAt } };
}

function planFor(person: Person, mail: Heard, past: Past, calendar: ScriptCalendar): Planned[] {
  const habit = person.habit;
  const zone = person.zone ?? calendar.zone;
  const first = past.letters === 1;
  const soon = mail.at + (1 + draw(`${person.address} ${past.letters}`, 4)) * MINUTE;
  switch (habit.kind) {
    case "answers":
    case "answers-from-other-address":
    case "colleague-answers":
    case "answers-in-new-thread":
    case "opts-out":
    case "declines":
      return first ? [answer(mail.at, habit, zone)] : [];
    case "answers-after-follow-up":
      return past.letters === 2 ? [answer(mail.at, habit, zone)] : [];
    case "answers-before-send":
      return first ? [{ at: null, step: "answers" }] : [];
    case "absent-until":
      return [
        ...absenceNotice(person, habit, mail, past, soon, calendar),
        ...afterAbsence(habit, mail, first, zone, calendar),
      ];
    case "absent-undated":
      if (!first) return [];
      return [
        { at: soon, step: "auto-reply" },
        ...(habit.onceBack ? [answer(mail.at, habit.onceBack, zone)] : []),
      ];
    case "bounces-permanently":
      return [{ at: mail.at + reportedAfter(person), step: "bounces" }];
    case "bounces-temporarily":
      return first ? [{ at: mail.at + reportedAfter(person), step: "is-delayed" }] : [];
    case "ticket":
      return first ? [{ at: soon, step: "acknowledges" }] : [];
    case "accepts-invitation":
      return first ? [{ at: daysLater(mail.at, habit.afterDays, habit.at, zone), step: "accepts" }] : [];
    case "never-answers":
      return [];
  }
}

/** How long after a letter Gmail reports that it did not arrive, or not yet, in ms. */
export function reportedAfter({ address, habit }: Person): number {
  const minutes = (1 + draw(`${address} reported`, 4)) * MINUTE;
  return habit.kind === "bounces-temporarily" ? 25 * HOUR + minutes : minutes;
}

type AbsentUntil = Extract<Habit, { kind: "absent-until" }>;

function absenceNotice(
  { mailer }: Person,
  habit: AbsentUntil,
  mail: Heard,
  past: Past,
  soon: number,
  calendar: ScriptCalendar,
): Planned[] {
  const away = mail.at < scriptTime(calendar, habit.untilDay, "00:00");
  const told = past.lastNoticeAt !== null && mail.at - past.lastNoticeAt < NOTICE_PAUSE[mailer];
  return away && !told ? [{ at: soon, step: "auto-reply" }] : [];
}

function afterAbsence(
  habit: AbsentUntil,
  mail: Heard,
  first: boolean,
  zone: string,
  calendar: ScriptCalendar,
): Planned[] {
  if (!first || habit.onceBack === null) return [];
  const back = Math.max(mail.at, scriptTime(calendar, habit.untilDay, "00:00"));
  return [answer(back, habit.onceBack, zone)];
}

function answer(after: number, text: AnswerText, zone: string): Planned {
  return { at: daysLater(after, text.afterDays, text.at, zone), step: "answers" };
}
