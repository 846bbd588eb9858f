import { afterEach, expect, it } from "vitest";
import { mail, replyFrom } from "../support/letters.ts";
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

it("an answer from an address that nobody knew is found behind a flood of reports about others' mail", async () => {
  const story = await openStory();
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
      mail({
        From: `Mail Delivery Subsystem <mailer-daemon@others-${i}.example>`,
        To: "leila@haddad.example",
        Subject: `Undeliverable: prizes ${i}`,
        "Message-ID": `<backscatter-${i}@others.example>`,
        "X-Failed-Recipients": `nobody-${i}@others.example`,
        body: `Your message to nobody-${i}@others.example could not be delivered: no such user.`,
      }),
    );
  for (const at of [DRAFTED, SENT, SENT + 86_400_000]) await house.tick(at);
  expect(story.kindlySent()).toEqual([]);
});
