import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { absenceOf, letterTo } from "../support/letters.ts";
import { at, HELEN, openStory, type Story } from "../support/story.ts";

const DAY = 86_400_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function story(before?: Parameters<typeof openStory>[0]) {
  const begun = await openStory(before);
  open.push(begun);
  return begun;
}

/** A quarter to nine and a quarter to eleven of every day. */
async function live({ house }: Story, from: number, to: number) {
  for (let day = from; day <= to; day += DAY) {
    await house.tick(day - 15 * 60_000);
    await house.tick(day + 105 * 60_000);
  }
}

const sentAt = ({ standIn }: Story) => standIn.sent().flatMap((sent) => (sent.by === "api" ? [sent.at] : []));

/** A notice that answers the letter with this subject, in that letter's own conversation. */
function noticeAbout({ standIn }: Story, subject: string, text: string): string {
  const letter = standIn.sent().find(({ raw }) => raw.includes(`Subject: ${subject}`));
  const id = /^Message-ID: (.*)$/im.exec(letter?.raw ?? "")?.[1]?.trim() ?? "";
  return absenceOf(standIn, HELEN, text)
    .replace(/^Subject: .*$/m, `Subject: Re: ${subject}`)
    .replace(/^In-Reply-To: .*$/m, `In-Reply-To: ${id}`)
    .replace(/^References: .*$/m, `References: ${id}`);
}

describe("a contact who is away", () => {
  it("holds every outreach to them, in whichever conversation they said so", async () => {
    const s = await story(
      (standIn) =>
        void standIn.ownerSends(
          letterTo("Helen Marchetti", HELEN).replace(/Subject: .*/, "Subject: A volunteer"),
        ),
    );
    await s.house.all(
      "UPDATE mailbox SET policy = ?",
      JSON.stringify({ ...DEFAULT_POLICY, capPer30Days: 5 }),
    );
    const writtenAgain = at("2026-04-10T12:00");
    s.standIn.clock.set(writtenAgain);
    s.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    s.standIn.clock.set(at("2026-04-11T09:00"));
    s.standIn.deliver(noticeAbout(s, "A volunteer", "I am out of the office until April 30, 2026."));
    await s.house.tick(at("2026-04-11T09:15"));
    expect(await s.status()).toEqual(["owner-wrote-again", "held"]);
    await live(s, at("2026-04-24T09:00"), at("2026-05-02T09:00"));
    expect(s.kindlySent()).toEqual([]);
    await live(s, at("2026-05-11T09:00"), at("2026-05-22T09:00"));
    expect(s.kindlySent()).toEqual([HELEN]);
    // By as much later as they were away, and no more.
    expect(sentAt(s)[0]).toBeLessThan(writtenAgain + 21 * DAY + 20 * DAY);
  });

  const long = (until: string) => `I am on leave and out of the office until ${until}.`;

  it("is waited for once when it is long", async () => {
    const s = await story();
    s.standIn.clock.set(at("2026-04-11T09:00"));
    s.standIn.deliver(absenceOf(s.standIn, HELEN, long("May 15, 2026")));
    await live(s, at("2026-04-12T09:00"), at("2026-05-30T09:00"));
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("is not waited for a second long time", async () => {
    const s = await story();
    s.standIn.clock.set(at("2026-04-11T09:00"));
    s.standIn.deliver(absenceOf(s.standIn, HELEN, long("May 15, 2026")));
    await live(s, at("2026-04-12T09:00"), at("2026-05-14T09:00"));
    s.standIn.clock.set(at("2026-05-17T09:00"));
    s.standIn.deliver(
      absenceOf(s.standIn, HELEN, long("June 25, 2026")).replace("answer-", "second-answer-"),
    );
    await live(s, at("2026-05-18T09:00"), at("2026-07-10T09:00"));
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["lapsed"]]);
    expect(await s.house.all("SELECT 1 FROM decision WHERE why LIKE '%away-too-long%'")).toHaveLength(1);
  });
});
