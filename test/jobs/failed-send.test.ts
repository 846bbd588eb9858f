import { afterEach, describe, expect, it } from "vitest";
import { letterTo } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** The draft is being sent, and Gmail answers that it failed, whatever it did. */
async function failing(act: { kind: "refuse"; status: number } | { kind: "lose" }) {
  const s = await openStory();
  open.push(s);
  await s.house.tick(DRAFTED);
  s.standIn.faults.add({ method: "drafts.send", act, times: 1 });
  return s;
}

function writesByHand({ standIn }: Story, when: number) {
  standIn.clock.set(when);
  const again = letterTo("Helen Marchetti", HELEN).replace("Would you", "May I ask once more: would you");
  standIn.ownerSends(again.replace("Subject: ", "Subject: Re: "), standIn.sent()[0]?.threadId);
}

const roles = async ({ house }: Story) =>
  (await house.all<{ role: string }>("SELECT role FROM message ORDER BY at")).map(({ role }) => role);

describe("a send that failed", () => {
  it("is over when its owner writes by hand before the next try: the draft is taken back", async () => {
    const s = await failing({ kind: "refuse", status: 503 });
    await s.house.tick(SENT);
    expect(await s.house.all("SELECT state FROM follow_up")).toEqual([{ state: "sending" }]);
    writesByHand(s, SENT + 5 * MINUTE);
    for (const later of [15 * MINUTE, 30 * MINUTE, DAY]) await s.house.tick(SENT + later);
    expect([s.kindlySent(), s.standIn.drafts(), await s.status()]).toEqual([[], [], ["owner-wrote-again"]]);
    expect(await roles(s)).toEqual(["first-letter", "by-hand"]);
  });

  it("holds up no other mail when its draft cannot be asked about, and never sends after the letter by hand", async () => {
    const s = await failing({ kind: "refuse", status: 503 });
    await s.house.tick(SENT);
    writesByHand(s, SENT + 5 * MINUTE);
    const fault = s.standIn.faults.add({ method: "drafts.get", act: { kind: "refuse", status: 500 } });
    await s.house.tick(SENT + 15 * MINUTE);
    expect(await roles(s)).toEqual(["first-letter", "by-hand"]);
    fault.lift();
    await s.house.tick(SENT + 30 * MINUTE);
    expect([s.kindlySent(), s.standIn.drafts(), await s.status()]).toEqual([[], [], ["owner-wrote-again"]]);
  });

  it("is found out when it had gone out all the same, in words that its owner had changed, without our header", async () => {
    const s = await failing({ kind: "lose" });
    const [draft] = s.standIn.drafts();
    const edited = draft?.raw
      .replace(/^X-Kindly-Nonce:.*\r\n/im, "")
      .replace("Kind regards", "With my best wishes");
    s.standIn.ownerEditsDraft(draft?.draftId ?? "", edited ?? "");
    for (const later of [0, 15 * MINUTE, DAY]) await s.house.tick(SENT + later);
    expect([s.kindlySent(), await s.status()]).toEqual([[HELEN], ["followed-up"]]);
    expect(await roles(s)).toEqual(["first-letter", "follow-up"]);
  });
});
