import { expect, it, onTestFinished } from "vitest";
import { openHouse } from "../support/house.ts";
import { letterTo } from "../support/letters.ts";
import { at, HELEN } from "../support/story.ts";

const WRITTEN = at("2026-03-27T09:00");

it.each(["label-added", "message-added"] as const)(
  "a letter whose sending was undone while it was being read is not followed up (%s)",
  async (handSend) => {
    const house = await openHouse({
      owner: { address: "leila@haddad.example", name: "Leila Haddad" },
      now: WRITTEN,
      zone: "America/New_York",
      unsure: { handSend },
    });
    onTestFinished(house.close);
    const { id } = house.standIn.owner.sendsUndoably(letterTo("Helen Marchetti", HELEN));
    await house.tick(WRITTEN + 5_000);
    const letter = house.standIn.owner.undoesSend(id);
    for (const time of ["04-09T08:45", "04-12T08:45", "04-13T10:45", "04-19T10:45"])
      await house.tick(at(`2026-${time}`));
    expect(await house.all("SELECT status FROM outreach")).toEqual([{ status: "lapsed" }]);
    expect(house.standIn.drafts().map(({ draftId }) => draftId)).toEqual([letter]);
  },
);
