import { AFTERMATH, atWork } from "./at-work.ts";
import { perform } from "./deeds.ts";
import { DAY, HOUR } from "./local-time.ts";
import { merge } from "./owner-acts.ts";
import { sayOnPage } from "./page-words.ts";
import type { Written } from "./record.ts";
import type { Box, Stage } from "./stage.ts";
import type { OnTick, Weather } from "./story.ts";

const MINUTE = 60_000;
/** So long a fault waits for its call. */
const LURKS = 240 * HOUR;

/** Lets it happen, or @returns what waits for the next tick that has something to do. */
export function befall(stage: Stage, what: Weather): OnTick | null {
  const { gmails } = stage.machine;
  const now = stage.now();
  switch (what.kind) {
    case "crash":
    case "overlap":
    case "overlap-call":
    case "word":
    case "letter":
    case "double":
    case "late":
      return what;
    case "fault": {
      const until = now + LURKS;
      const act =
        typeof what.act === "number" ? { kind: "refuse" as const, status: what.act } : { kind: what.act };
      for (const { faults } of gmails) {
        const { hits } = faults.add({ method: what.method, act, times: what.times, from: now, until });
        stage.lurking.push({ hits, seen: 0 });
      }
      return null;
    }
    case "down":
      stage.downUntil = Math.max(stage.downUntil, now + what.hours * HOUR);
      stage.troubles.push({ from: now, to: stage.downUntil + AFTERMATH });
      return null;
    case "expire":
      for (const standIn of gmails) standIn.expireHistory();
      stage.forgottenAt = now;
      return null;
    case "lag":
      for (const standIn of gmails) standIn.searchLag(what.minutes * MINUTE);
      return null;
    case "skew": {
      const by = what.minutes * MINUTE;
      const to = now + what.hours * HOUR;
      stage.skew = by;
      stage.skews.push({ from: now, to, by });
      stage.troubles.push({ from: now, to: to + Math.abs(by) + AFTERMATH });
      stage.later(to, () => {
        if (stage.skew === by) stage.skew = 0;
      });
      return null;
    }
    default:
      return what satisfies never;
  }
}

/** Takes what is to befall this tick from what waits for one. */
export async function takeAwaited(stage: Stage, awaited: OnTick[]): Promise<OnTick | null> {
  if (awaited.length === 0) return null;
  const isIn = awaited.every((each) => each.in === "any") ? "any" : await busyWith(stage);
  const place = awaited.findIndex((each) => each.in === "any" || each.in === isIn);
  return place < 0 ? null : (awaited.splice(place, 1)[0] ?? null);
}

/** Whether a draft is due to go out now, or an outreach is old enough to get one. */
async function busyWith(stage: Stage): Promise<OnTick["in"]> {
  const now = stage.now() + stage.skew;
  const rows = await stage.machine.all<{ state: string | null }>(
    `SELECT f.state FROM outreach o LEFT JOIN follow_up f ON f.outreach_id = o.id
      WHERE o.next_look_at <= ?1 AND o.status IN ('awaiting', 'held') AND o.first_at < ?2
        AND (f.state IS NULL OR f.state = 'withdrawn' OR (f.state = 'drafted' AND f.send_at <= ?1))`,
    now,
    now - 12 * DAY,
  );
  if (rows.some(({ state }) => state === "drafted")) return "sending";
  return rows.length > 0 ? "drafting" : "any";
}

/** One tick, at the present of the stand-in's clock, with what befalls it. */
export async function tickIn(stage: Stage, what: OnTick | null, observe: () => void): Promise<void> {
  const { gate } = stage.machine;
  const at = stage.now();
  if (what !== null) stage.troubles.push({ from: at, to: at + AFTERMATH });
  gate?.arm(what?.kind === "crash" ? what.steps : null);
  const another = async (later: number) => {
    await noteLeaving(stage);
    passTime(stage, later);
    await run(stage);
  };
  switch (what?.kind) {
    case undefined:
      return void (await run(stage));
    case "crash": {
      const end = await run(stage);
      gate?.arm(null);
      observe();
      if (end !== "crashed" || !what.redelivered) return;
      // The queue gives the job to another process, a quarter of an hour older.
      passTime(stage, 15);
      return void (await run(stage, { now: at, lateBy: 15 * MINUTE }));
    }
    case "overlap":
      gate?.interrupt(what.steps, () => another(what.later));
      await run(stage, { now: at });
      return gate?.arm(null);
    case "overlap-call":
      stage.machine.beforeCall?.(what.calls, () => another(what.later));
      await run(stage, { now: at });
      return stage.machine.beforeCall?.(0, null);
    case "word":
      stage.machine.beforeCall?.(what.calls, async () => {
        await noteLeaving(stage);
        await sayAboutDue(stage, what);
      });
      await run(stage);
      return stage.machine.beforeCall?.(0, null);
    case "letter":
      stage.machine.beforeCall?.(what.calls, async () => {
        await noteLeaving(stage);
        const written = await dueLetter(stage);
        if (written === undefined) return;
        // What leaves now is no doing of the machine's.
        stage.atWork = false;
        await perform(stage, written.number, { kind: "owner-writes", where: "elsewhere", as: "colleague" });
        stage.atWork = true;
        await run(stage);
      });
      await run(stage);
      return stage.machine.beforeCall?.(0, null);
    case "double":
      await run(stage);
      return void (await run(stage));
    case "late":
      passTime(stage, what.minutes);
      return void (await run(stage, { now: at, lateBy: what.minutes * MINUTE }));
    default:
      return what satisfies never;
  }
}

/** A tick of one mailbox alone, because Gmail told of its mail. */
export async function tickOnPush(stage: Stage, { mailboxId }: Box): Promise<void> {
  if (mailboxId === "" || stage.now() < stage.downUntil) return;
  await run(stage, { now: stage.now(), mailboxId });
}

async function run(
  stage: Stage,
  { now, ...how }: { readonly now: number; readonly lateBy?: number; readonly mailboxId?: string } = {
    now: stage.now(),
  },
): Promise<"finished" | "crashed"> {
  return await atWork(stage, () => stage.machine.tick(now + stage.skew, how));
}

/** What is on its way out already, right before something happens in the middle of a tick. */
async function noteLeaving(stage: Stage): Promise<void> {
  const rows = await stage.machine.all<{ threadId: string }>(
    `SELECT o.thread_id AS threadId FROM follow_up f JOIN outreach o ON o.id = f.outreach_id
      WHERE f.state = 'sending'`,
  );
  for (const { threadId } of rows) stage.note({ kind: "leaving", threadId, run: stage.runs });
}

function passTime(stage: Stage, minutes: number): void {
  moveClocks(stage, stage.now() + minutes * MINUTE);
}

/** Every clock goes forward to that moment; none goes back. */
export function moveClocks({ machine }: Stage, to: number): void {
  for (const { clock } of machine.gmails) if (to > clock.now()) clock.set(to);
}

/** The letter whose turn it is. */
async function dueLetter(stage: Stage): Promise<Written | undefined> {
  const now = stage.now() + stage.skew;
  const [due] = await stage.machine.all<{ threadId: string }>(
    "SELECT thread_id AS threadId FROM outreach WHERE next_look_at <= ? ORDER BY next_look_at, id LIMIT 1",
    now,
  );
  return stage.written.find(({ threadId }) => threadId === due?.threadId);
}

async function sayAboutDue(stage: Stage, what: OnTick & { kind: "word" }): Promise<void> {
  const written = await dueLetter(stage);
  if (written === undefined) return;
  if (what.says === "merge") await merge(stage, written.letter.to[0] ?? 0, what.other);
  else await sayOnPage(stage, written, { kind: what.says });
}
