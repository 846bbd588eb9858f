import { sayOnPage } from "./deeds.ts";
import { HOUR } from "./local-time.ts";
import { merge } from "./owner-acts.ts";
import type { Stage } from "./stage.ts";
import type { Weather } from "./story.ts";

const MINUTE = 60_000;
/** Until everything that one trouble left behind is done for certain. */
const AFTERMATH = 2 * HOUR;

/** So long a fault waits for its call. */
const LURKS = 240 * HOUR;

/** What befalls the machine in a tick that has something to do. */
export type OnTick = Weather & { kind: "crash" | "overlap" | "overlap-call" | "word" | "double" | "late" };

/** Lets it happen, or @returns what waits for the next tick that has something to do. */
export function befall(stage: Stage, what: Weather): OnTick | null {
  const { standIn } = stage.machine;
  const now = stage.now();
  switch (what.kind) {
    case "crash":
    case "overlap":
    case "overlap-call":
    case "word":
    case "double":
    case "late":
      return what;
    case "fault": {
      const until = now + LURKS;
      const act =
        typeof what.act === "number" ? { kind: "refuse" as const, status: what.act } : { kind: what.act };
      const { hits } = standIn.faults.add({ method: what.method, act, times: what.times, from: now, until });
      stage.lurking.push({ hits, seen: 0 });
      return null;
    }
    case "down":
      stage.downUntil = Math.max(stage.downUntil, now + what.hours * HOUR);
      stage.troubles.push({ from: now, to: stage.downUntil + AFTERMATH });
      return null;
    case "expire":
      standIn.expireHistory();
      return null;
    case "lag":
      standIn.searchLag(what.minutes * MINUTE);
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

/** One tick, at the present of the stand-in's clock, with what befalls it. */
export async function tickIn(stage: Stage, what: OnTick | null, observe: () => void): Promise<void> {
  const { gate } = stage.machine;
  const at = stage.now();
  if (what !== null) stage.troubles.push({ from: at, to: at + AFTERMATH });
  gate?.arm(what?.kind === "crash" ? what.steps : null);
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
      gate?.interrupt(what.steps, async () => {
        passTime(stage, what.later);
        await run(stage);
      });
      await run(stage, { now: at });
      return gate?.arm(null);
    case "overlap-call":
      stage.machine.beforeCall?.(what.calls, async () => {
        passTime(stage, what.later);
        await run(stage);
      });
      await run(stage, { now: at });
      return stage.machine.beforeCall?.(0, null);
    case "word":
      stage.machine.beforeCall?.(what.calls, () => sayAboutDue(stage, what));
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

async function run(
  stage: Stage,
  job: { readonly now: number; readonly lateBy?: number } = { now: stage.now() },
): Promise<"finished" | "crashed"> {
  const before = stage.atWork;
  stage.atWork = true;
  const at = stage.now();
  const end = await stage.machine.tick(job.now + stage.skew, job.lateBy ?? 0);
  stage.atWork = before;
  noticeStrikes(stage, at);
  return end;
}

/** A fault is a trouble from when it befalls a call. */
function noticeStrikes(stage: Stage, at: number): void {
  for (const fault of stage.lurking) {
    if (fault.hits() === fault.seen) continue;
    fault.seen = fault.hits();
    stage.troubles.push({ from: at, to: stage.now() + AFTERMATH });
  }
}

function passTime(stage: Stage, minutes: number): void {
  const { clock } = stage.machine.standIn;
  clock.set(clock.now() + minutes * MINUTE);
}

async function sayAboutDue(stage: Stage, what: OnTick & { kind: "word" }): Promise<void> {
  const now = stage.now() + stage.skew;
  const [due] = await stage.machine.all<{ threadId: string }>(
    "SELECT thread_id AS threadId FROM outreach WHERE next_look_at <= ? ORDER BY next_look_at, id LIMIT 1",
    now,
  );
  const written = stage.written.find(({ threadId }) => threadId === due?.threadId);
  if (written === undefined) return;
  if (what.says === "merge") await merge(stage, written.letter.to[0] ?? 0, what.other);
  else await sayOnPage(stage, written, what.says);
}
