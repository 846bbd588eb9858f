import { afterEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { type House, openHouse } from "../support/house.ts";
import { absenceOf, letterTo, mail, replyFrom, reportOn } from "../support/letters.ts";

const DAY = 86_400_000;
const at = (text: string) => Date.parse(`${text}-04:00`);
const WRITTEN = at("2026-03-27T09:00");
const CONNECTED = at("2026-04-10T09:00");
/** A Sunday morning on which follow-ups for Monday are drafted, and the Monday on which they go out. */
const DRAFTED = at("2026-04-12T08:45");
const SENT = at("2026-04-13T10:45");
const HELEN = "hmarchetti@charlesgate.example";

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});

/** A mailbox in which a letter was written two weeks before it is connected. */
async function story(
  before: (standIn: StandIn) => void = (s) => void s.ownerSends(letterTo("Helen Marchetti", HELEN)),
) {
  const house = await openHouse({
    owner: {
      address: "leila@haddad.example",
      name: "Leila Haddad",
      aliases: [{ address: "leila@alumni.example", name: "Leila Haddad" }],
    },
    now: WRITTEN - 10 * DAY,
    zone: "America/New_York",
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      before(standIn);
      standIn.clock.set(CONNECTED);
    },
  });
  open.push(house);
  const { standIn } = house;
  const kindlySent = () =>
    standIn
      .sent()
      .filter((sent) => sent.by === "api")
      .map((sent) => sent.recipients);
  const status = async () =>
    (await house.all<{ status: string }>("SELECT status FROM outreach ORDER BY first_at")).map(
      (row) => row.status,
    );
  return { house, standIn, kindlySent, status };
}

describe("never after an answer", () => {
  it("sends when there is none: the other stories would prove nothing without it", async () => {
    const { house, kindlySent } = await story();
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([[HELEN]]);
  });

  it("hears an answer from a Gmail address written with other dots, in a new conversation", async () => {
    const { house, standIn, kindlySent, status } = await story(
      (s) => void s.ownerSends(letterTo("Helen Marchetti", "helen.marchetti@gmail.com")),
    );
    await house.tick(DRAFTED);
    standIn.clock.set(SENT - DAY / 2);
    standIn.deliver(
      mail({
        From: "Helen Marchetti <h.elenmarchetti@gmail.com>",
        To: "leila@haddad.example",
        Subject: "Chart abstraction",
        "Message-ID": "<new-1@mail.gmail.com>",
        body: "Dear Leila, gladly. Could you come by on Thursday?",
      }),
    );
    await house.tick(SENT);
    expect([kindlySent(), await status()]).toEqual([[], ["replied"]]);
  });

  it("hears of a dead address from a report in a thread of its own", async () => {
    const { house, standIn, kindlySent, status } = await story();
    standIn.clock.set(CONNECTED + 1000);
    standIn.deliver(reportOn(standIn, HELEN));
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect([kindlySent(), await status()]).toEqual([[], ["bounced"]]);
  });

  it("reads an answer that stands on the same page of the history as its letter", async () => {
    const { house, standIn, status } = await story(() => undefined);
    standIn.clock.set(CONNECTED + 60_000);
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(CONNECTED + 15 * 60_000);
    expect(await status()).toEqual(["replied"]);
  });

  it("sends nothing while there is mail in the thread that cannot be read", async () => {
    const { house, standIn, kindlySent } = await story();
    await house.tick(DRAFTED);
    standIn.clock.set(SENT - DAY / 2);
    const { id } = standIn.deliver(replyFrom(standIn, HELEN));
    await house.all(
      "INSERT INTO unread (mailbox_id, message_id, at, detail) VALUES (?, ?, 0, 'for the test')",
      house.mailboxId,
      id,
    );
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
    expect(await house.all("SELECT 1 FROM decision WHERE why LIKE '%unreadable%'")).toHaveLength(1);
  });

  it("takes nobody for a stranger who has answered before", async () => {
    const { house, standIn } = await story();
    standIn.clock.set(CONNECTED + 1000);
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(CONNECTED + DAY);
    standIn.clock.set(CONNECTED + 30 * DAY);
    standIn.ownerSends(
      letterTo("Helen Marchetti", HELEN).replace("Subject: A question", "Subject: Another question"),
    );
    await house.tick(CONNECTED + 30 * DAY + 1000);
    expect(await house.all("SELECT 1 FROM outreach")).toHaveLength(1);
  });
});

describe("what is no answer", () => {
  it("is the owner's own words coming back from an alias", async () => {
    const { house, standIn, kindlySent } = await story();
    standIn.clock.set(CONNECTED + 1000);
    standIn.deliver(
      replyFrom(standIn, HELEN, "Forwarding this to myself.").replace(
        `From: <${HELEN}>`,
        "From: <leila@alumni.example>",
      ),
    );
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([[HELEN]]);
  });
});

describe("stoppable", () => {
  it("does not forget a veto when somebody turns out to be away", async () => {
    const { house, standIn, kindlySent, status } = await story();
    await house.tick(DRAFTED);
    for (const draft of standIn.drafts()) standIn.ownerDeletesDraft(draft.draftId);
    standIn.clock.set(DRAFTED + 60_000);
    standIn.deliver(absenceOf(standIn, HELEN, "I am out of the office until April 15, 2026."));
    for (const day of ["13", "17", "19", "20", "21"]) await house.tick(at(`2026-04-${day}T08:45`));
    await house.tick(at("2026-04-20T10:45"));
    expect([kindlySent(), await status()]).toEqual([[], ["vetoed"]]);
  });

  it("never deletes what the owner wrote into the draft", async () => {
    const { house, standIn, kindlySent, status } = await story();
    await house.tick(DRAFTED);
    const [draft] = standIn.drafts();
    if (draft === undefined) throw new Error("no draft was made");
    standIn.ownerEditsDraft(
      draft.draftId,
      draft.raw.replace("Kind regards", "Thank you for answering!\r\n\r\nKind regards"),
    );
    standIn.clock.set(DRAFTED + 60_000);
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(SENT);
    expect([kindlySent(), standIn.drafts().length, await status()]).toEqual([[], 1, ["replied"]]);
  });

  it.each([
    ["before the draft", false],
    ["when the draft lies there", true],
  ])(
    "follows nothing up that its owner has put into the bin %s, unless they take it out again",
    async (_, later) => {
      const { house, standIn, kindlySent, status } = await story();
      const threadId = standIn.sent()[0]?.threadId ?? "";
      if (!later) standIn.owner.trashes(threadId);
      await house.tick(DRAFTED);
      if (later) standIn.owner.trashes(threadId);
      await house.tick(SENT);
      expect([kindlySent(), await status()]).toEqual([[], ["awaiting"]]);
      const told = await house.all("SELECT 1 AS told FROM decision WHERE why ->> 'code' = 'in-bin'");
      expect(told).toEqual([{ told: 1 }]);
      standIn.owner.restores(threadId);
      for (const time of ["13T17:00", "14T08:00", "14T10:45", "15T10:45"])
        await house.tick(at(`2026-04-${time}`));
      expect(kindlySent()).toEqual([[HELEN]]);
    },
  );

  it("obeys a stop that is pressed while Gmail is being asked", async () => {
    const { house, standIn, kindlySent } = await story();
    await house.tick(DRAFTED);
    standIn.onCall({
      before: async (call) => {
        if (call.method === "drafts.get") await house.all("UPDATE outreach SET mode = 'off'");
        return undefined;
      },
    });
    await house.tick(SENT);
    await house.tick(SENT + 1000);
    expect([kindlySent(), standIn.drafts().length]).toEqual([[], 0]);
  });
});

describe("in its hours", () => {
  it("sends nothing from a job that lay on the queue until the hours were over", async () => {
    const { house, kindlySent } = await story();
    await house.tick(DRAFTED);
    await house.tick(SENT, 40 * 60_000);
    expect(kindlySent()).toEqual([]);
    await house.tick(at("2026-04-14T08:45"));
    await house.tick(SENT + DAY);
    expect(kindlySent()).toEqual([[HELEN]]);
  });
});

describe("one letter to several", () => {
  const two = (s: StandIn) =>
    void s.ownerSends(
      letterTo("Helen Marchetti", HELEN).replace(
        `<${HELEN}>`,
        `<${HELEN}>, Raymond Osei <rosei@ridgemont.example>`,
      ),
    );

  it("still reaches the one whose address is alive", async () => {
    const { house, standIn, kindlySent } = await story(two);
    standIn.clock.set(CONNECTED + 1000);
    standIn.deliver(
      replyFrom(
        standIn,
        "rosei@ridgemont.example",
        "550 5.1.1 <rosei@ridgemont.example>: User unknown",
      ).replace(
        "From: <rosei@ridgemont.example>",
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nX-Failed-Recipients: rosei@ridgemont.example\r\nAuto-Submitted: auto-replied",
      ),
    );
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([[HELEN]]);
  });
});

describe("nothing missed", () => {
  it("finds a letter that was written while the history was being given up", async () => {
    const { house, standIn, status } = await story(() => undefined);
    standIn.clock.set(CONNECTED + 2 * DAY);
    standIn.expireHistory();
    // The job's moment is a quarter of an hour old when it is worked on.
    standIn.clock.set(CONNECTED + 2 * DAY + 10 * 60_000);
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    standIn.clock.set(CONNECTED + 2 * DAY + 14 * 60_000);
    await house.tick(CONNECTED + 2 * DAY);
    await house.tick(CONNECTED + 2 * DAY + 30 * 60_000);
    expect(await status()).toEqual(["awaiting"]);
  });

  it("finds a letter that the search did not know yet when the look back ended", async () => {
    const { house, standIn, status } = await story((s) => {
      s.searchLag(50 * 60_000);
      s.clock.set(CONNECTED - 60_000);
      s.ownerSends(letterTo("Helen Marchetti", HELEN));
    });
    expect(await status()).toEqual([]);
    standIn.clock.set(CONNECTED + 3_600_000);
    await house.tick(CONNECTED + 3_600_000);
    expect(await status()).toEqual(["awaiting"]);
  });
});
