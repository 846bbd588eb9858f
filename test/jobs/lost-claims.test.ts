import { afterEach, describe, expect, it } from "vitest";
import { DRAFTED, openStory, SENT, type Story } from "../support/story.ts";

const QUARTER = 15 * 60_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** Gmail has made the draft, and its answer is lost. */
async function unheard() {
  const told = await openStory();
  open.push(told);
  const { house, standIn } = told;
  standIn.faults.add({ method: "drafts.create", act: { kind: "lose" }, times: 1 });
  await house.tick(DRAFTED);
  const [draft] = standIn.drafts();
  if (draft === undefined) throw new Error("no draft was made");
  const [row] = await house.all<{ state: string }>("SELECT state FROM follow_up");
  expect(row?.state).toBe("claimed");
  return { ...told, draft };
}

describe("a draft whose making nobody heard of", () => {
  it("is found again, and goes out", async () => {
    const { house, standIn, kindlySent } = await unheard();
    await house.tick(DRAFTED + QUARTER);
    expect(standIn.drafts()).toHaveLength(1);
    await house.tick(SENT);
    expect(kindlySent()).toHaveLength(1);
  });

  it("was thrown away by its owner: a veto, and no second is made", async () => {
    const { house, standIn, kindlySent, status, draft } = await unheard();
    standIn.ownerDeletesDraft(draft.draftId);
    await house.tick(DRAFTED + QUARTER);
    expect([standIn.drafts(), await status()]).toEqual([[], ["vetoed"]]);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("was rewritten by its owner in Gmail, which drops private headers: theirs, and no second is made", async () => {
    const { house, standIn, kindlySent, status, draft } = await unheard();
    standIn.ownerEditsDraft(draft.draftId, draft.raw.replace(/^X-Kindly-Nonce:.*\r\n/im, ""));
    await house.tick(DRAFTED + QUARTER);
    expect([standIn.drafts().length, await status()]).toEqual([1, ["spoiled"]]);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("may have been thrown away, which Gmail has forgotten: nobody can tell, so no second is made", async () => {
    const { house, standIn, kindlySent, status, draft } = await unheard();
    standIn.ownerDeletesDraft(draft.draftId);
    standIn.expireHistory();
    await house.tick(DRAFTED + QUARTER);
    expect([standIn.drafts(), await status()]).toEqual([[], ["uncertain"]]);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("was never made: another is", async () => {
    const told = await openStory();
    open.push(told);
    const { house, standIn, kindlySent } = told;
    standIn.faults.add({ method: "drafts.create", act: { kind: "refuse", status: 503 }, times: 1 });
    await house.tick(DRAFTED);
    expect(standIn.drafts()).toEqual([]);
    await house.tick(DRAFTED + QUARTER);
    await house.tick(DRAFTED + 2 * QUARTER);
    expect(standIn.drafts()).toHaveLength(1);
    await house.tick(SENT);
    expect(kindlySent()).toHaveLength(1);
  });
});

describe("a run that is held up for longer than its lease, right before it makes the draft", () => {
  it("leaves no second draft beside that of the run that took over", async () => {
    const told = await openStory();
    open.push(told);
    const { house, standIn, kindlySent } = told;
    let isHeldUp = false;
    const hook = {
      before: async ({ method }: { readonly method: string }) => {
        if (method !== "drafts.create" || isHeldUp) return undefined;
        isHeldUp = true;
        for (const quarters of [1, 2, 3]) await house.tick(DRAFTED + quarters * QUARTER);
        expect(standIn.drafts()).toHaveLength(1);
        return undefined;
      },
    };
    standIn.onCall(hook);
    await house.tick(DRAFTED);
    standIn.onCall(null);
    expect(isHeldUp).toBe(true);
    const [row] = await house.all<{ draftId: string }>("SELECT draft_id AS draftId FROM follow_up");
    expect(standIn.drafts().map(({ draftId }) => draftId)).toEqual([row?.draftId]);
    await house.tick(SENT);
    expect(kindlySent()).toHaveLength(1);
  });
});
