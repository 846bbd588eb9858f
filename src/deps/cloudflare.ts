import type { Env, Settings } from "../env.ts";
import type { Job } from "../jobs/job.ts";
import { log, loggedError } from "../log.ts";
import type { Notify } from "../ports.ts";

/** Cloudflare's rate limit; where it is not bound or does not answer, nobody is locked out. */
export function limiter(binding: unknown): (key: string) => Promise<boolean> {
  return async (key) => {
    try {
      return (await (binding as RateLimit).limit({ key })).success;
    } catch {
      return true;
    }
  };
}

/** Through Cloudflare's Email Service, where it is bound and a sender is named. */
export function notifier({ EMAIL }: Env, { NOTICE_FROM }: Settings): Notify | undefined {
  if (EMAIL === undefined || NOTICE_FROM === undefined) return undefined;
  return async (notice) => {
    try {
      await (EMAIL as SendEmail).send({ ...notice, from: { email: NOTICE_FROM, name: "Kindly" } });
    } catch (error) {
      log({ event: "notice-failed", error: loggedError(error) });
    }
  };
}

/** A queue takes at most 100 messages in one call (Cloudflare's Queues limits). */
export async function enqueue(env: Env, jobs: readonly Job[], delaySeconds = 0): Promise<void> {
  for (let i = 0; i < jobs.length; i += 100)
    await env.JOBS.sendBatch(jobs.slice(i, i + 100).map((body) => ({ body, delaySeconds })));
}
