import type { Letter, Story } from "../story.ts";

/** A story in which nothing unusual happens; those that broke a promise are made of it. */
export const QUIET: Story = {
  starts: "2026-05-11",
  zone: "America/New_York",
  country: "US",
  connected: 0,
  historyHours: 168,
  unsure: {},
  letters: [],
  owner: [],
  weather: [],
  idle: [null, 600],
  pushes: [],
};

/** A letter as most are, of that day and minute, to these people; and what is unusual about it. */
export function letter(
  day: number,
  minute: number,
  to: readonly number[],
  unusual: Partial<Omit<Letter, "at" | "to">> = {},
): Letter {
  return {
    by: 0,
    at: { day, minute },
    to,
    spelled: "plain",
    as: "usual",
    copy: false,
    asks: true,
    subject: "its-own",
    language: "en",
    fate: "arrives",
    deeds: [],
    ...unusual,
  };
}

/** A story that broke a promise once, and what it told. */
export interface Regression {
  readonly told: string;
  readonly story: Story;
}
