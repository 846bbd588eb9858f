import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { readHindsight } from "../../src/store/read-hindsight.ts";
import { findOutreach } from "../../src/store/read-outreach.ts";
import { letterTo, mail } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, SENT, type Story, tellStory } from "../support/story.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OSEI = "rosei@charlesgate.example";
const ONE_SUBJECT = "A volunteer for chart abstraction this summer";

const under = (raw: string, subject: string) => raw.replace(/^Subject: .*$/m, `Subject: ${subject}`);

/** Letters to two people of one house, who may both get theirs on one day. */
async function twoLetters(subjects: readonly [string, string], names = ["Helen Marchetti", "Raymond Osei"]) {
  const it = await tellStory((standIn) => {
    standIn.ownerSends(under(letterTo(names[0] ?? "", HELEN), subjects[0]));
    standIn.ownerSends(under(letterTo(names[1] ?? "", OSEI), subjects[1]));
  });
  await it.house.all(`UPDATE mailbox SET policy = json_set(policy, '$.perDomainPerDay', 2)`);
  return it;
}

function comes({ standIn }: Story, at: number, from: string, subject: string, more = {}) {
  standIn.clock.set(at);
  const body = "Dear Leila, please call me on Thursday.";
  const id = { "Message-ID": "<new@mail.example>" };
  standIn.deliver(mail({ From: from, To: "leila@haddad.example", Subject: subject, ...id, ...more, body }));
}

async function playOut({ house, kindlySent, status }: Story) {
  for (const day of [0, 1, 2]) {
    await house.tick(DRAFTED + day * DAY);
    await house.tick(SENT + day * DAY);
  }
  return [[...kindlySent()].sort(), [...(await status())].sort()];
}

/** How many answers each of the letters had, as the page of hindsight counts. */
async function answersInHindsight({ house }: Story): Promise<number[]> {
  const calendar = { zone: "America/New_York", policy: DEFAULT_POLICY };
  const lines = await readHindsight(house.db, house.mailboxId, calendar, Number.MAX_SAFE_INTEGER, 10);
  return lines.map(({ past }) => past.events.filter(({ kind }) => kind === "answered").length);
}

const NEITHER = [[], ["replied", "replied"]];
const DESK = "Kim Roe <kim@charlesgate.example>";

it("of two letters under one subject to one house, a colleague's answer stops both: nothing says which it is about", async () => {
  const it = await twoLetters([ONE_SUBJECT, ONE_SUBJECT]);
  comes(it, CONNECTED + MINUTE, DESK, `Re: ${ONE_SUBJECT}`);
  expect(await playOut(it)).toEqual(NEITHER);
  for (const { id } of await it.house.all<{ id: string }>("SELECT id FROM outreach")) {
    const shown = await findOutreach(it.house.db, it.house.mailboxId, id);
    expect(shown?.elsewhere).toMatchObject([{ address: "kim@charlesgate.example" }]);
  }
  expect(await answersInHindsight(it)).toEqual([1, 1]);
  await it.house.all("UPDATE mailbox SET keep_months = 14, sweep_at = 0");
  for (const months of [4, 8, 12, 16]) await it.house.tick(SENT + months * 31 * DAY);
  expect(await it.house.all("SELECT 1 FROM outreach UNION ALL SELECT 1 FROM shared_answer")).toEqual([]);
});

it("one that comes while both drafts lie there takes both back at once", async () => {
  const it = await twoLetters([ONE_SUBJECT, ONE_SUBJECT]);
  const states = async () =>
    (await it.house.all<{ state: string }>("SELECT state FROM follow_up")).map(({ state }) => state);
  await it.house.tick(DRAFTED);
  expect(await states()).toEqual(["drafted", "drafted"]);
  comes(it, SENT - 3 * 60 * MINUTE, DESK, `Re: ${ONE_SUBJECT}`);
  await it.house.tick(SENT - 170 * MINUTE);
  expect(await states()).toEqual(["withdrawn", "withdrawn"]);
  expect(await playOut(it)).toEqual(NEITHER);
});

it("of two with a subject each, only the one that it is about", async () => {
  const it = await twoLetters([ONE_SUBJECT, "Your registry of heart failure"]);
  comes(it, CONNECTED + MINUTE, DESK, `Re: ${ONE_SUBJECT}`);
  expect(await playOut(it)).toEqual([[OSEI], ["followed-up", "replied"]]);
});

it("by its Message-ID it is one letter's alone", async () => {
  const it = await twoLetters([ONE_SUBJECT, ONE_SUBJECT]);
  const id = /^Message-ID: (.*)$/im.exec(it.standIn.sent()[1]?.raw ?? "")?.[1]?.trim() ?? "";
  comes(it, CONNECTED + MINUTE, DESK, `Re: ${ONE_SUBJECT}`, { "In-Reply-To": id, References: id });
  expect(await playOut(it)).toEqual([[HELEN], ["followed-up", "replied"]]);
});

const OTHERS = [ONE_SUBJECT, "Your registry of heart failure"] as const;
const NAMESAKES = ["Wei Zhang", "Wei Zhang"];
const HOME = "Wei Zhang <wz@home.example>";

it("two of one name, and one of them writes from elsewhere of something else: both may have answered", async () => {
  const it = await twoLetters(OTHERS, NAMESAKES);
  comes(it, CONNECTED + MINUTE, HOME, "This summer");
  expect(await playOut(it)).toEqual(NEITHER);
});

it("and neither of the two is given that address where both are looked at", async () => {
  const it = await twoLetters(OTHERS, NAMESAKES);
  await it.house.tick(DRAFTED);
  comes(it, SENT - 3 * 60 * MINUTE, HOME, "This summer");
  await it.house.tick(SENT - 170 * MINUTE);
  expect(await playOut(it)).toEqual(NEITHER);
  expect(await it.house.all("SELECT address FROM contact_address WHERE address LIKE 'wz%'")).toEqual([]);
});
