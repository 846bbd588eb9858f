import { afterEach, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { gmail, madeLabels } from "../support/gmail-page.ts";
import { letterTo, mail } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const MINUTE = 60_000;
const RAY = "rosei@ridgemont.example";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/**
 * Letters of two weeks before; then something happens that is in no history, for that is forgotten. Since then the
 * mailbox was read anew.
 */
async function story(
  before: Parameters<typeof openStory>[0],
  meanwhile: (standIn: StandIn) => void | Promise<void>,
): Promise<Story> {
  const opened = await openStory(before);
  open.push(opened);
  const { house, standIn } = opened;
  await house.tick(CONNECTED + 15 * MINUTE);
  standIn.clock.set(CONNECTED + 20 * MINUTE);
  await meanwhile(standIn);
  standIn.expireHistory();
  await house.tick(CONNECTED + 30 * MINUTE);
  return opened;
}

const threadOf = (standIn: StandIn) => standIn.sent()[0]?.threadId ?? "";

const writes = (s: StandIn) => s.ownerSends(letterTo("Helen Marchetti", HELEN));
const writesIgnored = (s: StandIn) => s.ownerLabels(writes(s).threadId, ["Kindly/Ignore"], []);
/** No rule takes it for outreach. */
const writesNote = (s: StandIn) =>
  s.ownerSends(
    mail({
      From: "leila@haddad.example",
      To: `Ray Osei <${RAY}>`,
      Subject: "Thursday",
      body: "See you there!",
    }),
  );

async function follows({ house }: Story): Promise<void> {
  await house.tick(DRAFTED);
  await house.tick(SENT);
}

it("Ignore that was put on counts before anything is drafted", async () => {
  const it = await story(
    (s) => void writes(s),
    (s) => s.ownerLabels(threadOf(s), ["Kindly/Ignore"], []),
  );
  expect(await it.status()).toEqual(["not-tracked"]);
});

it("Ignore that was taken off leaves the rules to decide", async () => {
  const it = await story(
    (s) => void writes(s),
    (s) => s.ownerLabels(threadOf(s), ["Kindly/Ignore"], []),
  );
  expect(await it.status()).toEqual(["not-tracked"]);
  it.standIn.clock.set(CONNECTED + 40 * MINUTE);
  it.standIn.ownerLabels(threadOf(it.standIn), [], ["Kindly/Ignore"]);
  it.standIn.expireHistory();
  await follows(it);
  expect([it.kindlySent(), await it.status()]).toEqual([[HELEN], ["followed-up"]]);
});

it("Track that was put on has a mail followed up that the rules leave out", async () => {
  const it = await story(
    (s) => void writesNote(s),
    (s) => s.ownerLabels(threadOf(s), ["Kindly/Track"], []),
  );
  await follows(it);
  expect(it.kindlySent()).toEqual([RAY]);
});

it("of both, the one that forbids more holds", async () => {
  const it = await story(
    (s) => void writes(s),
    (s) => s.ownerLabels(threadOf(s), ["Kindly/Ignore", "Kindly/Track"], []),
  );
  expect(await it.status()).toEqual(["not-tracked"]);
  await follows(it);
  expect(it.kindlySent()).toEqual([]);
});

it("a label that is gone altogether has taken no word back", async () => {
  const it = await story(writesIgnored, async (s) => {
    const ignore = (await madeLabels(s)).find(({ name }) => name === "Kindly/Ignore");
    await gmail(s, "DELETE", `/labels/${ignore?.id}`);
  });
  await follows(it);
  expect(it.kindlySent()).toEqual([]);
});

it("a label that was made anew has taken no word back", async () => {
  const it = await story(
    (s) => {
      writesIgnored(s);
      const { threadId } = s.ownerSends(letterTo("Ray Osei", RAY));
      s.ownerLabels(threadId, ["Kindly/Ignore"], []);
    },
    async (s) => {
      const ignore = (await madeLabels(s)).find(({ name }) => name === "Kindly/Ignore");
      await gmail(s, "DELETE", `/labels/${ignore?.id}`);
      await gmail(s, "POST", "/labels", { name: "Kindly/Ignore" });
    },
  );
  await follows(it);
  expect(it.kindlySent()).toEqual([]);
});
