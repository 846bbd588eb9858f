import { afterEach, describe, expect, it } from "vitest";
import type { StandIn, StandInOptions } from "../../rehearsal/gmail/standin.ts";
import { type House, openHouse } from "../support/house.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";
import { at, CONNECTED, DRAFTED, HELEN, SENT, WRITTEN } from "../support/story.ts";
import { openTimeTravel } from "../support/time-travel.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Before anything is drafted, and when the follow-up lies there. */
const SATURDAY = at("2026-04-11T09:00");
const SUNDAY = at("2026-04-12T20:00");
/** Chances enough, until the window has closed. */
const LATER = [
  "13T13:00",
  "14T08:30",
  "14T10:45",
  "15T08:30",
  "15T10:45",
  "16T10:45",
  "17T10:45",
  "20T08:30",
].map((time) => at(`2026-04-${time}`));

interface Restored {
  readonly house: House;
  readonly standIn: StandIn;
  readonly restore: () => void;
}

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});

/** Plays until a moment, keeps what the database holds then, and goes on. */
async function play(
  keptAt: number,
  ticks: readonly number[],
  options: Pick<StandInOptions, "unsure"> = {},
): Promise<Restored> {
  const travel = openTimeTravel();
  const house = await openHouse({
    ...options,
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: WRITTEN - 10 * DAY,
    zone: "America/New_York",
    d1: travel.d1,
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.clock.set(CONNECTED);
    },
  });
  open.push(house);
  let kept = travel.bookmark();
  for (const moment of ticks) {
    await house.tick(moment);
    if (moment <= keptAt) kept = travel.bookmark();
  }
  return { house, standIn: house.standIn, restore: () => travel.restore(kept) };
}

async function goOn({ house }: Restored, from: number): Promise<void> {
  for (const moment of LATER.filter((later) => later > from)) await house.tick(moment);
}

async function end({ house, standIn }: Restored) {
  const [outreach] = await house.all<{ status: string; state: string | null }>(
    "SELECT o.status, f.state FROM outreach o LEFT JOIN follow_up f ON f.outreach_id = o.id",
  );
  return {
    sent: standIn.sent().filter(({ by }) => by === "api").length,
    drafts: standIn.drafts().length,
    summaries: standIn.messages().filter(({ raw }) => raw.includes("kindly-summary-2026-W16")).length,
    ...outreach,
  };
}

const DONE = { sent: 1, drafts: 0, summaries: 1, status: "followed-up", state: "sent" };

describe("a database of some days ago against a mailbox that has moved on", () => {
  it.each([
    ["before the follow-up was drafted", SATURDAY],
    ["when it lay there as a draft", DRAFTED],
  ])("restored to %s sends nothing a second time", async (_, keptAt) => {
    const played = await play(keptAt, [SATURDAY, DRAFTED, SENT, at("2026-04-13T12:00")]);
    expect(await end(played)).toEqual(DONE);
    played.restore();
    await goOn(played, SENT);
    expect(await end(played)).toEqual(DONE);
  });

  it("sees what went out also when the history has expired", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED, SENT]);
    played.restore();
    played.standIn.expireHistory();
    await goOn(played, SENT);
    expect(await end(played)).toEqual(DONE);
  });

  it("takes it for the owner's own letter when Gmail does not keep our header, and sends no second", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED, SENT], { unsure: { privateHeaders: "dropped" } });
    played.restore();
    await goOn(played, SENT);
    expect(await end(played)).toMatchObject({ sent: 1, drafts: 0, status: "owner-wrote-again", state: null });
  });

  it("takes the draft that lies there for its own, makes no second, and sends that one", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const [draft] = played.standIn.drafts();
    played.restore();
    await played.house.tick(SUNDAY);
    expect(played.standIn.drafts().map(({ draftId }) => draftId)).toEqual([draft?.draftId]);
    await played.house.tick(SENT);
    await goOn(played, SENT);
    expect(await end(played)).toEqual(DONE);
  });

  it("finds that draft also a few minutes after it was made, before Gmail's search does", async () => {
    // Its moment is nine on Monday, so it is drafted at seven on Sunday.
    const [before, drafted, after] = ["06:50", "07:05", "07:20"].map((time) => at(`2026-04-12T${time}`));
    const played = await play(before ?? 0, [SATURDAY, before ?? 0, drafted ?? 0]);
    expect(played.standIn.drafts()).toHaveLength(1);
    played.restore();
    played.standIn.searchLag(HOUR);
    expect(await played.house.all("SELECT 1 FROM follow_up")).toEqual([]);
    await played.house.tick(after ?? 0);
    expect(await played.house.all("SELECT state FROM follow_up")).toEqual([{ state: "drafted" }]);
    expect(played.standIn.drafts()).toHaveLength(1);
    await played.house.tick(SENT);
    await goOn(played, SENT);
    expect(await end(played)).toEqual(DONE);
  });

  it("takes that draft back when an answer comes, if it stands there as it was made", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    played.restore();
    played.standIn.deliver(replyFrom(played.standIn, HELEN));
    await goOn(played, SUNDAY);
    expect(await end(played)).toMatchObject({ sent: 0, drafts: 0, status: "replied" });
  });

  it("leaves a draft alone that its owner has written in", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const [draft] = played.standIn.drafts();
    if (draft === undefined) throw new Error("no draft lies there");
    played.standIn.ownerEditsDraft(draft.draftId, draft.raw.replaceAll("Kind regards", "Warmly"));
    played.restore();
    played.standIn.deliver(replyFrom(played.standIn, HELEN));
    await goOn(played, SUNDAY);
    expect(await end(played)).toMatchObject({ sent: 0, drafts: 1, status: "replied" });
  });

  it.each([
    ["", () => {}],
    [" and whose history has expired", ({ standIn }: Restored) => standIn.expireHistory()],
  ])("lays no second beside a draft that its owner rewrote in Gmail%s", async (_, meanwhile) => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const [draft] = played.standIn.drafts();
    if (draft === undefined) throw new Error("no draft lies there");
    played.standIn.clock.set(SUNDAY - HOUR);
    // Gmail's page drops the header that it does not know.
    const rewritten = draft.raw.replace(/^X-Kindly-Nonce:.*\r\n/m, "").replaceAll("Kind regards", "Warmly");
    played.standIn.ownerEditsDraft(draft.draftId, rewritten);
    played.restore();
    meanwhile(played);
    await goOn(played, SUNDAY - HOUR);
    expect(await end(played)).toMatchObject({ sent: 0, drafts: 1, status: "spoiled", state: "handed-over" });
  });

  it("takes its own draft back as its own, though one of the owner's lies beside it", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const [letter] = played.standIn.sent();
    const typed = letterTo("Helen Marchetti", HELEN).replace("Subject: ", "Subject: Re: ");
    played.standIn.owner.types([typed], letter?.threadId);
    played.restore();
    await goOn(played, SUNDAY);
    expect(await end(played)).toMatchObject({ sent: 1, drafts: 1, status: "followed-up", state: "sent" });
  });

  it("leaves the owner's own draft out of it where no follow-up was due", async () => {
    const played = await play(SATURDAY, [SATURDAY]);
    const [letter] = played.standIn.sent();
    const typed = letterTo("Helen Marchetti", HELEN).replace("Subject: ", "Subject: Re: ");
    played.standIn.owner.types([typed], letter?.threadId);
    await played.house.tick(SATURDAY + 5 * HOUR);
    await played.house.tick(DRAFTED);
    await played.house.tick(SENT);
    expect(await end(played)).toMatchObject({ sent: 1, drafts: 1, status: "followed-up" });
  });

  it("remembers a veto that Gmail's history tells of", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const [draft] = played.standIn.drafts();
    played.standIn.clock.set(SUNDAY);
    played.standIn.ownerDeletesDraft(draft?.draftId ?? "");
    played.restore();
    await goOn(played, SUNDAY);
    expect(await end(played)).toMatchObject({ sent: 0, drafts: 0, status: "vetoed", state: "vetoed" });
  });

  it("does not take a draft for vetoed that an absence had taken back", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED]);
    const notice = "I am out of the office until April 15, 2026, and will answer when I am back.";
    played.standIn.clock.set(SUNDAY);
    played.standIn.deliver(absenceOf(played.standIn, HELEN, notice));
    await played.house.tick(SUNDAY);
    expect(played.standIn.drafts()).toHaveLength(0);
    await played.house.tick(SENT);
    played.restore();
    await goOn(played, SENT);
    expect(await end(played)).toMatchObject({ sent: 0, summaries: 1, status: "awaiting", state: "drafted" });
  });

  it("does not take a discarded letter of the owner's own for a veto while Kindly was merely down", async () => {
    const played = await play(SATURDAY, [SATURDAY]);
    const [letter] = played.standIn.sent();
    const typed = letterTo("Helen Marchetti", HELEN).replace("Subject: ", "Subject: Re: ");
    const draftId = played.standIn.owner.types([typed], letter?.threadId);
    played.standIn.ownerDeletesDraft(draftId);
    // Nothing was due in the hours in which nobody looked.
    await played.house.tick(SATURDAY + 5 * HOUR);
    await played.house.tick(DRAFTED);
    await played.house.tick(SENT);
    expect(await end(played)).toMatchObject({ sent: 1, status: "followed-up" });
  });
});

describe("a mailbox that was erased and is connected anew", () => {
  it("gets no second follow-up where one has gone out before", async () => {
    const played = await play(SATURDAY, [SATURDAY, DRAFTED, SENT]);
    // A new database knows the letter and the mailbox, and nothing of what was done.
    await played.house.all("DELETE FROM follow_up");
    await played.house.all("DELETE FROM message");
    await played.house.all("DELETE FROM decision");
    await played.house.all("DELETE FROM outreach");
    await played.house.all("DELETE FROM letter");
    await played.house.all(
      `UPDATE mailbox SET status = 'looking-back', connected_at = ${SENT}, look_back_at = ${WRITTEN - DAY}, look_back_until = ${SENT + DAY}`,
    );
    await goOn(played, SENT);
    expect(await end(played)).toMatchObject({ sent: 1, drafts: 0, status: "followed-up", state: "sent" });
  });
});
