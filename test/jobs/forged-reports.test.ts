import { afterEach, expect, it } from "vitest";
import { readToday } from "../../src/store/read-today.ts";
import { idOfLetterTo, letterTo, mail, reportOn } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const RAYMOND = "rosei@ridgemont.example";
const LATER = DRAFTED + 60_000;

const open: Story[] = [];
afterEach(async () => {
  for (const story of open.splice(0)) await story.house.close();
});

/** A follow-up to Helen lies in Gmail; then this comes, and its moment. */
async function afterReport(report: (story: Story) => string, labels?: readonly string[]) {
  const story = await openStory((standIn) => {
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    standIn.ownerSends(letterTo("Raymond Osei", RAYMOND));
  });
  open.push(story);
  const { house, standIn } = story;
  await house.tick(DRAFTED);
  standIn.clock.set(LATER);
  standIn.deliver(report(story), labels);
  await house.tick(LATER + 60_000);
  await house.tick(SENT);
  const dead = await house.all<{ address: string }>(
    "SELECT address FROM contact_address WHERE dead_since IS NOT NULL",
  );
  const closed = await house.all("SELECT name FROM contact WHERE closed IS NOT NULL");
  const [helen] = await house.all<{ status: string; why: string }>(
    `SELECT o.status, (SELECT d.why FROM decision d WHERE d.outreach_id = o.id ORDER BY d.id DESC LIMIT 1) AS why
     FROM outreach o WHERE o.subject LIKE '%Marchetti%'`,
  );
  const { needsOwner } = await readToday(house.db, house.mailboxId, SENT, {
    firstDay: "2026-04-01",
    until: SENT,
  });
  const needs = needsOwner.map((line) => line.name);
  return { dead: dead.map((row) => row.address), closed, helen, needs, sent: story.kindlySent() };
}

it("a report that gives the letter back closes its reader, and nothing goes out", async () => {
  const after = await afterReport(({ standIn }) => reportOn(standIn, HELEN));
  expect(after.dead).toEqual([HELEN]);
  expect(after.closed).toHaveLength(1);
  expect(after.helen?.status).toBe("bounced");
  expect(after.needs).toEqual([]);
  expect(after.sent).toEqual([RAYMOND]);
});

it("a report that anybody could have made up closes nobody; nothing goes out, and its owner is asked", async () => {
  const after = await afterReport(({ standIn }) => reportOn(standIn, HELEN, { isForged: true }));
  expect(after.dead).toEqual([]);
  expect(after.closed).toEqual([]);
  expect(after.helen?.status).toBe("bounced");
  expect(JSON.parse(after.helen?.why ?? "{}")).toEqual({ code: "bounced", refused: false, isDoubtful: true });
  expect(after.needs).toEqual(["Helen Marchetti"]);
  expect(after.sent).toEqual([RAYMOND]);
});

it("a report with a letter's own marks that lies in spam closes nobody", async () => {
  const after = await afterReport(({ standIn }) => reportOn(standIn, HELEN), ["SPAM"]);
  expect(after.dead).toEqual([]);
  expect(after.sent).toEqual([RAYMOND]);
});

it("whoever got one letter cannot make up the death of another's address", async () => {
  const after = await afterReport(({ standIn }) =>
    reportOn(standIn, RAYMOND).replaceAll(
      /X-Failed-Recipients: .*|rosei@ridgemont\.example\r\nThe email/g,
      (found) => found.replace(RAYMOND, HELEN),
    ),
  );
  // The letter that it gives back went to him, so it may speak of him.
  expect(after.dead).toEqual([RAYMOND]);
});

it("a report that names nobody speaks of the one reader of the letter that it answers", async () => {
  const report = (says: string) => (story: Story) =>
    mail({
      From: "Mail Delivery Subsystem <mailer-daemon@charlesgate.example>",
      To: "leila@haddad.example",
      Subject: "Delivery Status Notification",
      "Message-ID": "<report-1@charlesgate.example>",
      "Auto-Submitted": "auto-replied",
      "In-Reply-To": idOfLetterTo(story.standIn, HELEN),
      body: says,
    });
  const failed = await afterReport(
    report("Your message could not be delivered: the mailbox does not exist. 550 5.1.1"),
  );
  expect([failed.dead, failed.helen?.status, failed.sent]).toEqual([[HELEN], "bounced", [RAYMOND]]);
  const delayed = await afterReport(
    report("Your message could not be delivered yet. Delivery is delayed and will be tried again. 451 4.4.1"),
  );
  expect(delayed.dead).toEqual([]);
  expect(delayed.sent).toContain(HELEN);
});
