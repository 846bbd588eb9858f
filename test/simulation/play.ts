import { createStandIn, type StandIn } from "../../rehearsal/gmail/standin.ts";
import { LANGUAGES } from "../../src/domain/reply/verdict.ts";
import { atWork } from "./at-work.ts";
import { perform, write } from "./deeds.ts";
import { endOf, noteSummaries, remembered } from "./ending.ts";
import { DAY, HOUR, momentAt } from "./local-time.ts";
import type { Machine } from "./machine.ts";
import { contactsOf } from "./oracle/contacts.ts";
import { act, comeBack, setRules } from "./owner-acts.ts";
import { OWNERS } from "./people.ts";
import type { Played } from "./record.ts";
import { openStage, QUARTER, type Stage } from "./stage.ts";
import { DAYS, type Moment, type OnTick, type Story, type Weather } from "./story.ts";
import { befall, moveClocks, takeAwaited, tickIn, tickOnPush } from "./weather.ts";

const MINUTE = 60_000;
/** So often it is tried again quarter by quarter when what was due stays due; then hour by hour. */
const EAGER = 6;

/**
 * Plays a story from its first day to its last. Not every quarter of an hour needs its tick: there is one at each
 * quarter at which something may be due, some on idle days, and none while the machine is down.
 */
export async function play(
  story: Story,
  open: (gmails: readonly StandIn[]) => Machine | Promise<Machine>,
): Promise<Played> {
  const start = momentAt(story.starts, 0, story.zone);
  const end = start + DAYS * DAY;
  const gmails = OWNERS.slice(0, hasColleague(story) ? 2 : 1).map((owner, by) =>
    createStandIn({
      owner: { ...owner, aliases: [...owner.aliases] },
      now: start - DAY,
      unsure: story.unsure,
      seed: `mailbox ${by}`,
    }),
  );
  for (const standIn of gmails) standIn.historyKeptFor(story.historyHours * HOUR);
  const machine = await open(gmails);
  try {
    return await playOn(story, machine, start, end);
  } finally {
    await machine.close();
  }
}

function hasColleague({ letters, weather }: Story): boolean {
  return (
    weather.some(({ what }) => what.kind === "letter") ||
    letters.some(
      ({ by, deeds }) =>
        by === 1 || deeds.some(({ deed }) => deed.kind === "owner-writes" && deed.as === "colleague"),
    )
  );
}

interface Planned {
  readonly at: number;
  readonly act: () => void | Promise<void>;
}

async function playOn(story: Story, machine: Machine, start: number, end: number): Promise<Played> {
  const planned: Planned[] = [];
  const later = (at: number, doing: Planned["act"]): void => {
    const place = planned.findIndex((each) => each.at > at);
    planned.splice(place < 0 ? planned.length : place, 0, { at, act: doing });
  };
  const moment = ({ day, minute }: Moment) => start + day * DAY + minute * MINUTE;
  const rules = {
    zone: story.zone,
    country: story.country,
    from: 9,
    to: 11,
    fromDay: 14,
    languages: LANGUAGES,
    blackout: [],
    per30: 2,
    perDomain: 3,
  };
  const onPush = async (stage: Stage, box: Stage["boxes"][number]) => {
    await tickOnPush(stage, box);
  };
  const stage = openStage(story, machine, rules, { later, onPush });
  const connectedAt = start + story.connected * DAY + 9 * HOUR;
  const awaited: OnTick[] = [];

  for (const [number, letter] of story.letters.entries())
    later(moment(letter.at), () => write(stage, letter, number));
  later(connectedAt, async () => {
    for (const box of stage.boxes) {
      const mailboxId = await machine.connect(box.by, stage.now(), story.zone);
      if (mailboxId === null) throw new Error("The mailbox could not be connected.");
      box.mailboxId = mailboxId;
    }
    stage.note({ kind: "mode", mode: "auto" });
    await setRules(stage, {});
  });
  for (const each of story.owner) later(Math.max(moment(each), connectedAt), () => act(stage, each.act));
  for (const { what, ...when } of story.weather) {
    const at = Math.max(moment(when), connectedAt);
    later(at, () => meet(stage, what, awaited));
  }

  const idle = idleTicks(story, start, end).filter((at) => at > connectedAt);
  const patience = { due: 0, tries: 0, tickedAt: 0, readAt: 0 };
  for (;;) {
    const next = planned[0];
    const isConnected = stage.boxes.every(({ mailboxId }) => mailboxId !== "");
    const tickAt = isConnected ? await nextTick(stage, idle, patience) : Number.POSITIVE_INFINITY;
    if (Math.min(next?.at ?? Number.POSITIVE_INFINITY, tickAt) > end) break;
    if (next !== undefined && next.at <= tickAt) {
      planned.shift();
      moveClocks(stage, next.at);
      await next.act();
      observe(stage);
      continue;
    }
    moveClocks(stage, tickAt);
    patience.tickedAt = tickAt;
    const isIdle = idle[0] !== undefined && idle[0] <= tickAt;
    while (idle[0] !== undefined && idle[0] <= tickAt) idle.shift();
    await tickIn(stage, isIdle ? null : await takeAwaited(stage, awaited), () => observe(stage));
    if (await isReadAt(stage, tickAt)) patience.readAt = tickAt;
    observe(stage);
  }
  moveClocks(stage, end);
  await settle(stage);
  noteSummaries(stage);
  return {
    story,
    mailboxes: stage.boxes.length,
    written: stage.written.map((written) => ({ ...written, contacts: contactsOf(written, stage.facts) })),
    facts: stage.facts,
    troubles: stage.troubles,
    skews: stage.skews,
    connectedAt,
    endedAt: end,
    bugs: machine.bugs,
    remembered: await remembered(stage),
    end: await endOf(stage),
  };
}

function meet(stage: Stage, what: Weather, awaited: OnTick[]): void {
  const onTick = befall(stage, what);
  if (onTick !== null) awaited.push(onTick);
}

function idleTicks(story: Story, start: number, end: number): number[] {
  const ticks: number[] = [];
  for (let day = 0; start + day * DAY < end; day++) {
    const minute = story.idle.length === 0 ? null : story.idle[day % story.idle.length];
    if (minute !== null && minute !== undefined) ticks.push(start + day * DAY + minute * MINUTE);
  }
  return ticks;
}

/** The next quarter of an hour at which the machine may find something to do, or an idle one. */
async function nextTick(
  stage: Stage,
  idle: readonly number[],
  patience: { due: number; tries: number; tickedAt: number; readAt: number },
): Promise<number> {
  const now = stage.now();
  const [row] = await stage.machine.all<{ due: number | null }>(
    `SELECT min(due) AS due FROM (SELECT min(next_look_at) AS due FROM outreach
      UNION ALL SELECT settle_at FROM mailbox UNION ALL SELECT summary_at FROM mailbox)`,
  );
  // A label changes nothing in the database until the mailbox is read.
  const said = stage.facts.findLast((fact) => fact.kind === "word" && fact.with === "label");
  const unread = said !== undefined && said.at > patience.readAt ? said.at + 1 : Number.POSITIVE_INFINITY;
  const due = Math.min((row?.due ?? Number.POSITIVE_INFINITY) - stage.skew, unread);
  if (due !== patience.due) Object.assign(patience, { due, tries: 0 });
  const isOverdue = due <= now;
  // Something else may have come to be at the very moment of a tick, which comes all the same.
  const earliest = quarterAfter(Math.max(now, patience.tickedAt + 1, stage.downUntil));
  const wanted = isOverdue && patience.tries >= EAGER ? quarterAfter(now + HOUR) : quarterAfter(due);
  const atDue = Math.max(wanted, earliest);
  const atIdle = Math.max(idle[0] ?? Number.POSITIVE_INFINITY, stage.downUntil, now + 1);
  if (atDue <= atIdle && isOverdue) patience.tries += 1;
  return Math.min(atDue, atIdle);
}

/** Whether the tick of that moment has read each mailbox to its end. */
async function isReadAt(stage: Stage, at: number): Promise<boolean> {
  const [row] = await stage.machine.all<{ until: number }>("SELECT min(read_until) AS until FROM mailbox");
  return row !== undefined && row.until >= at + stage.skew;
}

function quarterAfter(at: number): number {
  return Number.isFinite(at) ? Math.ceil(at / QUARTER) * QUARTER : at;
}

/** Which drafts lie there, and plans what follows from the first sight of each. */
function observe(stage: Stage): void {
  const drafts = stage.machine.gmails.flatMap((standIn) => standIn.drafts());
  const lying = new Map(drafts.map(({ draftId, threadId }) => [draftId, threadId]));
  const known = new Map<string, string>();
  for (const fact of stage.facts) {
    if (fact.kind === "draft-seen") known.set(fact.draftId, fact.threadId);
    if (fact.kind === "draft-gone") known.delete(fact.draftId);
  }
  for (const [draftId, threadId] of known)
    if (!lying.has(draftId)) stage.note({ kind: "draft-gone", threadId, draftId });
  for (const [draftId, threadId] of lying) {
    if (known.has(draftId)) continue;
    stage.note({ kind: "draft-seen", threadId, draftId });
    const written = stage.written.find((each) => each.threadId === threadId);
    for (const { since, minutes, deed } of written?.letter.deeds ?? [])
      if (since === "draft")
        stage.later(stage.now() + minutes * MINUTE, () => perform(stage, written?.number ?? -1, deed));
  }
}

/** The weather clears, and a few ticks bring everything to its end. */
async function settle(stage: Stage): Promise<void> {
  const { gmails, gate, tick } = stage.machine;
  for (const { faults, searchLag } of gmails) {
    faults.clear();
    searchLag(0);
  }
  gate?.arm(null);
  stage.skew = 0;
  await comeBack(stage);
  for (let i = 1; i <= 3; i++) {
    moveClocks(stage, quarterAfter(stage.now() + HOUR));
    await atWork(stage, () => tick(stage.now()));
    observe(stage);
  }
}
