import { dayOf } from "../domain/calendar.ts";
import type { Awaiting } from "../domain/follow-up-case.ts";
import {
  type Chosen,
  type FollowUpHandles,
  handlesOf,
  type Its,
  waitUntil,
} from "../domain/follow-up-handles.ts";
import { momentFrom } from "../domain/follow-up-moments.ts";
import { batch } from "../store/commit.ts";
import type { Db } from "../store/db.ts";
import { hurry, snooze } from "../store/follow-up-wishes.ts";
import { moveFollowUp } from "../store/follow-ups.ts";
import { loadMailbox } from "../store/mailboxes.ts";
import { loadCase, type OpenCase } from "./case.ts";

export function followUpHandles(db: Db, now: number): FollowUpHandles {
  return {
    read: async (its) => {
      const loaded = await load(db, its, now);
      return loaded === null ? null : handlesOf(loaded.open.facts);
    },
    snooze: async (its, day) => {
      const loaded = await load(db, its, now);
      if (loaded === null) return { kind: "over" };
      const answer = waitUntil(loaded.open.facts, loaded.state, day);
      if ("code" in answer) return { kind: "refused", why: answer };
      return await setSnooze(db, loaded, answer.until, now);
    },
    endSnooze: async (its) => {
      const loaded = await load(db, its, now);
      if (loaded === null) return { kind: "over" };
      if (loaded.open.facts.snoozedUntil === null) return { kind: "done" };
      return await setSnooze(db, loaded, null, now);
    },
    sendNow: async (its) => {
      const loaded = await load(db, its, now);
      const handles = loaded === null ? null : handlesOf(loaded.open.facts);
      if (handles === null) return { kind: "over" };
      if (handles.notNow !== null) return { kind: "refused", why: handles.notNow };
      const [changed] = await batch(db, [hurry(its, now)]);
      return changed === 1 ? { kind: "done" } : { kind: "over" };
    },
  };
}

interface Loaded {
  readonly its: Its;
  readonly open: OpenCase;
  readonly state: Awaiting;
  readonly policy: Parameters<typeof moveFollowUp>[0]["policy"];
}

/** Null when it is not the mailbox's own, or its answer is no longer awaited. */
async function load(db: Db, its: Its, now: number): Promise<Loaded | null> {
  const box = await loadMailbox(db, its.mailboxId);
  const open = box === null ? null : await loadCase({ db, box, now }, its.id);
  if (box === null || open === null || open.outreach.mailboxId !== box.id) return null;
  const { state } = open.facts;
  return state.status === "awaiting" ? { its, open, state, policy: box.policy } : null;
}

/** A draft that lies there gets its new moment with the wish, so that the page shows no other in between. */
async function setSnooze(
  db: Db,
  { its, open, state, policy }: Loaded,
  until: number | null,
  now: number,
): Promise<Chosen> {
  const { facts, domain } = open;
  const sendAt = facts.drafted === null ? null : momentFrom(facts, state, until ?? 0);
  const claim = { outreachId: its.id, mailboxId: its.mailboxId, now, domain, policy };
  const [changed] = await batch(db, [
    snooze(its, until, now),
    ...(sendAt === null
      ? []
      : [moveFollowUp({ ...claim, sendAt, sendDay: dayOf(sendAt, facts.calendar.zone) })]),
  ]);
  return changed === 1 ? { kind: "done" } : { kind: "over" };
}
