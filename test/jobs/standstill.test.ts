import { afterEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { idOfLetterTo, letterTo, mail } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story, WRITTEN } from "../support/story.ts";

/** More than one slice reads, and of none of it is anything kept. */
const MANY = 25;
const MINUTE = 60_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** A letter to Helen, and beside it what its mailbox is full of. */
async function storyWith(fill: (standIn: StandIn) => void): Promise<Story> {
  const story = await openStory((standIn) => {
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    fill(standIn);
  });
  open.push(story);
  return story;
}

function many(make: (i: number) => void, howMany = MANY): void {
  for (let i = 0; i < howMany; i++) make(i);
}

/** The owner's own words in the conversation, as they come back from an alias. */
function echo(standIn: StandIn, i: number): string {
  const letter = idOfLetterTo(standIn, HELEN);
  return mail({
    From: "Leila Haddad <leila@alumni.example>",
    To: "leila@haddad.example",
    Subject: "Re: A question about your heart failure registry, Dr. Marchetti",
    "Message-ID": `<echo-${i}@alumni.example>`,
    "In-Reply-To": letter,
    References: letter,
    body: "A note to myself.",
  });
}

/** What Kindly lays into the inbox; Gmail shows it as sent by whom it names. */
function byKindly(standIn: StandIn, i: number, at: number): void {
  standIn.place(
    mail({
      From: "Kindly <leila@haddad.example>",
      To: "leila@haddad.example",
      Subject: "Kindly needs you",
      "Message-ID": `<trouble-${i}@kindly.invalid>`,
      "X-Kindly-Nonce": `trouble-${i}`,
      body: "Something is wrong.",
    }),
    { at, labels: ["SENT", "INBOX"] },
  );
}

async function goesOut({ house, kindlySent }: Story): Promise<void> {
  await house.tick(DRAFTED);
  await house.tick(SENT);
  expect(kindlySent()).toEqual([HELEN]);
}

describe("mail of which nothing is kept keeps nothing waiting", () => {
  it("echoes, in a look back", async () => {
    const story = await storyWith((standIn) => many((i) => standIn.deliver(echo(standIn, i))));
    expect(story.house.jobs()).toBeLessThan(10);
    await goesOut(story);
  });

  it("echoes, in the history", async () => {
    const story = await storyWith(() => {});
    many((i) => story.standIn.deliver(echo(story.standIn, i)));
    await goesOut(story);
  });

  it("what Kindly laid into the inbox, in a look back", async () => {
    await goesOut(
      await storyWith((standIn) => many((i) => byKindly(standIn, i, WRITTEN + (i + 1) * MINUTE))),
    );
  });

  it("what Kindly laid into the inbox, in the history", async () => {
    const story = await storyWith(() => {});
    many((i) => byKindly(story.standIn, i, CONNECTED + (i + 1) * MINUTE));
    await goesOut(story);
  });
});

it("labels that Gmail does not take now are left to the next tick, however many they are", async () => {
  const story = await storyWith((standIn) =>
    many((i) => standIn.ownerSends(letterTo(`Ann Person${i}`, `person-${i}@house-${i}.example`))),
  );
  const { house, standIn } = story;
  await house.tick(DRAFTED - 60 * MINUTE);
  await house.db.$client.prepare("UPDATE outreach SET label_due_at = 0, label = NULL").run();
  standIn.faults.add({ method: "threads.modify", act: { kind: "refuse", status: 503 } });
  const before = house.jobs();
  await house.tick(DRAFTED - 30 * MINUTE);
  expect(house.jobs() - before).toBeLessThan(5);
});
