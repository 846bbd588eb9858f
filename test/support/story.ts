import { onTestFinished } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { type House, openHouse } from "./house.ts";
import { letterTo } from "./letters.ts";

const DAY = 86_400_000;

/** A moment of New York's spring: "2026-04-13T10:45". */
export const at = (text: string) => Date.parse(`${text}-04:00`);
export const WRITTEN = at("2026-03-27T09:00");
export const CONNECTED = at("2026-04-10T09:00");
/** A Sunday morning on which follow-ups for Monday are drafted, and the Monday on which they go out. */
export const DRAFTED = at("2026-04-12T08:45");
export const SENT = at("2026-04-13T10:45");
export const HELEN = "hmarchetti@charlesgate.example";

export interface Story {
  readonly house: House;
  readonly standIn: StandIn;
  /** To whom Kindly has sent follow-ups. */
  readonly kindlySent: () => readonly string[];
  /** Where each outreach stands, the oldest first. */
  readonly status: () => Promise<readonly string[]>;
}

/** A mailbox in which a letter to Helen Marchetti was written two weeks before it is connected. */
export async function openStory(
  before: (standIn: StandIn) => void = (s) => void s.ownerSends(letterTo("Helen Marchetti", HELEN)),
): Promise<Story> {
  const house = await openHouse({
    owner: {
      address: "leila@haddad.example",
      name: "Leila Haddad",
      aliases: [{ address: "leila@alumni.example", name: "Leila Haddad" }],
    },
    now: WRITTEN - 10 * DAY,
    zone: "America/New_York",
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      before(standIn);
      standIn.clock.set(CONNECTED);
    },
  });
  const { standIn } = house;
  return {
    house,
    standIn,
    kindlySent: () => standIn.sent().flatMap((sent) => (sent.by === "api" ? sent.recipients : [])),
    status: async () =>
      (await house.all<{ status: string }>("SELECT status FROM outreach ORDER BY first_at, id")).map(
        (row) => row.status,
      ),
  };
}

/** The same for one test, at whose end it is closed. */
export async function tellStory(before?: (standIn: StandIn) => void): Promise<Story> {
  const story = await openStory(before);
  onTestFinished(() => story.house.close());
  return story;
}
