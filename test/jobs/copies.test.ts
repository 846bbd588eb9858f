import { describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { idOfLetterTo, letterTo, mail, reportOn } from "../support/letters.ts";
import { at, CONNECTED, HELEN, type Story, tellStory, WRITTEN } from "../support/story.ts";

const MINUTE = 60_000;
const SUBJECT = "A question about your heart failure registry, Dr. Marchetti";
const GONE_OUT = [[HELEN], ["followed-up"]];

const withLine = (line: string) => (standIn: StandIn) =>
  void standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace(/^To: .*$/m, `$&\r\n${line}`));

async function playOut({ house, kindlySent, status }: Story) {
  for (const time of ["12T08:45", "13T10:45", "14T08:45", "15T10:45"])
    await house.tick(at(`2026-04-${time}`));
  return [kindlySent(), await status()];
}

describe("whoever gets a copy", () => {
  it("has no part in the follow-up when nobody could see it: an archive, or the owner's other mailbox", async () => {
    expect(await playOut(await tellStory(withLine("Bcc: 12345@bcc.crm.example")))).toEqual(GONE_OUT);
  });

  it.each(["Bcc", "Cc"])(
    "gets no follow-up in place of a reader who cannot be reached (%s)",
    async (header) => {
      const it = await tellStory(withLine(`${header}: mentor@other.example`));
      it.standIn.clock.set(CONNECTED + MINUTE);
      it.standIn.deliver(reportOn(it.standIn, HELEN));
      expect((await playOut(it))[0]).toEqual([]);
    },
  );

  it("nor when the reader's house refuses the letter", async () => {
    const it = await tellStory((standIn) => {
      standIn.undeliverable({ address: HELEN, as: "blocked" });
      withLine("Cc: mentor@other.example")(standIn);
    });
    expect((await playOut(it))[0]).toEqual([]);
  });

  it("gets it along with the reader", async () => {
    const it = await tellStory(withLine("Cc: mentor@other.example"));
    expect((await playOut(it))[0]).toEqual([HELEN, "mentor@other.example"]);
  });
});

describe("what lies in the sent mail a second time", () => {
  it("is no second letter when a mail program laid its own copy beside Gmail's", async () => {
    const it = await tellStory((standIn) => {
      const { raw, threadId } = standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.place(raw, { at: WRITTEN + 2000, labels: ["SENT"], threadId });
    });
    expect(await playOut(it)).toEqual(GONE_OUT);
  });

  const passOn = ({ standIn }: Story, to: string) => {
    const id = idOfLetterTo(standIn, HELEN);
    standIn.clock.set(CONNECTED + MINUTE);
    standIn.ownerSends(
      mail({
        From: "Leila Haddad <leila@haddad.example>",
        To: to,
        Subject: `Fwd: ${SUBJECT}`,
        "In-Reply-To": id,
        References: id,
        body: "This is what I wrote. What do you think?",
      }),
      standIn.sent()[0]?.threadId,
    );
  };

  it("is no second letter when its owner shows it to a friend", async () => {
    const it = await tellStory();
    passOn(it, "Rami Khoury <rami@friends.example>");
    expect(await playOut(it)).toEqual(GONE_OUT);
  });

  it.each(["Helen Marchetti <helen.m@home.example>", "Kim Roe <kim@charlesgate.example>"])(
    "is one when it goes to the reader by another way: %s",
    async (to) => {
      const it = await tellStory();
      passOn(it, to);
      expect(await playOut(it)).toEqual([[], ["owner-wrote-again"]]);
    },
  );
});
