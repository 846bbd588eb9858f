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
    told: "the owner tracked a letter against the rules, though its reader had refused in a conversation that was never read",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 1, minute: 600 },
          to: [0],
          deeds: [{ since: "letter", minutes: 1440, deed: { kind: "opts-out" } }],
        },
        {
          ...LETTER,
          at: { day: 20, minute: 600 },
          to: [0],
          deeds: [{ since: "letter", minutes: 60, deed: { kind: "label", says: "track", on: true } }],
        },
      ],
      owner: [
        { day: 0, minute: 600, act: { kind: "excludes", person: 0 } },
        { day: 4, minute: 600, act: { kind: "includes", person: 0 } },
      ],
    },
  },
  {
    told: "a reader of two had only been away: they were taken for known, and the follow-up for one to the other's house",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 600 },
          to: [5],
          asks: false,
          deeds: [{ since: "letter", minutes: 2880, deed: { kind: "away", days: 3, server: "exchange" } }],
        },
        { ...LETTER, at: { day: 20, minute: 600 }, to: [5, 0], deeds: [] },
        { ...LETTER, at: { day: 20, minute: 660 }, to: [1], deeds: [] },
      ],
      owner: [{ day: 1, minute: 600, act: { kind: "caps", per30: 4, perDomain: 1 } }],
    },
  },
  {
    told: "whoever had not written before an earlier letter was taken for a stranger ever after, though they had opted out in a conversation that is not tracked",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        { ...LETTER, at: { day: 0, minute: 600 }, to: [0], asks: false, deeds: [] },
        {
          ...LETTER,
          at: { day: 2, minute: 600 },
          to: [0],
          deeds: [{ since: "letter", minutes: 4320, deed: { kind: "opts-out" } }],
        },
        { ...LETTER, at: { day: 20, minute: 600 }, to: [0], deeds: [] },
      ],
      owner: [
        { day: 1, minute: 600, act: { kind: "excludes", person: 0 } },
        { day: 8, minute: 600, act: { kind: "includes", person: 0 } },
      ],
    },
  },
  {
    told: "one of two readers was known already, and a colleague of theirs answered by the subject alone: nobody asked in that house",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 600 },
          to: [5],
          deeds: [{ since: "letter", minutes: 2880, deed: { kind: "answers", how: "here" } }],
        },
        {
          ...LETTER,
          at: { day: 10, minute: 600 },
          to: [5, 0],
          deeds: [{ since: "letter", minutes: 7200, deed: { kind: "answers", how: "colleague" } }],
        },
      ],
    },
  },
  {
    told: "a draft to which its owner had added a reader was taken back for an absence, and a new one without that reader went out",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      connected: 1,
      letters: [
        {
          ...LETTER,
          at: { day: 0, minute: 360 },
          to: [0],
          as: "alias",
          deeds: [
            { since: "letter", minutes: 18_796, deed: { kind: "draft", act: "adds-recipient" } },
            { since: "letter", minutes: 19_715, deed: { kind: "away", days: null, server: "dovecot" } },
            { since: "draft", minutes: 1_441, deed: { kind: "page", says: "track" } },
          ],
        },
      ],
      idle: [null, null, null, null, null, 0],
    },
  },
];
