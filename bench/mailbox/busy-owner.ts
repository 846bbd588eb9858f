import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { chanceFrom } from "../chance.ts";
import {
  answerTo,
  type Correspondent,
  dailyMail,
  familiar,
  firstLetter,
  newsletter,
  stranger,
} from "./letters.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What comes and goes on every day. */
export const PER_DAY = { sent: 40, received: 120, outreach: 3 } as const;
const FAMILIAR = 60;
/** Of those who were written to: answer within two weeks, and have a machine answer at once. */
const ANSWERED = 0.35;
const AWAY = 0.08;

interface Due {
  readonly at: number;
  readonly act: () => void;
}

interface Sent {
  readonly id: string;
  readonly threadId: string;
  readonly raw: string;
}

/** A busy owner: forty mails a day go out, three of them outreach; a hundred and twenty come in. */
export interface BusyOwner {
  /** Plans the day that begins at this moment, midnight by the owner's clock. */
  readonly plan: (midnight: number) => void;
  /** Lets everything happen that was planned up to this moment, and sets the clock to it. */
  readonly passTo: (at: number) => void;
  /** How many mails have left by hand, were outreach, and have come in. */
  readonly counts: () => { readonly sent: number; readonly outreach: number; readonly received: number };
}

export function busyOwner(standIn: StandIn, seed: number): BusyOwner {
  const chance = chanceFrom(seed);
  const planned: Due[] = [];
  const threads: (Sent & { other: Correspondent })[] = [];
  const counts = { sent: 0, outreach: 0, received: 0 };
  let number = 0;

  const later = (at: number, act: () => void): void => void planned.push({ at, act });
  const receive = (raw: string) => {
    counts.received += 1;
    return standIn.deliver(raw);
  };
  const send = (raw: string, inThread?: string): Sent => {
    counts.sent += 1;
    return standIn.ownerSends(raw, inThread);
  };
  const outreach = (): void => {
    number += 1;
    counts.outreach += 1;
    const to = stranger(number);
    const sent = send(firstLetter(to, number));
    const letter = { ...headOf(sent.raw), id: sent.id };
    if (chance() < AWAY) later(standIn.clock.now() + 60_000, () => receive(answerTo(letter, to, "machine")));
    if (chance() < ANSWERED)
      later(standIn.clock.now() + chance() * 14 * DAY, () => receive(answerTo(letter, to, "person")));
  };
  const daily = (way: "out" | "in"): void => {
    number += 1;
    const thread = chance() < 0.7 ? threads[Math.floor(chance() * threads.length)] : undefined;
    const other = thread?.other ?? familiar(Math.floor(chance() * FAMILIAR));
    const raw = dailyMail(way, other, number, thread === undefined ? null : headOf(thread.raw));
    if (way === "in") return void receive(raw);
    const sent = send(raw, thread?.threadId);
    if (thread === undefined) threads.push({ ...sent, other });
    if (threads.length > 100) threads.shift();
  };
  const machinesMail = (): void => {
    number += 1;
    receive(newsletter(number));
  };

  return {
    plan(midnight) {
      // Awake from eight to eleven; mail comes around the clock, machines' mail most of all.
      const awake = () => midnight + 8 * HOUR + chance() * 15 * HOUR;
      for (let n = 0; n < PER_DAY.outreach; n += 1) later(awake(), outreach);
      for (let n = PER_DAY.outreach; n < PER_DAY.sent; n += 1) later(awake(), () => daily("out"));
      // Answers to outreach make it a hundred and twenty, near enough.
      for (let n = 1; n < PER_DAY.received; n += 1) {
        if (n % 2 === 0) later(awake(), () => daily("in"));
        else later(midnight + chance() * DAY, machinesMail);
      }
    },
    passTo(at) {
      for (;;) {
        planned.sort((a, b) => a.at - b.at);
        const next = planned[0];
        if (next === undefined || next.at > at) break;
        planned.shift();
        if (next.at > standIn.clock.now()) standIn.clock.set(Math.ceil(next.at));
        next.act();
      }
      if (at > standIn.clock.now()) standIn.clock.set(at);
    },
    counts: () => ({ ...counts }),
  };
}

function headOf(raw: string): { readonly messageId: string; readonly subject: string } {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(raw)?.[1]?.trim() ?? "";
  return { messageId: field("Message-ID"), subject: field("Subject") };
}
