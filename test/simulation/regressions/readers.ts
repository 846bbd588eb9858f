import { letter, QUIET, type Regression } from "./quiet.ts";

/** Who is a stranger, who can be reached, and whom a follow-up really went to. */
export const OF_READERS: readonly Regression[] = [
  {
    told: "a reader leaves while the draft to two lies there: it must not go to who has left",
    story: {
      ...QUIET,
      letters: [
        letter(29, 1080, [0, 2], { deeds: [{ since: "draft", minutes: 1053, deed: { kind: "left" } }] }),
      ],
    },
  },
  {
    told: "a reader of two has left, as the answer to another letter said: the follow-up goes to the other alone",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [3], { deeds: [{ since: "letter", minutes: 13_000, deed: { kind: "left" } }] }),
        letter(11, 600, [2, 3]),
      ],
    },
  },
  {
    told: "a machine answers in the second in which the letter left: its writer is no acquaintance for it",
    story: {
      ...QUIET,
      unsure: { namedSecond: "found" },
      letters: [
        letter(0, 360, [0], {
          deeds: [{ since: "letter", minutes: 0, deed: { kind: "away", days: 1, server: "exchange" } }],
        }),
      ],
    },
  },
  {
    told: "who has left one address answers from another: nothing goes to the dead one",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [
            { since: "draft", minutes: 276, deed: { kind: "left" } },
            { since: "draft", minutes: 1143, deed: { kind: "answers", how: "other-address" } },
          ],
        }),
        letter(20, 600, [0]),
      ],
    },
  },
  {
    told: "who had answered a colleague alone was taken for known: what they answered elsewhere was not looked for",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 360, [5], {
          by: 1,
          deeds: [
            { since: "draft", minutes: 0, deed: { kind: "answers", how: "here" } },
            { since: "draft", minutes: 0, deed: { kind: "away", days: 1, server: "exchange" } },
          ],
        }),
        letter(15, 360, [5, 0], {
          by: 0,
          deeds: [{ since: "letter", minutes: 0, deed: { kind: "answers", how: "elsewhere" } }],
        }),
      ],
      idle: [null],
    },
  },
  {
    told: "a reader who refuses a letter to three gets nothing of its follow-up, which takes none of their room",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [letter(3, 682, [5, 0, 3], { fate: "blocked" }), letter(18, 571, [5])],
      idle: [650, null, null, 1130],
    },
  },
  {
    told: "the owner tracked a letter against the rules, though its reader had refused in a conversation that was never read",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(1, 600, [0], { deeds: [{ since: "letter", minutes: 1440, deed: { kind: "opts-out" } }] }),
        letter(20, 600, [0], {
          deeds: [{ since: "letter", minutes: 60, deed: { kind: "label", says: "track", on: true } }],
        }),
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
        letter(0, 600, [5], {
          asks: false,
          deeds: [{ since: "letter", minutes: 2880, deed: { kind: "away", days: 3, server: "exchange" } }],
        }),
        letter(20, 600, [5, 0]),
        letter(20, 660, [1]),
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
        letter(0, 600, [0], { asks: false }),
        letter(2, 600, [0], { deeds: [{ since: "letter", minutes: 4320, deed: { kind: "opts-out" } }] }),
        letter(20, 600, [0]),
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
        letter(0, 600, [5], {
          deeds: [{ since: "letter", minutes: 2880, deed: { kind: "answers", how: "here" } }],
        }),
        letter(10, 600, [5, 0], {
          deeds: [{ since: "letter", minutes: 7200, deed: { kind: "answers", how: "colleague" } }],
        }),
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
        letter(0, 360, [0], {
          as: "alias",
          deeds: [
            { since: "letter", minutes: 18_796, deed: { kind: "draft", act: "adds-recipient" } },
            { since: "letter", minutes: 19_715, deed: { kind: "away", days: null, server: "dovecot" } },
            { since: "draft", minutes: 1_441, deed: { kind: "page", says: "track" } },
          ],
        }),
      ],
      idle: [null, null, null, null, null, 0],
    },
  },
  {
    told: "two letters to one house under one subject, and a colleague answered the later one by it: the earlier one alone was stopped",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 600, [1], { subject: "usual" }),
        letter(2, 600, [0], {
          subject: "usual",
          deeds: [{ since: "letter", minutes: 11_520, deed: { kind: "answers", how: "colleague" } }],
        }),
      ],
    },
  },
];
