import { LETTER, QUIET, type Regression } from "./quiet.ts";

/** Who is a stranger, who can be reached, and whom a follow-up really went to. */
export const OF_READERS: readonly Regression[] = [
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
];
