import { jobDeps, webDeps } from "./deps.ts";
import type { Env } from "./env.ts";
import { dispatch, type JobDeps } from "./jobs/dispatch.ts";
import { type Job, jobSchema } from "./jobs/job.ts";
import { log, loggedError } from "./log.ts";
import { loadTables } from "./tables.ts";
import { app } from "./web/app.ts";
import { notConfigured } from "./web/not-configured.ts";
import { notReady } from "./web/not-ready.ts";

/** A job that has lain on the queue for longer is dropped: the next tick brings a fresh one. */
const STALE = 60 * 60_000;
/** While a new version is being rolled out, an old one may be handed its jobs; they come back this much later. */
const DEPLOY_TAKES = 60;

export default {
  async fetch(request, env) {
    const { origin, pathname } = new URL(request.url);
    const deps = webDeps(env, requestTime(request, env), origin);
    if (!deps.ok) return notConfigured(pathname, deps.problems);
    try {
      await loadTables(env.ASSETS);
    } catch (error) {
      log({ event: "tables-missing", error: loggedError(error) });
      return notReady();
    }
    return await app().fetch(request, deps.deps);
  },

  /**
   * Cron does no work on a mailbox itself: it puts one job for each on the queue, those of the first page right away.
   * Every message costs three of the free plan's 10,000 operations a day (Cloudflare Queues, "Pricing"), so none is
   * spent on the way to it.
   */
  async scheduled(controller, env) {
    const deps = jobDeps(env);
    if (!deps.ok) return notWorking(deps.problems);
    const job: Job = { kind: "fan-out", after: "", now: cronTime(controller, env) };
    try {
      await dispatch(deps.deps, job);
    } catch (error) {
      // Nobody repeats a cron; the queue does repeat a job.
      log({ event: "cron-failed", error: loggedError(error) });
      await env.JOBS.send(job);
    }
  },

  async queue(batch, env) {
    if (batch.queue.endsWith("-dead")) {
      for (const { body, attempts } of batch.messages)
        log({ event: "job-given-up", ...named(jobSchema.safeParse(body).data), attempts });
      return;
    }
    const deps = jobDeps(env);
    if (!deps.ok) return notWorking(deps.problems);
    for (const message of batch.messages) {
      const job = jobSchema.safeParse(message.body);
      if (job.success) {
        await work(deps.deps, env, job.data, message.timestamp.getTime());
        message.ack();
      } else {
        log({ event: "job-unknown", attempts: message.attempts });
        message.retry({ delaySeconds: DEPLOY_TAKES });
      }
    }
  },
} satisfies ExportedHandler<Env>;

/** Settings are named, and what stands in them is not. */
function notWorking(problems: readonly string[]): void {
  log({ event: "not-configured", settings: problems.map((problem) => problem.split(":", 1)[0] ?? "") });
}

/** Does a job that is fresh, counted from when the first slice of it was queued. */
async function work(deps: JobDeps, env: Env, job: Job, timestamp: number): Promise<void> {
  const queuedAt = (job.kind === "tick" ? job.queuedAt : undefined) ?? timestamp;
  const began = Date.now();
  const lateBy = Math.max(0, began - queuedAt);
  if (lateBy > STALE) return log({ event: "job", ...named(job), outcome: "stale", ms: 0, lateBy });
  try {
    await loadTables(env.ASSETS);
    const report = await dispatch(deps, job.kind === "tick" ? { ...job, queuedAt } : job, lateBy);
    log({ event: "job", kind: job.kind, ...report, ms: Date.now() - began, lateBy });
  } catch (error) {
    log({ event: "job-failed", ...named(job), error: loggedError(error) });
    throw error;
  }
}

function named(job: Job | undefined): { readonly kind: string; readonly mailbox?: string } {
  if (job === undefined) return { kind: "unknown" };
  return job.kind === "fan-out" ? { kind: job.kind } : { kind: job.kind, mailbox: job.mailboxId };
}

/**
 * The moment that the cron was fired for. Whoever reaches the port of a Worker on this machine, a page in its owner's
 * browser among them, can fire its cron for any moment, and days that have not come would send what is not due: but in
 * the rehearsal the clock has the last word.
 */
function cronTime({ scheduledTime }: ScheduledController, env: Env): number {
  if (env["STAGE"] === "rehearsal") return scheduledTime;
  const now = Date.now();
  return Math.min(now, Math.max(now - STALE, scheduledTime));
}

/** The moment of the request; in the rehearsal, and only there, the played moment that its front names. */
function requestTime(request: Request, env: Env): number {
  const played = Number(request.headers.get("x-kindly-now"));
  return env["STAGE"] === "rehearsal" && Number.isSafeInteger(played) && played > 0 ? played : Date.now();
}
