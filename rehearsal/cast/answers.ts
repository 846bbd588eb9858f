import PostalMime, { type Address } from "postal-mime";
import type { PersonStep, Queued } from "./director-state.ts";
import type { Habit } from "./habit.ts";
import { autoReplyHeaders, autoReplySubject, ticketHeaders } from "./mail/auto-reply.ts";
import { acceptanceCalendar, acceptanceSubject, type Meeting } from "./mail/calendar-answer.ts";
import { composeDeliveryReport } from "./mail/delivery-report.ts";
import { composeLetter, type Letter } from "./mail/letter.ts";
import { prose } from "./mail/prose.ts";
import { replySubject } from "./mail/reply-subject.ts";
import { OWNER } from "./owner.ts";
import type { Correspondent, Person } from "./person.ts";
import { type ScriptCalendar, scriptTime } from "./script-time.ts";
import { token } from "./token.ts";

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

/** What every mail of the outside world carries once Gmail's servers have taken it in. */
export function deliveredHeaders(from: string): readonly (readonly [string, string])[] {
  const domain = from.split("@")[1] ?? "";
  return [
    ["Delivered-To", OWNER.address],
    ["Return-Path", `<${from}>`],
    [
      "Authentication-Results",
      `mx.google.com; dkim=pass header.i=@${domain}; spf=pass smtp.mailfrom=${from}; dmarc=pass header.from=${domain}`,
    ],
  ];
}

/** The mail that a step of a person's makes; `queued.raw` is the owner's mail that they answer. */
export async function composeAnswer(
  person: Person,
  step: PersonStep,
  queued: Queued,
  calendar: ScriptCalendar,
): Promise<string> {
  const heard = await readMail(queued.raw);
  switch (step) {
    case "answers":
      return composeLetter(humanAnswer(person, heard, queued, calendar));
    case "auto-reply":
      return composeLetter(autoReply(person, heard, queued, calendar));
    case "acknowledges":
      return composeLetter(acknowledgement(person, heard, queued, calendar));
    case "bounces":
    case "is-delayed":
      return deliveryReport(person, heard, queued);
    case "accepts":
      return composeLetter(acceptance(person, heard, queued, calendar));
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
    headers: deliveredHeaders(person.address),
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
      return { ...letter, ...sentBy(habit.colleague), cc: [{ name: person.name, address: person.address }] };
    case "answers-from-other-address":
      return { ...letter, ...sentBy({ name: person.name, address: habit.address }) };
    case "answers-in-new-thread":
      return asNewThread(letter, habit.subject);
    case "answers-before-send":
      if (habit.way.way === "other-address")
        return { ...letter, ...sentBy({ name: person.name, address: habit.way.address }) };
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

function sentBy(from: Correspondent): Pick<Letter, "from" | "headers"> {
  return { from, headers: deliveredHeaders(from.address) };
}

/** A fresh mail: no header ties it to the letter, and nothing of the letter is quoted. */
function asNewThread(letter: Letter, subject: string): Letter {
  const { inReplyTo: _, references: __, answers: ___, ...rest } = letter;
  return { ...rest, subject };
}

function autoReply(person: Person, heard: ReadMail, queued: Queued, calendar: ScriptCalendar): Letter {
  return {
    ...base(person, heard, queued, calendar),
    headers: [...deliveredHeaders(person.address), ...autoReplyHeaders(person.mailer)],
    subject: autoReplySubject(heard.subject, person.mailer, person.tongue ?? "en"),
    text: prose("notice" in person.habit ? person.habit.notice : ""),
    plainTextOnly: person.mailer === "apple",
  };
}

function acknowledgement(person: Person, heard: ReadMail, queued: Queued, calendar: ScriptCalendar): Letter {
  const habit = person.habit;
  if (habit.kind !== "ticket") throw new Error(`${person.address} has no ticket system`);
  const ticket = token(queued.seed, 8).toUpperCase();
  return {
    ...base(person, heard, queued, calendar),
    ...sentBy(habit.system),
    headers: [...deliveredHeaders(habit.system.address), ...ticketHeaders(ticket, habit.system)],
    subject: `[${ticket}] ${habit.subject}`,
    text: prose(habit.notice),
  };
}

function acceptance(person: Person, heard: ReadMail, queued: Queued, calendar: ScriptCalendar): Letter {
  const habit = person.habit;
  if (habit.kind !== "accepts-invitation") throw new Error(`${person.address} got no invitation`);
  const meeting: Meeting = {
    title: habit.event,
    from: scriptTime(calendar, habit.onDay, habit.onTime),
    minutes: habit.minutes,
    place: habit.place,
    organizer: heard.from.address,
    attendee: { name: person.name, address: person.address },
  };
  const letter = asNewThread(
    base(person, heard, queued, calendar),
    acceptanceSubject(meeting, OWNER.address, calendar.zone),
  );
  return {
    ...letter,
    headers: [
      ...deliveredHeaders(person.address),
      ["Sender", "Google Calendar <calendar-notification@google.com>"],
    ],
    text: `${person.name} has accepted this invitation.\n\n${meeting.title}\n${meeting.place}`,
    calendar: { method: "REPLY", content: acceptanceCalendar(meeting, queued.at) },
  };
}

function deliveryReport(person: Person, heard: ReadMail, queued: Queued): Promise<string> {
  const habit = person.habit;
  if (habit.kind !== "bounces-permanently" && habit.kind !== "bounces-temporarily")
    throw new Error(`${person.address} does not bounce`);
  return composeDeliveryReport({
    seed: queued.seed,
    at: queued.at,
    to: heard.from.address,
    failed: person.address,
    action: habit.kind === "bounces-permanently" ? "failed" : "delayed",
    status: habit.status,
    said: habit.said,
    originalMessageId: heard.messageId,
    references: heard.references,
  });
}

/** The mail as an answer to it, or a forward, quotes it. */
export function quote(heard: ReadMail): NonNullable<Letter["answers"]> {
  const to = heard.to.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join("; ");
  return { from: heard.from, to, subject: heard.subject, at: heard.at, text: heard.text };
}
