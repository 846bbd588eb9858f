import { expect, it, onTestFinished } from "vitest";
import { letterTo } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT } from "../support/story.ts";

const OSEI = "r.osei@neuro.example";

it("a letter that the house stumbles over keeps no other waiting, and its owner is told", async () => {
  const { house, kindlySent } = await openStory((standIn) => {
    standIn.ownerSends(letterTo("Raymond Osei", OSEI));
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
  });
  onTestFinished(house.close);
  const osei = "id = (SELECT outreach_id FROM outreach_recipient WHERE address = ?)";
  // As no version has ever written it down; and before the other in turn.
  await house.db.$client
    .prepare(`UPDATE outreach SET words = 'null', next_look_at = 1 WHERE ${osei}`)
    .bind(OSEI)
    .run();
  for (const moment of [DRAFTED, SENT]) {
    await expect(house.tick(moment)).rejects.toThrow(TypeError);
    // The queue repeats what failed.
    expect(await house.tick(moment)).toBe("finished");
  }
  expect(kindlySent()).toEqual([HELEN]);
  const [last] = await house.all(`SELECT why FROM decision WHERE outreach_${osei} ORDER BY id DESC`, OSEI);
  expect(last).toEqual({ why: '{"code":"stumbled"}' });
  expect(await house.all("SELECT read_until FROM mailbox")).toEqual([{ read_until: SENT }]);
});
