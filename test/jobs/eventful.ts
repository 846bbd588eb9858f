import type { StandIn, StandInOptions } from "../../rehearsal/gmail/standin.ts";
import { type House, openHouse } from "../support/house.ts";
import { absenceOf, letterTo, mail, replyFrom } from "../support/letters.ts";

export const ZONE = "America/New_York";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const local = (text: string) => Date.parse(`${text}-04:00`);

export const CONNECTED = local("2026-04-10T09:00");
/** The look back goes by spans of four days: its first span ends in the very second of the first letter. */
const LOOK_BACK_DAYS = 18;
const WRITTEN = CONNECTED - 14 * DAY;
/** After every follow-up of the letters above lies as a draft, and before any of them goes out. */
const EVENING = local("2026-04-12T20:00");
type Ticks = Readonly<Record<string, readonly string[]>>;
/** When it ticks: often enough to meet every follow-up's moment, with a second chance for what went wrong. */
const TICKS: Ticks = {
  "2026-04-11": ["08:45"],
  "2026-04-12": ["08:10", "08:45", "09:25", "20:30"],
  "2026-04-13": ["08:10", "08:45", "09:25", "09:45", "10:05", "10:25", "10:45", "10:59"],
  "2026-04-14": ["09:25", "10:05", "10:59", "20:30"],
  "2026-04-16": ["08:45"],
  "2026-04-17": ["08:45"],
  "2026-04-19": ["08:45", "09:25"],
  "2026-04-20": ["08:10", "09:25", "09:55", "10:25", "10:59"],
  "2026-04-26": ["08:45", "09:25"],
  "2026-04-27": ["08:10", "09:25", "09:55", "10:25", "10:59"],
};

function moments(...ticks: readonly Ticks[]): number[] {
  const days = ticks.flatMap((one) => Object.entries(one));
  return days.flatMap(([day, times]) => times.map((time) => local(`${day}T${time}`))).sort((a, b) => a - b);
}

const ADDRESS = {
  silent: "hmarchetti@charlesgate.example",
  named: "jgarcia@almendros.example",
  answering: "rosei@ridgemont.example",
  answeringApart: "emil@lindholm.example",
  away: "sato@lindenberg.example",
  dead: "gone@northfield.example",
  late: "full@lakeshore.example",
  edited: "abrandt@fenway.example",
  vetoed: "bvalli@harborview.example",
  sentByHand: "cmoreau@valmont.example",
  raced: "dkim@pacificcrest.example",
  writtenAgain: "inovak@stbrendans.example",
  later: "gferraro@cedarcoast.example",
  laterAnswering: "hlund@oakfield.example",
} as const;
type Reader = keyof typeof ADDRESS;

/** Once, on a morning on which follow-ups go out, Gmail wants a quarter of an hour's rest. */
const TOO_FAST = {
  method: "threads.get",
  act: { kind: "refuse", status: 429, retryIn: 15 * MINUTE },
  from: local("2026-04-13T09:00"),
  times: 1,
} as const;

const LETTERS = Object.keys(ADDRESS).filter((reader) => !reader.startsWith("later")) as Reader[];

/** What a test does beyond the story itself. */
export interface Telling {
  readonly options?: Pick<StandInOptions, "unsure" | "limits">;
  /** Once the letters are written, and before the mailbox is connected. */
  readonly beforeConnecting?: (standIn: StandIn) => void;
  readonly onceConnected?: (standIn: StandIn) => void;
  /** Beside the usual ones: by day, the times at which it ticks. */
  readonly moreTicks?: Ticks;
}

/**
 * Three weeks of the whole loop: letters by hand before and after connecting, answers, an absence, dead and full
 * mailboxes, drafts that are left alone, edited, thrown away, sent by hand, and sent by hand in the very moment
 * in which Kindly sends them; a process that dies in the middle of a send, and a history that expires.
 */
export async function playEventful(telling: Telling = {}): Promise<House> {
  const { options, beforeConnecting, onceConnected, moreTicks = {} } = telling;
  const house = await openHouse({
    ...options,
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: WRITTEN - DAY,
    zone: ZONE,
    lookBackDays: LOOK_BACK_DAYS,
    before: (standIn) => {
      standIn.undeliverable({ address: ADDRESS.dead, as: "address-not-found" });
      standIn.undeliverable({ address: ADDRESS.late, as: "delayed" });
      standIn.clock.set(WRITTEN);
      for (const reader of LETTERS) standIn.ownerSends(letter(reader));
      beforeConnecting?.(standIn);
      standIn.clock.set(CONNECTED);
    },
  });
  onceConnected?.(house.standIn);
  house.standIn.faults.add(TOO_FAST);
  const undisturbed = disturb(house);
  for (const at of moments(TICKS, moreTicks)) {
    happen(house.standIn, at);
    if ((await house.tick(at)) === "crashed") house.gate.arm(null);
  }
  if (undisturbed.size > 0) throw new Error(`nothing disturbed the send to ${[...undisturbed]}`);
  return house;
}

/**
 * Two sends are disturbed: in one the process dies, in the other the owner is a moment quicker.
 * @returns to whom these are, as long as they have not come
 */
function disturb({ standIn, gate, all }: House): ReadonlySet<string> {
  const writes = ["drafts.create", "drafts.send", "drafts.delete", "messages.insert"];
  const undisturbed = new Set<string>([ADDRESS.silent, ADDRESS.raced]);
  standIn.onCall({
    before: async ({ method }) => {
      gate.enter();
      if (method !== "drafts.send") return undefined;
      const [sending] = await all<{ address: string; draftId: string }>(
        `SELECT r.address, f.draft_id AS draftId FROM follow_up f
         JOIN outreach_recipient r ON r.outreach_id = f.outreach_id WHERE f.state = 'sending'`,
      );
      if (sending === undefined || !undisturbed.delete(sending.address)) return undefined;
      if (sending.address === ADDRESS.silent) gate.arm(1);
      else standIn.owner.sendsDraft(sending.draftId);
      return undefined;
    },
    after: ({ method }) => {
      if (writes.includes(method)) gate.changed(method);
      return undefined;
    },
  });
  return undisturbed;
}

interface Event {
  readonly at: number;
  readonly act: (standIn: StandIn) => void;
}

const EVENTS: readonly Event[] = [
  // After the day that the look back's end is searched again: only the history tells of them.
  { at: local("2026-04-11T15:00"), act: (s) => void byHand(s, "later") },
  { at: local("2026-04-11T15:30"), act: (s) => void byHand(s, "laterAnswering") },
  { at: EVENING, act: answers },
  { at: EVENING + MINUTE, act: drafts },
  { at: local("2026-04-13T08:30"), act: (s) => void s.owner.sendsDraft(draftFor(s, "sentByHand").draftId) },
  { at: local("2026-04-14T12:00"), act: (s) => void s.deliver(replyFrom(s, ADDRESS.laterAnswering)) },
  { at: local("2026-04-15T12:00"), act: (s) => s.expireHistory() },
];

function happen(standIn: StandIn, until: number): void {
  for (const { at, act } of EVENTS) {
    if (at > until || at <= standIn.clock.now()) continue;
    standIn.clock.set(at);
    act(standIn);
  }
}

/** The page saves what the owner types before it is sent. */
function byHand(standIn: StandIn, reader: Reader): void {
  const whole = letter(reader);
  const draftId = standIn.owner.types([whole.replace("Thank you for your time.", ""), whole]);
  standIn.clock.set(standIn.clock.now() + MINUTE);
  standIn.owner.sendsDraft(draftId);
}

function answers(standIn: StandIn): void {
  standIn.deliver(replyFrom(standIn, ADDRESS.answering));
  const notice = "I am out of the office until April 15, 2026, and will answer when I am back.";
  standIn.deliver(absenceOf(standIn, ADDRESS.away, notice));
  standIn.deliver(
    mail({
      From: `Emil Lindholm <${ADDRESS.answeringApart}>`,
      To: "leila@haddad.example",
      Subject: `Re: ${subject("answeringApart")}`,
      "Message-ID": "<from-a-phone@lindholm.example>",
      body: "Dear Leila, gladly. Could you come by on Thursday?",
    }),
  );
  const { threadId } = sentTo(standIn, "writtenAgain");
  standIn.ownerSends(letter("writtenAgain").replace("Subject: ", "Subject: Re: "), threadId);
}

function drafts(standIn: StandIn): void {
  const { draftId, raw } = draftFor(standIn, "edited");
  standIn.ownerEditsDraft(draftId, raw.replace(/^X-Kindly.*\r?\n/m, "").replaceAll("Kind regards", "Warmly"));
  standIn.ownerDeletesDraft(draftFor(standIn, "vetoed").draftId);
}

function draftFor(standIn: StandIn, reader: Reader) {
  const found = standIn.drafts().find(({ raw }) => raw.includes(ADDRESS[reader]));
  if (found === undefined) throw new Error(`no draft lies there for ${reader}`);
  return found;
}

function sentTo(standIn: StandIn, reader: Reader) {
  const sent = standIn.sent().findLast(({ recipients }) => recipients.includes(ADDRESS[reader]));
  if (sent === undefined) throw new Error(`nothing was sent to ${reader}`);
  return sent;
}

function letter(reader: Reader): string {
  const plain = letterTo(reader === "named" ? "Dr. Garcia" : `Dr. ${reader}`, ADDRESS[reader]);
  return reader === "named"
    ? plain
        .replace("To: Dr. Garcia ", "To: =?utf-8?Q?Garc=C3=ADa=2C_Jos=C3=A9?= ")
        .replace("Subject: A question", "Subject: =?utf-8?Q?Na=C3=AFve?= question")
    : plain;
}

function subject(reader: Reader): string {
  return /^Subject: (.*?)\r?$/m.exec(letter(reader))?.[1] ?? "";
}

/** What people and Gmail would see in the end, without times and ids. */
export async function endOf({ standIn, all }: House) {
  const outreach = await all<{ address: string; status: string; state: string | null }>(
    `SELECT r.address, o.status, f.state FROM outreach o JOIN outreach_recipient r ON r.outreach_id = o.id
     LEFT JOIN follow_up f ON f.outreach_id = o.id`,
  );
  return {
    sent: standIn
      .sent()
      .map(
        ({ by, recipients, raw }) => `${by} ${recipients} ${/^Subject: .*(?:\r?\n[ \t].*)*/m.exec(raw)?.[0]}`,
      )
      .sort(),
    /** Of those that left, how many say what the owner wrote into the draft. */
    edited: standIn.sent().filter(({ raw }) => raw.includes("Warmly")).length,
    drafts: standIn.drafts().length,
    outreach: outreach
      .map(({ address, status, state }) => ({ reader: readerAt(address), status, state }))
      .sort((a, b) => (a.reader < b.reader ? -1 : 1)),
    weeks: await all<{ week: string; state: string }>("SELECT week, state FROM summary ORDER BY week"),
    summaries: standIn.messages().filter(({ raw }) => raw.includes("kindly-summary-")).length,
  };
}

function readerAt(address: string): string {
  return Object.entries(ADDRESS).find(([, known]) => known === address)?.[0] ?? address;
}
