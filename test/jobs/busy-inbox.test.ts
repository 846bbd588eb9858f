import { afterEach, expect, it } from "vitest";
import { letterTo, mail, replyFrom } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** A night without a tick, in which that many mails come from others. */
async function afterNight(mails: number, meanwhile: (story: Story) => void = () => {}): Promise<Story> {
  const story = await openStory();
  open.push(story);
  const { house, standIn } = story;
  await house.tick(DRAFTED);
  standIn.clock.set(SENT - 3_600_000);
  for (let i = 0; i < mails; i++)
    standIn.deliver(
      mail({
        From: `Somebody <news-${i}@others.example>`,
        To: "leila@haddad.example",
        Subject: `News ${i}`,
        "Message-ID": `<news-${i}@others.example>`,
        body: "Nothing that anybody waits for.",
      }),
    );
  meanwhile(story);
  await house.tick(SENT);
  return story;
}

it("a night's mail from others keeps no follow-up waiting", async () => {
  const story = await afterNight(60);
  expect(story.kindlySent()).toEqual([HELEN]);
});

it("an answer among a night's mail is found", async () => {
  const story = await afterNight(60, ({ standIn }) => {
    standIn.deliver(replyFrom(standIn, HELEN));
  });
  expect(story.kindlySent()).toEqual([]);
});

const REPORTS = (i: number) => ({
  From: `Mail Delivery Subsystem <mailer-daemon@others-${i}.example>`,
  Subject: `Undeliverable: prizes ${i}`,
  "X-Failed-Recipients": `nobody-${i}@others.example`,
  body: `Your message to nobody-${i}@others.example could not be delivered: no such user.`,
});
const SUPERVISORS = (i: number) => ({
  From: "Paul Sorensen <paul@lab.example>",
  Subject: `Blood samples ${i}`,
  body: "Please look at the next samples.",
});

it.each([
  ["reports about others' mail", REPORTS],
  ["mail from somebody whom the letter names", SUPERVISORS],
])("an answer from an address that nobody knew is found behind a flood of %s", async (_what, more) => {
  const story = await openStory((s) => {
    const letter = letterTo("Helen Marchetti", HELEN);
    s.ownerSends(letter.replace("Thank you for your time.", "Dr. Paul Sorensen told me about you."));
  });
  open.push(story);
  const { house, standIn } = story;
  standIn.clock.set(DRAFTED - 26 * 3_600_000);
  standIn.deliver(
    mail({
      From: "Helen Marchetti <helen.m@home.example>",
      To: "leila@haddad.example",
      Subject: "Our registry",
      "Message-ID": "<from-home@home.example>",
      body: "Dear Leila, yes, let us talk. Helen",
    }),
  );
  for (let i = 0; i < 260; i++)
    standIn.deliver(
      mail({ To: "leila@haddad.example", "Message-ID": `<more-${i}@others.example>`, ...more(i) }),
    );
  for (const at of [DRAFTED, SENT, SENT + 86_400_000]) await house.tick(at);
  expect(story.kindlySent()).toEqual([]);
});
