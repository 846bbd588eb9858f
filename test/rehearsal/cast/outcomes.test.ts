import { beforeAll, describe, expect, it } from "vitest";
import { EXPECTED } from "../../../rehearsal/cast/expected.ts";
import { OUTREACH } from "../../../rehearsal/cast/letters/index.ts";
import { PEOPLE, personAt } from "../../../rehearsal/cast/people/index.ts";
import type { Person } from "../../../rehearsal/cast/person.ts";
import { DAY0 } from "../../../rehearsal/cast/script-time.ts";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { DAY, followUpWriter, HOUR, openDirector, openMailbox } from "./stage.ts";

const events: { at: number; what: string }[] = [];
const followedUp = new Map<string, number>();
let standIn: StandIn;

/** The day on which a plain follow-up of the letter would be drafted: in its window, moved by an absence. */
function draftDay(letterDay: number, person: Person): number {
  const habit = person.habit;
  const window = letterDay + 14 + (habit.kind === "absent-undated" ? 7 : 0);
  const back = habit.kind === "absent-until" ? habit.untilDay : 0;
  const day = Math.max(window, back, 0);
  return day % 7 >= 4 ? day + (7 - (day % 7)) : day;
}

/** Lays the expected follow-ups into their threads a day ahead and sends the drafts that are still there. */
async function playSixtyDays(): Promise<void> {
  standIn = openMailbox();
  const director = openDirector(standIn);
  const writer = followUpWriter(standIn);
  const drafts = new Map<string, string>();
  await director.playTo(DAY0, (event) => void events.push(event));
  for (let day = 0; day <= 60; day += 1) {
    await director.playTo(DAY0 + day * DAY + 2 * HOUR, (event) => void events.push(event));
    for (const [subject, draftId] of drafts) {
      const draft = standIn.drafts().find((one) => one.draftId === draftId);
      const person = personOf(subject);
      if (draft && !answered(person)) {
        await writer.send(draftId);
        followedUp.set(subject, standIn.clock.now());
      }
      drafts.delete(subject);
    }
    for (const letter of OUTREACH) {
      const person = letter.subject && letter.expected ? personOf(letter.subject) : null;
      const wanted = letter.expected?.followUp !== "none" || person?.habit.kind === "answers-before-send";
      if (!person || !letter.subject || !wanted || draftDay(letter.day, person) !== day) continue;
      const sent = standIn.sent().find((mail) => mail.recipients.includes(person.address));
      if (sent) drafts.set(letter.subject, await writer.draft(sent));
    }
  }
}

function personOf(subject: string): Person {
  const person = personAt(EXPECTED.find((one) => one.subject === subject)?.person ?? "");
  if (!person) throw new Error(`nobody got "${subject}"`);
  return person;
}

function answered(person: Person): number | null {
  const answer = events.find(
    ({ what }) => what === `${person.name} answers` || what === `${person.name} accepts`,
  );
  return answer?.at ?? null;
}

beforeAll(async () => {
  await playSixtyDays();
  return () => standIn.close();
}, 120_000);

describe("after sixty days the mailbox shows what is expected", () => {
  it.each(EXPECTED.map((one) => [`${one.status}, ${one.followUp}`, one.subject, one] as const))(
    "%s: %s",
    (_, __, one) => {
      const person = personOf(one.subject);
      const letter = OUTREACH.find(({ subject }) => subject === one.subject);
      const at = answered(person);
      const sent = followedUp.get(one.subject) ?? null;
      expect(sent !== null).toBe(one.followUp === "sent");
      switch (one.status) {
        case "replied":
        case "declined":
        case "opted-out":
          expect(at).not.toBeNull();
          if (sent !== null) expect(at).toBeGreaterThan(sent);
          break;
        case "followed-up":
          expect(at).toBeNull();
          break;
        case "bounced":
          expect(events.map(({ what }) => what)).toContain(`${person.name} bounces`);
          break;
        case "held":
          expect(events.map(({ what }) => what)).toContain(`${person.name} auto reply`);
          expect(person.habit.kind === "absent-until" && person.habit.untilDay).toBeGreaterThan(60);
          break;
        case "vetoed":
          expect(events.map(({ what }) => what)).toContain(
            `the owner deletes the draft to ${person.address}`,
          );
          break;
        case "awaiting":
          expect(at).toBeNull();
          expect(letter?.day).toBeGreaterThan(60 - 14);
          break;
        case "owner-wrote-again":
          expect(at).toBeNull();
          // In the same thread, or by a letter of its own to the same person.
          expect(OUTREACH.some(({ answers }) => answers === letter?.key) || lettersTo(person) > 1).toBe(true);
          break;
        case "lapsed":
          expect(at).toBeNull();
          expect((letter?.day ?? 0) < -21 || lettersTo(person) > 1).toBe(true);
          break;
        case "recorded":
          expect(letter?.body).not.toContain("?");
          break;
      }
    },
  );

  it("with an answer of everybody who is said to answer", () => {
    const silent = ["never-answers", "ticket", "bounces-permanently", "bounces-temporarily"];
    for (const person of PEOPLE)
      if (silent.includes(person.habit.kind)) expect(answered(person), person.name).toBeNull();
  });
});

function lettersTo(person: Person): number {
  return OUTREACH.filter(({ to }) => to.some((one) => one.includes(person.address))).length;
}
