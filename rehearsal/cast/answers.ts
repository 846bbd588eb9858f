import PostalMime, { type Address } from "postal-mime";
import { type Machine, machineAnswer } from "../outside/machine.ts";
import type { VacationServer } from "../outside/vacation/vacation.ts";
import type { PersonStep, Queued } from "./director-state.ts";
import type { Habit } from "./habit.ts";
import { composeLetter, type Letter } from "./mail/letter.ts";
import { prose } from "./mail/prose.ts";
import { replySubject } from "./mail/reply-subject.ts";
import { OWNER } from "./owner.ts";
import type { Correspondent, Mailer, Person } from "./person.ts";
import { type ScriptCalendar, scriptTime } from "./script-time.ts";

/** A mail as far as answering it needs it read. */
export interface ReadMail {
  readonly messageId: string;
  readonly references: string;
  readonly subject: string;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly at: number;
  readonly text: string;
}

export async function readMail(raw: string): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw);
  const messageId = mail.messageId ?? "";
  return {
    messageId,
    references: [mail.references, messageId].filter(Boolean).join(" "),
    subject: mail.subject ?? "",
    from: correspondents(mail.from ? [mail.from] : [])[0] ?? { name: "", address: "" },
    to: correspondents(mail.to),
    cc: correspondents(mail.cc),
    at: Date.parse(mail.date ?? ""),
    text: (mail.text ?? "").trim(),
  };
}

/** Addresses as the parser gives them; groups (RFC 5322, section 3.4) do not occur in the cast's mail. */
export function correspondents(list: readonly Address[] | undefined): Correspondent[] {
  return (list ?? []).map(({ name, address }) => ({ name, address: address ?? "" }));
}

/** The steps of a person's that make a mail; what does not reach them at all is told by Gmail itself. */
export type AnsweringStep = Exclude<PersonStep, "bounces" | "is-delayed">;

/** The mail that a step of a person's makes; `queued.raw` is the owner's mail that they answer. */
export async function composeAnswer(
  person: Person,
  step: AnsweringStep,
  queued: Queued,
  calendar: ScriptCalendar,
): Promise<string> {
  switch (step) {
    case "answers":
      return composeLetter(humanAnswer(person, await readMail(queued.raw), queued, calendar));
    case "auto-reply":
      return byMachine(person, noticeMachine(person), queued, calendar);
    case "acknowledges":
      return byMachine(ticketDesk(person), ticketMachine(person), queued, calendar);
    case "accepts":
      return byMachine(person, calendarMachine(person, calendar), queued, calendar);
  }
}

function base(person: Person, heard: ReadMail, queued: Queued, calendar: ScriptCalendar): Letter {
  return {
    seed: queued.seed,
    from: { name: person.name, address: person.address },
    to: [{ name: OWNER.name, address: heard.from.address }],
    subject: heard.subject,
    at: queued.at,
    zone: person.zone ?? calendar.zone,
    mailer: person.mailer,
    tongue: person.tongue ?? "en",
    text: "",
    inReplyTo: heard.messageId,
    references: heard.references,
  };
}

function humanAnswer(person: Person, heard: ReadMail, queued: Queued, calendar: ScriptCalendar): Letter {
  const habit = person.habit;
  const letter: Letter = {
    ...base(person, heard, queued, calendar),
    subject: replySubject(heard.subject, person.mailer === "outlook" ? person.tongue : "en"),
    text: prose(habitText(habit)),
    answers: quote(heard),
  };
  switch (habit.kind) {
    case "colleague-answers":
      return { ...letter, from: habit.colleague, cc: [{ name: person.name, address: person.address }] };
    case "answers-from-other-address":
      return { ...letter, from: { name: person.name, address: habit.address } };
    case "answers-in-new-thread":
      return asNewThread(letter, habit.subject);
    case "answers-before-send":
      if (habit.way.way === "other-address")
        return { ...letter, from: { name: person.name, address: habit.way.address } };
      return habit.way.way === "new-thread" ? asNewThread(letter, habit.way.subject) : letter;
    default:
      return letter;
  }
}

/** What a person's own words are, wherever the habit keeps them. */
function habitText(habit: Habit): string {
  if ("text" in habit) return habit.text;
  return "onceBack" in habit && habit.onceBack ? habit.onceBack.text : "";
}

/** What the owner writes back, or null. */
export function ownersAnswer(habit: Habit): string | null {
  if ("ownerAnswers" in habit) return habit.ownerAnswers;
  return "onceBack" in habit && habit.onceBack ? habit.onceBack.ownerAnswers : null;
}

/** A fresh mail: no header ties it to the letter, and nothing of the letter is quoted. */
function asNewThread(letter: Letter, subject: string): Letter {
  const { inReplyTo: _, references: __, answers: ___, ...rest } = letter;
  return { ...rest, subject };
}

function byMachine(
  who: Correspondent & Pick<Person, "zone">,
  machine: Machine,
  queued: Queued,
  calendar: ScriptCalendar,
): string {
  const { name, address } = who;
  const answerer = { name, address, zone: who.zone ?? calendar.zone };
  return machineAnswer({ letter: queued.raw, at: queued.at, who: answerer }, machine);
}

/** What answers for people who write with that program. A rule of Apple Mail's marks nothing at all. */
const SERVERS: Record<Mailer, VacationServer> = { gmail: "gmail", outlook: "exchange", apple: "unmarked" };

function noticeMachine(person: Person): Machine {
  return {
    kind: "vacation",
    server: SERVERS[person.mailer],
    language: person.tongue ?? "en",
    text: prose("notice" in person.habit ? person.habit.notice : ""),
    ...(person.mailer === "apple" && { prefix: "Away: " }),
  };
}

function ticketDesk(person: Person): Correspondent & Pick<Person, "zone"> {
  return person.habit.kind === "ticket" ? { ...person, ...person.habit.system } : person;
}

function ticketMachine({ habit, address }: Person): Machine {
  if (habit.kind !== "ticket") throw new Error(`${address} has no ticket system`);
  return {
    kind: "ticket",
    system: "zendesk",
    desk: habit.system.name,
    subject: habit.subject,
    text: prose(habit.notice),
  };
}

function calendarMachine({ habit, address }: Person, calendar: ScriptCalendar): Machine {
  if (habit.kind !== "accepts-invitation") throw new Error(`${address} got no invitation`);
  return {
    kind: "calendar",
    participation: "ACCEPTED",
    meeting: {
      title: habit.event,
      from: scriptTime(calendar, habit.onDay, habit.onTime),
      minutes: habit.minutes,
      place: habit.place,
    },
  };
}

/** The mail as an answer to it, or a forward, quotes it. */
export function quote(heard: ReadMail): NonNullable<Letter["answers"]> {
  const to = heard.to.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join("; ");
  return { from: heard.from, to, subject: heard.subject, at: heard.at, text: heard.text };
}
