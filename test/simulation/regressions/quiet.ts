import type { Story } from "../story.ts";

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

/** A letter as most are. */
export const LETTER = {
  by: 0,
  spelled: "plain",
  as: "usual",
  copy: false,
  asks: true,
  language: "en",
  fate: "arrives",
} as const;

/** A story that broke a promise once, and what it told. */
export interface Regression {
  readonly told: string;
  readonly story: Story;
}
