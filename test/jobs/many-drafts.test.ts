import { expect, it, onTestFinished } from "vitest";
import { letterTo } from "../support/letters.ts";
import { DRAFTED, openStory, SENT } from "../support/story.ts";

it("a history that expires while many drafts lie there is read to its end, and they go out", async () => {
  const people = Array.from({ length: 12 }, (_, i) => `person-${i}@house-${i}.example`);
  const { house, standIn, kindlySent } = await openStory((gmail) => {
    for (const address of people) gmail.ownerSends(letterTo("Helen Marchetti", address));
  });
  onTestFinished(house.close);
  await house.tick(DRAFTED);
  expect(standIn.drafts()).toHaveLength(people.length);
  standIn.expireHistory();
  await house.tick(DRAFTED + 3_600_000);
  await house.tick(SENT + 10 * 60_000);
  expect([...kindlySent()].sort()).toEqual([...people].sort());
});
