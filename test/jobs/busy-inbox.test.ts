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
