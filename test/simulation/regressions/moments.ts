import { letter, QUIET, type Regression } from "./quiet.ts";

/** What comes first, at once, too late or the evening before. */
export const OF_MOMENTS: readonly Regression[] = [
  {
    told: "the other mailbox read the contact's answer in the very millisecond in which the follow-up was due, between its last look and its mark",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 500, [0], {
          by: 1,
          asks: false,
          deeds: [{ since: "letter", minutes: 23_150, deed: { kind: "answers", how: "here" } }],
        }),
        letter(1, 627, [0]),
      ],
      owner: [{ day: 1, minute: 0, act: { kind: "caps", per30: 4, perDomain: 3 } }],
      weather: [{ day: 15, minute: 0, what: { in: "sending", kind: "overlap-call", calls: 6, later: 0 } }],
    },
  },
  {
    told: "two contacts became one in the very millisecond in which a follow-up was due: one of them had answered",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        ...[0, 1, 2].map((day) => letter(day, 600, [day])),
        letter(3, 600, [3], {
          deeds: [{ since: "letter", minutes: 4320, deed: { kind: "answers", how: "here" } }],
        }),
        letter(4, 600, [4]),
      ],
      weather: [
        { day: 19, minute: 0, what: { in: "sending", kind: "word", calls: 6, says: "merge", other: 3 } },
      ],
    },
  },
  {
    told: "hours that now end before the moment that was told: it goes out the day after, not earlier than its owner expects it",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(37, 657, [0], { deeds: [{ since: "draft", minutes: 0, deed: { kind: "snoozes", days: 5 } }] }),
      ],
      owner: [{ day: 53, minute: 1276, act: { kind: "hours", from: 7, to: 9 } }],
      idle: [351, null, null, 1289, null, null, null],
    },
  },
  {
    told: "of the only morning after the day that was wished for, the window leaves a part, for the clocks went forward the day before",
    story: {
      ...QUIET,
      starts: "2026-01-05",
      letters: [letter(42, 485, [4])],
      owner: [{ day: 25, minute: 447, act: { kind: "begins", day: 19 } }],
      idle: [1439],
    },
  },
  {
    told: "what is said on the page counts, though the label from before it is noticed later",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [
            { since: "letter", minutes: 17_280, deed: { kind: "label", says: "track", on: true } },
            { since: "letter", minutes: 17_285, deed: { kind: "page", says: "ignore" } },
          ],
        }),
      ],
      idle: [600, null, null, null, null, null, null],
    },
  },
  {
    told: "somebody else's page answered the deletion of a draft: it lay there still, and a second one beside it",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 360, [0], {
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "away", days: null, server: "exchange" } }],
        }),
      ],
      weather: [
        { day: 4, minute: 571, what: { kind: "fault", method: "drafts.delete", act: "garbage", times: 1 } },
      ],
    },
  },
  {
    told: "an absence told about another letter, in a conversation of its own, is found when the window closes: too late for the next morning",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(2, 605, [3], {
          deeds: [{ since: "letter", minutes: 17_156, deed: { kind: "away", days: 1, server: "exchange" } }],
        }),
        letter(13, 614, [3], { as: "alias" }),
      ],
      idle: [1130, null, null, null, null, null, 163],
    },
  },
  {
    told: "a letter written while the history expired was found by no search, which lagged by more than ten minutes",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      historyHours: 6,
      letters: [
        letter(22, 360, [0]),
        letter(0, 360, [0], {
          as: "alias",
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "away", days: null, server: "exchange" } }],
        }),
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
        letter(2, 360, [0], {
          deeds: [{ since: "draft", minutes: 0, deed: { kind: "page", says: "stop" } }],
        }),
      ],
      owner: [
        { day: 5, minute: 952, act: { kind: "zone", zone: "Asia/Kolkata" } },
        { day: 15, minute: 870, act: { kind: "pauses", hours: 130 } },
      ],
      idle: [null],
    },
  },
  {
    told: "its owner writes again in the conversation in the very moment of the letter",
    story: {
      ...QUIET,
      letters: [
        letter(8, 398, [0], {
          deeds: [
            {
              since: "letter",
              minutes: 0,
              deed: { kind: "owner-writes", where: "here", as: "usual" },
            },
          ],
        }),
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
        letter(5, 368, [1], { asks: false }),
        letter(8, 398, [0], {
          deeds: [
            {
              since: "letter",
              minutes: 0,
              deed: { kind: "owner-writes", where: "here", as: "colleague" },
            },
          ],
        }),
      ],
      owner: [{ day: 3, minute: 0, act: { kind: "caps", per30: 4, perDomain: 3 } }],
      idle: [null],
    },
  },
  {
    told: "a notice of the evening before the return, dated by a clock of Greenwich, names its own day",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      letters: [
        letter(0, 360, [0], {
          as: "alias",
          deeds: [{ since: "draft", minutes: 765, deed: { kind: "away", days: 1, server: "exchange" } }],
        }),
      ],
      idle: [null, null, 1320],
    },
  },
];
