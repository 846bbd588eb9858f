import type { Story } from "./story.ts";

/** A story in which nothing unusual happens; the ones below are made of it. */
const QUIET: Story = {
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

const LETTER = {
  by: 0,
  spelled: "plain",
  as: "usual",
  copy: false,
  asks: true,
  language: "en",
  fate: "arrives",
} as const;

/** Stories that broke a promise once, each with what it told. */
export const REGRESSIONS: readonly { readonly told: string; readonly story: Story }[] = [
  {
    told: "a reader leaves while the draft to two lies there: it must not go to who has left",
    story: {
      ...QUIET,
      letters: [
        {
          ...LETTER,
          at: { day: 29, minute: 1080 },
          to: [0, 2],
          deeds: [{ since: "draft", minutes: 1053, deed: { kind: "left" } }],
        },
      ],
    },
  },
  {
    told: "a reader of two has left, as the answer to another letter said: the follow-up goes to the other alone",
    story: {
      ...QUIET,
      letters: [
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [3],
          deeds: [{ since: "letter", minutes: 13_000, deed: { kind: "left" } }],
        },
        { ...LETTER, at: { day: 11, minute: 600 }, to: [2, 3], deeds: [] },
      ],
    },
  },
  {
    told: "what is said on the page counts, though the label from before it is noticed later",
    story: {
      ...QUIET,
      letters: [
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [0],
          deeds: [
            { since: "letter", minutes: 17_280, deed: { kind: "label", says: "track", on: true } },
            { since: "letter", minutes: 17_285, deed: { kind: "page", says: "ignore" } },
          ],
        },
      ],
      idle: [600, null, null, null, null, null, null],
    },
  },
  {
    told: "a machine answers in the second in which the letter left: its writer is no acquaintance for it",
    story: {
      ...QUIET,
      unsure: { namedSecond: "found" },
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          deeds: [{ since: "letter", minutes: 0, deed: { kind: "away", days: 1, server: "exchange" } }],
        },
      ],
    },
  },
  {
    told: "somebody else's page answered the deletion of a draft: it lay there still, and a second one beside it",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "away", days: null, server: "exchange" } }],
        },
      ],
      weather: [
        { day: 4, minute: 571, what: { kind: "fault", method: "drafts.delete", act: "garbage", times: 1 } },
      ],
    },
  },
  {
    told: "who has left one address answers from another: nothing goes to the dead one",
    story: {
      ...QUIET,
      letters: [
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [0],
          deeds: [
            { since: "draft", minutes: 276, deed: { kind: "left" } },
            { since: "draft", minutes: 1143, deed: { kind: "answers", how: "other-address" } },
          ],
        },
        { ...LETTER, at: { day: 20, minute: 600 }, to: [0], deeds: [] },
      ],
    },
  },
  {
    told: "an absence told about another letter, in a conversation of its own, is found when the window closes: too late for the next morning",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 2, minute: 605 },
          to: [3],
          deeds: [{ since: "letter", minutes: 17_156, deed: { kind: "away", days: 1, server: "exchange" } }],
        },
        { ...LETTER, at: { day: 13, minute: 614 }, to: [3], as: "alias", deeds: [] },
      ],
      idle: [1130, null, null, null, null, null, 163],
    },
  },
  {
    told: "who had answered a colleague alone was taken for known: what they answered elsewhere was not looked for",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          by: 1,
          at: { day: 0, minute: 360 },
          to: [5],
          deeds: [
            { since: "draft", minutes: 0, deed: { kind: "answers", how: "here" } },
            { since: "draft", minutes: 0, deed: { kind: "away", days: 1, server: "exchange" } },
          ],
        },
        {
          ...LETTER,
          by: 0,
          at: { day: 15, minute: 360 },
          to: [5, 0],
          deeds: [{ since: "letter", minutes: 0, deed: { kind: "answers", how: "elsewhere" } }],
        },
      ],
      idle: [null],
    },
  },
  {
    told: "a letter written while the history expired was found by no search, which lagged by more than ten minutes",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      historyHours: 6,
      letters: [
        { ...LETTER, at: { day: 22, minute: 360 }, to: [0], deeds: [] },
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          as: "alias",
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "away", days: null, server: "exchange" } }],
        },
      ],
      weather: [{ day: 0, minute: 272, what: { kind: "lag", minutes: 17 } }],
      idle: [4, null, null],
      pushes: [[3]],
    },
  },
  {
    told: "a pause ends with the last minute of a morning, which leaves nothing of it",
    story: {
      ...QUIET,
      starts: "2026-01-05",
      letters: [
        {
          ...LETTER,
          at: { day: 2, minute: 360 },
          to: [0],
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "page", says: "stop" } }],
        },
      ],
      owner: [
        { day: 5, minute: 952, act: { kind: "zone", zone: "Asia/Kolkata" } },
        { day: 15, minute: 870, act: { kind: "pauses", hours: 130 } },
      ],
      idle: [null],
    },
  },
  {
    told: "whoever is one with somebody who has answered is no stranger: a letter to them and another is the other's",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          deeds: [{ since: "letter", minutes: 8029, deed: { kind: "answers", how: "here" } }],
        },
        { ...LETTER, at: { day: 5, minute: 1189 }, to: [2], deeds: [] },
        { ...LETTER, at: { day: 25, minute: 630 }, to: [2, 1], deeds: [] },
        { ...LETTER, at: { day: 40, minute: 778 }, to: [0], fate: "address-not-found", deeds: [] },
      ],
      owner: [{ day: 20, minute: 510, act: { kind: "merges", person: 2, other: 0 } }],
    },
  },
  {
    told: "its owner writes again in the conversation in the very moment of the letter",
    story: {
      ...QUIET,
      letters: [
        {
          ...LETTER,
          at: { day: 8, minute: 398 },
          to: [0],
          deeds: [
            {
              since: "letter",
              minutes: 0,
              deed: { kind: "owner-writes", where: "here", as: "usual" },
            },
          ],
        },
      ],
      owner: [{ day: 3, minute: 0, act: { kind: "caps", per30: 4, perDomain: 3 } }],
      idle: [null],
    },
  },
  {
    told: "a colleague writes to the same reader in the very moment of the letter: one of the two gets a follow-up",
    story: {
      ...QUIET,
      letters: [
        { ...LETTER, at: { day: 5, minute: 368 }, to: [1], asks: false, deeds: [] },
        {
          ...LETTER,
          at: { day: 8, minute: 398 },
          to: [0],
          deeds: [
            {
              since: "letter",
              minutes: 0,
              deed: { kind: "owner-writes", where: "here", as: "colleague" },
            },
          ],
        },
      ],
      owner: [{ day: 3, minute: 0, act: { kind: "caps", per30: 4, perDomain: 3 } }],
      idle: [null],
    },
  },
  {
    told: "a reader who refuses a letter to three gets nothing of its follow-up, which takes none of their room",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        { ...LETTER, at: { day: 3, minute: 682 }, to: [5, 0, 3], fate: "blocked", deeds: [] },
        { ...LETTER, at: { day: 18, minute: 571 }, to: [5], deeds: [] },
      ],
      idle: [650, null, null, 1130],
    },
  },
  {
    told: "a notice of the evening before the return, dated by a clock of Greenwich, names its own day",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          as: "alias",
          deeds: [{ since: "draft", minutes: 765, deed: { kind: "away", days: 1, server: "exchange" } }],
        },
      ],
      idle: [null, null, 1320],
    },
  },
];
