import { LETTER, QUIET, type Regression } from "./quiet.ts";

/** Two contacts whom their owner takes for one person, or parts again. */
export const OF_ONE_PERSON: readonly Regression[] = [
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
    told: "the contact is called by another name since two became one: who answers from elsewhere is called as in the letter",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          by: 1,
          at: { day: 14, minute: 681 },
          to: [1],
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "answers", how: "other-address" } }],
        },
        { ...LETTER, by: 1, at: { day: 3, minute: 914 }, to: [3], deeds: [] },
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
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [2, 0],
          deeds: [{ since: "letter", minutes: 15_840, deed: { kind: "answers", how: "here" } }],
        },
        { ...LETTER, at: { day: 42, minute: 601 }, to: [4], as: "alias", deeds: [] },
        {
          ...LETTER,
          at: { day: 32, minute: 1044 },
          to: [2],
          deeds: [{ since: "letter", minutes: 28_932, deed: { kind: "answers", how: "other-address" } }],
        },
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
        { ...LETTER, at: { day: 0, minute: 600 }, to: [0], asks: false, deeds: [] },
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [1],
          deeds: [{ since: "letter", minutes: 11_520, deed: { kind: "answers", how: "other-address" } }],
        },
        { ...LETTER, at: { day: 8, minute: 600 }, to: [0], deeds: [] },
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
        { ...LETTER, at: { day: 0, minute: 600 }, to: [0], asks: false, deeds: [] },
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [1],
          deeds: [{ since: "letter", minutes: 14_400, deed: { kind: "answers", how: "other-address" } }],
        },
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
        { ...LETTER, at: { day: 0, minute: 600 }, to: [1], asks: false, deeds: [] },
        {
          ...LETTER,
          at: { day: 0, minute: 660 },
          to: [0],
          deeds: [{ since: "letter", minutes: 2880, deed: { kind: "opts-out" } }],
        },
        { ...LETTER, at: { day: 20, minute: 600 }, to: [0], deeds: [] },
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
        { ...LETTER, at: { day: 0, minute: 600 }, to: [1], asks: false, deeds: [] },
        { ...LETTER, at: { day: 0, minute: 660 }, to: [0], asks: false, deeds: [] },
        { ...LETTER, at: { day: 20, minute: 600 }, to: [0], deeds: [] },
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
