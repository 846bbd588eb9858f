import { afterEach, describe, expect, it } from "vitest";
import { followUpHandles } from "../../src/jobs/follow-up-handles.ts";
import { setOutreachMode, setOwnText, setPaused } from "../../src/store/follow-up-wishes.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";
import { at, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Sunday afternoon: no day and no hour on which anything goes out by itself. */
const SUNDAY = at("2026-04-12T16:00");

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** The story of a letter to Helen Marchetti, with its owner's hand in it. */
async function story(...args: Parameters<typeof openStory>) {
  const told = await openStory(...args);
  open.push(told);
  const { house } = told;
  const [first] = await house.all<{ id: string }>("SELECT id FROM outreach ORDER BY first_at, id");
  const its = { mailboxId: house.mailboxId, id: first?.id ?? "" };
  return {
    ...told,
    its,
    hand: (now: number) => followUpHandles(house.db, now),
    followUp: async () =>
      (
        await house.all<{ state: string; sendAt: number }>("SELECT state, send_at AS sendAt FROM follow_up")
      )[0],
    lastWhy: async () => {
      const rows = await house.all<{ why: string }>("SELECT why FROM decision ORDER BY id DESC LIMIT 1");
      return JSON.parse(rows[0]?.why ?? "null") as { code: string };
    },
    sentText: () => told.standIn.sent().findLast((sent) => sent.by === "api")?.raw ?? "",
  };
}

describe("send now", () => {
  it("goes out at once, at any hour, without its day as a draft", async () => {
    const { house, its, hand, kindlySent, status } = await story();
    expect(await hand(SUNDAY).sendNow(its)).toEqual({ kind: "done" });
    await house.tick(SUNDAY);
    expect([kindlySent(), await status()]).toEqual([[HELEN], ["followed-up"]]);
  });

  it("sends a draft that lies there at once, and takes its place among today's", async () => {
    const { house, its, hand, kindlySent, standIn } = await story();
    await house.tick(DRAFTED);
    await hand(SUNDAY).sendNow(its);
    await house.tick(SUNDAY);
    expect([kindlySent(), standIn.drafts().length]).toEqual([[HELEN], 0]);
    expect(await house.all("SELECT send_day FROM follow_up")).toEqual([{ send_day: "2026-04-12" }]);
  });

  it("sends once, however often it is pressed", async () => {
    const { house, its, hand, kindlySent } = await story();
    await hand(SUNDAY).sendNow(its);
    await hand(SUNDAY + 1).sendNow(its);
    await house.tick(SUNDAY + 1);
    expect(await hand(SUNDAY + 2).sendNow(its)).toEqual({ kind: "over" });
    for (const later of [2, MINUTE, HOUR, 24 * HOUR]) await house.tick(SUNDAY + later);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("goes out in the very job that makes it, also when that lay on the queue for fifty minutes", async () => {
    const { house, its, hand, kindlySent } = await story();
    expect(await hand(SUNDAY).sendNow(its)).toEqual({ kind: "done" });
    await house.tick(SUNDAY, 50 * MINUTE);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("is refused before day fourteen, with the day from which on it may", async () => {
    const { house, its, hand, kindlySent } = await story((s) => {
      s.clock.set(at("2026-04-01T09:00"));
      s.ownerSends(letterTo("Helen Marchetti", HELEN));
    });
    const why = { code: "too-early", opens: at("2026-04-15T09:00"), wasAway: false };
    expect(await hand(SUNDAY).sendNow(its)).toEqual({ kind: "refused", why });
    await house.all("UPDATE outreach SET hurried_at = ?, next_look_at = ?", SUNDAY, SUNDAY);
    await house.tick(SUNDAY);
    expect(kindlySent()).toEqual([]);
  });

  it("does not go out against an answer that Gmail alone knows", async () => {
    const { house, its, hand, kindlySent, standIn, status } = await story();
    standIn.clock.set(SUNDAY - MINUTE);
    standIn.deliver(replyFrom(standIn, HELEN));
    expect(await hand(SUNDAY).sendNow(its)).toEqual({ kind: "done" });
    await house.tick(SUNDAY);
    expect([kindlySent(), await status()]).toEqual([[], ["replied"]]);
  });

  it("is refused while the contact is away, is closed, or everything is paused", async () => {
    const { house, its, hand, standIn } = await story();
    standIn.clock.set(SUNDAY);
    standIn.deliver(absenceOf(standIn, HELEN, "I am out of the office until April 15, 2026."));
    await house.tick(SUNDAY);
    expect(await hand(SUNDAY).sendNow(its)).toMatchObject({ why: { code: "absent-until" } });
    await house.all("UPDATE contact SET closed = 'do-not-contact'");
    expect(await hand(SUNDAY).sendNow(its)).toMatchObject({ why: { code: "contact-closed" } });
    await house.all("UPDATE contact SET closed = NULL");
    await setPaused(house.db, its.mailboxId, true, SUNDAY);
    // The letter's own window has moved with the absence.
    expect(await hand(at("2026-04-20T12:00")).sendNow(its)).toMatchObject({ why: { code: "paused" } });
  });

  it("obeys the limit of the day", async () => {
    const { house, its, hand, kindlySent } = await story((s) => {
      s.ownerSends(letterTo("Helen Marchetti", HELEN));
      s.ownerSends(letterTo("Bo Berg", "bberg@charlesgate.example"));
    });
    await house.all(`UPDATE mailbox SET policy = json_set(policy, '$.followUpsPerDomainAndDay', 1)`);
    const other = (await house.all<{ id: string }>("SELECT id FROM outreach WHERE id <> ?", its.id))[0];
    await hand(SUNDAY).sendNow(its);
    await house.tick(SUNDAY);
    const second = { mailboxId: its.mailboxId, id: other?.id ?? "" };
    expect(await hand(SUNDAY + 1).sendNow(second)).toEqual({
      kind: "refused",
      why: { code: "today-full", domain: "charlesgate.example", limit: 1 },
    });
    expect(kindlySent()).toHaveLength(1);
  });

  it("lapses after an hour in which Gmail was out, and the ordinary moment holds again", async () => {
    const { house, its, hand, kindlySent, standIn, followUp } = await story();
    await house.tick(DRAFTED);
    standIn.faults.add({ method: "drafts.send", act: { kind: "refuse", status: 503 } });
    await hand(SUNDAY).sendNow(its);
    for (let late = 0; late < HOUR; late += 15 * MINUTE) await house.tick(SUNDAY + late);
    standIn.faults.clear();
    await house.tick(SUNDAY + HOUR);
    await house.tick(SUNDAY + 2 * HOUR);
    expect([kindlySent(), (await followUp())?.state]).toEqual([[], "drafted"]);
    await house.tick(at("2026-04-13T08:00"));
    expect(kindlySent()).toEqual([]);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("leaves what it drafted at once lying for its day, when it could not be sent at once", async () => {
    const { house, its, hand, kindlySent, standIn } = await story();
    const monday = at("2026-04-13T09:05");
    standIn.faults.add({ method: "drafts.send", act: { kind: "refuse", status: 503 } });
    await hand(monday).sendNow(its);
    await house.tick(monday);
    standIn.faults.clear();
    expect(standIn.drafts()).toHaveLength(1);
    await house.tick(monday + HOUR);
    await house.tick(monday + HOUR + 30 * MINUTE);
    expect(kindlySent()).toEqual([]);
    await house.tick(at("2026-04-14T10:45"));
    expect(kindlySent()).toEqual([HELEN]);
  });
});

describe("snooze", () => {
  it("waits until the day that was named, before there is a draft", async () => {
    const { house, its, hand, kindlySent, lastWhy } = await story();
    expect(await hand(at("2026-04-11T09:00")).snooze(its, "2026-04-15")).toEqual({ kind: "done" });
    await house.tick(at("2026-04-11T09:01"));
    expect(await lastWhy()).toMatchObject({ code: "snoozed", until: at("2026-04-15T00:00") });
    for (const day of ["12", "13", "14"])
      for (const time of ["08:45", "10:45"]) await house.tick(at(`2026-04-${day}T${time}`));
    expect(kindlySent()).toEqual([]);
    await house.tick(at("2026-04-15T10:45"));
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("moves the moment of a draft that lies there, and back", async () => {
    const { house, its, hand, kindlySent, standIn, followUp, lastWhy } = await story();
    await house.tick(DRAFTED);
    const before = await followUp();
    await hand(SUNDAY).snooze(its, "2026-04-15");
    await house.tick(SUNDAY);
    expect(await lastWhy()).toMatchObject({ code: "snoozed", until: at("2026-04-15T00:00") });
    expect((await followUp())?.sendAt).toBeGreaterThanOrEqual(at("2026-04-15T09:00"));
    await house.tick(SENT);
    expect([kindlySent(), standIn.drafts().length]).toEqual([[], 1]);
    await hand(SENT).endSnooze(its);
    await house.tick(SENT + MINUTE);
    expect((await followUp())?.sendAt).toBeLessThan(at("2026-04-14T11:00"));
    expect((await followUp())?.sendAt).not.toBe(before?.sendAt);
    await house.tick(at("2026-04-14T10:45"));
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("taken back lets a draft go no sooner than its day as a draft has passed", async () => {
    const { house, its, hand, kindlySent, followUp } = await story();
    await house.tick(DRAFTED);
    await hand(DRAFTED + MINUTE).snooze(its, "2026-04-16");
    await hand(DRAFTED + 2 * MINUTE).endSnooze(its);
    expect((await followUp())?.sendAt).toBeGreaterThanOrEqual(DRAFTED + 24 * HOUR);
    await house.tick(DRAFTED + 24 * HOUR - MINUTE);
    expect(kindlySent()).toEqual([]);
  });

  it("is refused after the window, with the day until which it can wait", async () => {
    const { its, hand, house } = await story();
    for (const day of ["2026-04-18", "2026-05-30", "9999-12-31"])
      expect(await hand(SUNDAY).snooze(its, day)).toEqual({
        kind: "refused",
        why: { code: "cannot-wait", last: at("2026-04-17T00:00"), closes: at("2026-04-17T09:00") },
      });
    expect(await hand(SUNDAY).snooze(its, "2026-04-12")).toMatchObject({ why: { code: "day-has-come" } });
    expect(await hand(SUNDAY).snooze(its, "0001-01-01")).toMatchObject({ why: { code: "day-has-come" } });
    expect(await hand(SUNDAY).snooze(its, "2026-04-13")).toMatchObject({ why: { code: "waits-anyway" } });
    expect(await house.all("SELECT snoozed_until AS s FROM outreach")).toEqual([{ s: null }]);
  });

  it("offers exactly the days that it takes", async () => {
    const { its, hand } = await story();
    const days = (await hand(SUNDAY).read(its))?.laterDays ?? [];
    expect(days).toEqual(["2026-04-15", "2026-04-16", "2026-04-17"]);
    for (const day of days) expect(await hand(SUNDAY).snooze(its, day)).toEqual({ kind: "done" });
  });

  it("holds a send that is a moment away", async () => {
    const { house, its, hand, kindlySent, standIn } = await story();
    await house.tick(DRAFTED);
    standIn.onCall({
      before: async (call) => {
        if (call.method === "drafts.get") await hand(SENT).snooze(its, "2026-04-15");
        return undefined;
      },
    });
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });
});

describe("a mode of its own", () => {
  it("is drafted and never sent by itself in draft only, and sent when its owner says so", async () => {
    const { house, its, hand, kindlySent, standIn } = await story();
    await setOutreachMode(house.db, its, "draft", DRAFTED - MINUTE);
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect([kindlySent(), standIn.drafts().length]).toEqual([[], 1]);
    await hand(SENT + HOUR).sendNow(its);
    await house.tick(SENT + HOUR);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("is sent in a mailbox that only drafts", async () => {
    const { house, its, kindlySent } = await story();
    await house.all("UPDATE mailbox SET mode = 'draft'");
    await setOutreachMode(house.db, its, "auto", DRAFTED - MINUTE);
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
  });
});

describe("own words", () => {
  const WORDS = "Dear Dr. Marchetti,\n\nThe abstraction would be my pleasure.\n\nWarmly,\nLeila";

  it("are drafted instead of the template's, above the quotation, and erased once sent", async () => {
    const { house, its, kindlySent, sentText } = await story();
    expect(await setOwnText(house.db, its, WORDS, DRAFTED - MINUTE)).toBe(true);
    await house.tick(DRAFTED);
    expect(await setOwnText(house.db, its, "Too late", DRAFTED)).toBe(false);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
    expect(sentText()).toMatch(
      /The abstraction would be my pleasure\.[\s\S]*wrote:[\s\S]*> Dear Dr\. Marchetti/,
    );
    expect(await house.all("SELECT own_text AS own FROM outreach")).toEqual([{ own: null }]);
  });

  it("are erased when an answer comes", async () => {
    const { house, its, standIn } = await story();
    await setOwnText(house.db, its, WORDS, DRAFTED - MINUTE);
    standIn.clock.set(DRAFTED - 1000);
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(DRAFTED);
    expect(await house.all("SELECT own_text AS own FROM outreach")).toEqual([{ own: null }]);
  });

  it("are not missed by a draft that is being made that very moment", async () => {
    const { house, its, standIn, sentText } = await story();
    let asked = 0;
    standIn.onCall({
      before: async (call) => {
        if (call.method === "messages.get" && asked++ === 0) await setOwnText(house.db, its, WORDS, DRAFTED);
        return undefined;
      },
    });
    await house.tick(DRAFTED);
    await house.tick(DRAFTED + MINUTE);
    await house.tick(SENT);
    expect(asked).toBeGreaterThan(0);
    expect(sentText()).toContain("The abstraction would be my pleasure.");
  });
});

describe("pause", () => {
  it("drafts and sends nothing, leaves the draft where it lies, and goes on", async () => {
    const { house, its, kindlySent, standIn, lastWhy } = await story();
    await house.tick(DRAFTED);
    await setPaused(house.db, its.mailboxId, true, SUNDAY);
    await house.tick(SUNDAY);
    expect(await lastWhy()).toMatchObject({ code: "paused" });
    await house.tick(SENT);
    expect([kindlySent(), standIn.drafts().length]).toEqual([[], 1]);
    await setPaused(house.db, its.mailboxId, false, SENT + HOUR);
    await house.tick(SENT + HOUR);
    await house.tick(at("2026-04-14T10:45"));
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("stops a send that is a moment away, and a draft that is being made", async () => {
    const { house, its, kindlySent, standIn } = await story();
    const pauseAt = (method: string) => {
      standIn.onCall({
        before: async (call) => {
          if (call.method === method) await setPaused(house.db, its.mailboxId, true, SENT);
          return undefined;
        },
      });
    };
    pauseAt("threads.get");
    await house.tick(DRAFTED);
    expect(standIn.drafts()).toEqual([]);
    await setPaused(house.db, its.mailboxId, false, DRAFTED + MINUTE);
    standIn.onCall({});
    await house.tick(DRAFTED + MINUTE);
    expect(standIn.drafts()).toHaveLength(1);
    pauseAt("drafts.get");
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("goes on reading, and takes the draft back when an answer comes", async () => {
    const { house, its, standIn, status } = await story();
    await house.tick(DRAFTED);
    await setPaused(house.db, its.mailboxId, true, SUNDAY);
    standIn.clock.set(SUNDAY);
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(SUNDAY + MINUTE);
    expect([await status(), standIn.drafts().length]).toEqual([["replied"], 0]);
  });

  it("is named as the reason by what lapses meanwhile", async () => {
    const { house, its, standIn, status, lastWhy } = await story();
    await house.tick(DRAFTED);
    await setPaused(house.db, its.mailboxId, true, SUNDAY);
    await house.tick(at("2026-04-18T12:00"));
    expect([await status(), standIn.drafts().length]).toEqual([["lapsed"], 0]);
    expect(await lastWhy()).toMatchObject({ code: "window-passed-while-paused" });
  });

  it("is not blamed for a window that had closed before", async () => {
    const { house, its, status, lastWhy } = await story();
    // Nothing was looked at since long before the window closed, on Friday morning.
    await setPaused(house.db, its.mailboxId, true, at("2026-04-18T10:00"));
    await house.tick(at("2026-04-18T12:00"));
    expect(await status()).toEqual(["lapsed"]);
    expect(await lastWhy()).toMatchObject({ code: "window-passed" });
  });
});
