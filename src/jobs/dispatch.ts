import { dayOf } from "../domain/calendar.ts";
import { MINUTE } from "../domain/policy.ts";
import type { AccessToken, Answer, Mailbox, WebhookSender } from "../ports.ts";
import { commit } from "../store/commit.ts";
import { countDay } from "../store/day-counts.ts";
import { type Db, openDb } from "../store/db.ts";
import {
  leaseMailbox,
  type MailboxRecord,
  type MailboxValues,
  mailboxesAfter,
  released,
  releaseMailbox,
} from "../store/mailboxes.ts";
import { hasDueDelivery } from "../store/webhook-deliveries.ts";
import { admit, type HouseRules } from "./admit.ts";
import { counted, countedD1, createBudget } from "./budget.ts";
import { erase } from "./erase.ts";
import type { Job } from "./job.ts";
import { LeaseLost, type Slice } from "./slice.ts";
import { UNITS } from "./tally.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import { tick } from "./tick.ts";
import type { TickEnd } from "./tick-end.ts";

/** What jobs need from outside; deps.ts joins it. */
export interface JobDeps
  extends Pick<Slice, "db" | "pushTopic" | "notify" | "writeFollowUp" | "writeSummary"> {
  readonly db: Db;
  readonly openMailbox: (box: MailboxRecord, now: number) => Promise<OpenedMailbox>;
  /** Seals an access token for the mailbox that it opens. */
  readonly sealAccess: (mailboxId: string, token: AccessToken) => Promise<string>;
  readonly enqueue: (jobs: readonly Job[], delaySeconds?: number) => Promise<void>;
  readonly sendWebhook: WebhookSender;
  /** Where there are none, everybody is allowed, and each mailbox has contacts of its own. */
  readonly rules?: HouseRules;
}

/** A mailbox, and the access token that it had to ask for on the way, if any. */
export interface OpenedMailbox {
  readonly mailbox: Mailbox;
  readonly freshAccess: () => AccessToken | null;
  /** Gives its grant back to the provider. */
  readonly revoke: () => Promise<Answer<null>>;
}

/** What a job came to, for the log: nothing of any mail, and of a mailbox its id alone. */
export interface JobReport {
  readonly mailbox?: string;
  readonly outcome: TickEnd["says"] | "busy" | "lease-lost" | "moved" | "locked-out";
  readonly counts?: Readonly<Record<string, number>>;
}

/** Longer waits are left to the ticks. */
const SOON = MINUTE;

/** Mailboxes per fan-out job: a queue takes at most 100 messages in one call. */
const FAN_OUT_PAGE = 99;

/**
 * Does one job, and puts the rest of it back on the queue.
 * @param lateBy how long it has lain there, in ms
 */
export async function dispatch(deps: JobDeps, job: Job, lateBy = 0): Promise<JobReport> {
  switch (job.kind) {
    case "fan-out":
      return await fanOut(deps, job);
    case "tick":
      return await tickMailbox(deps, job, lateBy);
    case "tell":
      return await tell(deps, job);
    default:
      return job satisfies never;
  }
}

async function fanOut(deps: JobDeps, job: Job & { kind: "fan-out" }): Promise<JobReport> {
  const ids = await mailboxesAfter(deps.db, job.after, FAN_OUT_PAGE);
  const jobs: Job[] = ids.map((mailboxId) => ({ kind: "tick", mailboxId, now: job.now }));
  const last = ids.at(-1);
  if (ids.length === FAN_OUT_PAGE && last !== undefined)
    jobs.push({ kind: "fan-out", after: last, now: job.now });
  if (jobs.length > 0) await deps.enqueue(jobs);
  return { outcome: "finished", counts: { mailboxes: ids.length } };
}

async function tickMailbox(deps: JobDeps, job: Job & { kind: "tick" }, lateBy: number): Promise<JobReport> {
  const mailbox = job.mailboxId;
  const token = crypto.randomUUID();
  const budget = createBudget();
  const db = openDb(countedD1(deps.db.$client, budget));
  // By the clock on the wall: one that has waited on the queue must not take the mailbox from one that is at work.
  const box = await leaseMailbox(db, job.mailboxId, token, job.now + lateBy);
  // Somebody else is at it, and will do what is due; the next tick brings a fresh job.
  if (box === null) return { mailbox, outcome: "busy" };
  try {
    // What is being erased goes whatever the settings say of its owner by now.
    if (deps.rules !== undefined && box.status !== "erasing") {
      const admitted = await admit(db, deps.rules, box, token, job.now);
      if (admitted !== "ready") await releaseMailbox(db, box.id, token);
      // In a slice of its own, which begins with what the settings made of the mailbox.
      if (admitted === "moved") await deps.enqueue([job]);
      if (admitted !== "ready") return { mailbox, outcome: admitted };
    }
    const opened = await deps.openMailbox(box, job.now);
    const slice: Slice = {
      db,
      mailbox: counted(opened.mailbox, budget),
      box,
      now: job.now,
      lateBy,
      lease: { mailboxId: box.id, token },
      budget,
      pushTopic: deps.pushTopic,
      notify: deps.notify,
      writeFollowUp: deps.writeFollowUp,
      writeSummary: deps.writeSummary,
    };
    const end = box.status === "erasing" ? await erase(slice, opened.revoke) : await tick(slice);
    await giveBack(slice, end, await keptAccess(deps, box.id, opened));
    if (end.kind === "finished") await tellSoon(deps, box, job.now);
    // What could be done is done and kept: now it is logged as any mistake, and the queue repeats the job with the rest.
    if (end.stumbled !== undefined) throw end.stumbled;
    if (end.kind === "more") await deps.enqueue([job]);
    return { mailbox, outcome: end.says, counts: { ...budget.tally, queries: budget.queries() } };
  } catch (error) {
    if (error instanceof LeaseLost) return { mailbox, outcome: "lease-lost" };
    // A bug or a failing database: the queue tries again, and finds the mailbox free.
    await releaseMailbox(db, box.id, token);
    throw error;
  }
}

/** In a job of its own: a host that is slow to answer keeps no mailbox waiting. */
async function tellSoon(deps: JobDeps, box: MailboxRecord, now: number): Promise<void> {
  if (box.webhooks === 0 || !(await hasDueDelivery(deps.db, box.id, now))) return;
  await deps.enqueue([{ kind: "tell", mailboxId: box.id, now }]);
}

/** What fails is tried again after a minute on the queue, and from then on by the ticks, when its time has come. */
async function tell(deps: JobDeps, job: Job & { kind: "tell" }): Promise<JobReport> {
  const { mailboxId } = job;
  const report: JobReport = { mailbox: mailboxId, outcome: "finished" };
  const wait = await tellWebhooks({ db: deps.db, send: deps.sendWebhook }, mailboxId, job.now);
  if (wait === null || wait > SOON) return report;
  await deps.enqueue([{ kind: "tell", mailboxId, now: job.now + wait }], wait / 1000);
  return report;
}

/**
 * Gives the lease back, and keeps what the mailbox remembers and what the day's counts get of it. A look that found
 * nothing new is the rule, and is not counted: its end is one statement.
 */
async function giveBack(slice: Slice, end: TickEnd, access: MailboxValues): Promise<void> {
  const { db, box, now, lease, budget } = slice;
  const values = { ...(end.kind === "more" ? {} : end.remembers), ...access };
  if (box.status === "erasing" || budget.tally.units <= UNITS.changes)
    return await releaseMailbox(db, box.id, lease.token, values);
  const counted = countDay(box.id, { day: dayOf(now, box.zone), ...budget.tally });
  await commit(db, lease, [counted, released(box.id, lease.token, values)]);
}

/** Kept, so that not every slice pays a request for a token. */
async function keptAccess(deps: JobDeps, mailboxId: string, { freshAccess }: OpenedMailbox) {
  const token = freshAccess();
  return token === null ? {} : { access: await deps.sealAccess(mailboxId, token) };
}
