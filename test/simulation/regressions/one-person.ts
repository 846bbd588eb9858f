import { letter, QUIET, type Regression } from "./quiet.ts";

/** Two contacts whom their owner takes for one person, or parts again. */
export const OF_ONE_PERSON: readonly Regression[] = [
  {
    told: "whoever is one with somebody who has answered is no stranger: a letter to them and another is the other's",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 360, [0], {
          deeds: [{ since: "letter", minutes: 8029, deed: { kind: "answers", how: "here" } }],
        }),
        letter(5, 1189, [2]),
        letter(25, 630, [2, 1]),
        letter(40, 778, [0], { fate: "address-not-found" }),
      ],
      owner: [{ day: 20, minute: 510, act: { kind: "merges", person: 2, other: 0 } }],
    },
  },
  {
    told: "the contact is called by another name since two became one: who answers from elsewhere is called as in the letter",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(14, 681, [1], {
          by: 1,
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "answers", how: "other-address" } }],
        }),
        letter(3, 914, [3], { by: 1 }),
      ],
      owner: [{ day: 17, minute: 600, act: { kind: "merges", person: 3, other: 1 } }],
      idle: [null],
    },
  },
  {
    told: "two contacts became one, and who answered a third letter from elsewhere is called as the other one was",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      historyHours: 6,
      letters: [
        letter(0, 360, [2, 0], {
          deeds: [{ since: "letter", minutes: 15_840, deed: { kind: "answers", how: "here" } }],
        }),
        letter(42, 601, [4], { as: "alias" }),
        letter(32, 1044, [2], {
          deeds: [{ since: "letter", minutes: 28_932, deed: { kind: "answers", how: "other-address" } }],
        }),
      ],
      owner: [{ day: 56, minute: 600, act: { kind: "merges", person: 4, other: 2 } }],
      idle: [null, 1049],
    },
  },
  {
    told: "two contacts became one, and the address that the other answered from was not learned: its answer ended one letter, not the next",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 600, [0], { asks: false }),
        letter(1, 600, [1], {
          deeds: [{ since: "letter", minutes: 11_520, deed: { kind: "answers", how: "other-address" } }],
        }),
        letter(8, 600, [0]),
      ],
      owner: [
        { day: 2, minute: 600, act: { kind: "caps", per30: 4, perDomain: 3 } },
        { day: 3, minute: 600, act: { kind: "merges", person: 0, other: 1 } },
      ],
      idle: [600, 600, 600, 600, 600, 600, 600, null, null, null, 600],
    },
  },
  {
    told: "two contacts were one for a day, and an address given meanwhile stayed with the wrong one: an answer from it was nobody's",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 600, [0], { asks: false }),
        letter(1, 600, [1], {
          deeds: [{ since: "letter", minutes: 14_400, deed: { kind: "answers", how: "other-address" } }],
        }),
      ],
      owner: [
        { day: 3, minute: 600, act: { kind: "merges", person: 0, other: 1 } },
        { day: 4, minute: 600, act: { kind: "gives", person: 1 } },
        { day: 5, minute: 600, act: { kind: "splits", person: 0, other: 1 } },
      ],
    },
  },
  {
    told: "two were one when their owner opened them, and were parted again: what one of them had asked was taken for still closed",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 600, [1], { asks: false }),
        letter(0, 660, [0], { deeds: [{ since: "letter", minutes: 2880, deed: { kind: "opts-out" } }] }),
        letter(20, 600, [0]),
      ],
      owner: [
        { day: 3, minute: 600, act: { kind: "merges", person: 1, other: 0 } },
        { day: 4, minute: 600, act: { kind: "opens", person: 1 } },
        { day: 5, minute: 600, act: { kind: "splits", person: 1, other: 0 } },
      ],
    },
  },
  {
    told: "one was closed, became one with another who was opened, and was parted again: they were taken for still closed",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 600, [1], { asks: false }),
        letter(0, 660, [0], { asks: false }),
        letter(20, 600, [0]),
      ],
      owner: [
        { day: 2, minute: 600, act: { kind: "closes", person: 0 } },
        { day: 3, minute: 600, act: { kind: "merges", person: 1, other: 0 } },
        { day: 4, minute: 600, act: { kind: "opens", person: 1 } },
        { day: 5, minute: 600, act: { kind: "splits", person: 1, other: 0 } },
      ],
    },
  },
];
