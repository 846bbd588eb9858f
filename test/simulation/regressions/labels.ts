import { letter, QUIET, type Regression } from "./quiet.ts";

/** Which of the owner's words is the later one, when Gmail tells no moment of a label. */
export const OF_LABELS: readonly Regression[] = [
  {
    told: "a label was taken off an outreach that was left alone, and the history in which it stood was forgotten: nobody looked at it again",
    story: {
      ...QUIET,
      starts: "2025-10-06",
      historyHours: 6,
      letters: [
        letter(0, 360, [0], {
          deeds: [
            { since: "draft", minutes: 0, deed: { kind: "label", says: "ignore", on: true } },
            { since: "letter", minutes: 20_625, deed: { kind: "label", says: "ignore", on: false } },
          ],
        }),
      ],
      idle: [null, null, null, null, null, null, 504],
    },
  },
  {
    told: "a search that lagged found no label on a letter just written: its owner's word to track it was taken for taken back",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [{ since: "letter", minutes: 1, deed: { kind: "label", says: "track", on: true } }],
        }),
      ],
      owner: [{ day: 0, minute: 600, act: { kind: "excludes", person: 0 } }],
      weather: [
        { day: 1, minute: 590, what: { kind: "lag", minutes: 30 } },
        { day: 1, minute: 617, what: { kind: "expire" } },
      ],
      idle: [null, 625, null, null, null, null, null],
    },
  },
  {
    told: "a label that was found anew after the history had expired beat what its owner had said on the page since",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [
            { since: "letter", minutes: 1, deed: { kind: "label", says: "track", on: true } },
            { since: "letter", minutes: 5760, deed: { kind: "page", says: "ignore" } },
          ],
        }),
      ],
      weather: [
        { day: 1, minute: 590, what: { kind: "lag", minutes: 30 } },
        { day: 1, minute: 617, what: { kind: "expire" } },
        { day: 7, minute: 300, what: { kind: "expire" } },
      ],
      idle: [625, 625],
    },
  },
  {
    told: "a label read by a clock that was ahead beat what was said on the page after it",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [
            { since: "letter", minutes: 4351, deed: { kind: "label", says: "track", on: true } },
            { since: "letter", minutes: 4360, deed: { kind: "page", says: "ignore" } },
          ],
        }),
      ],
      weather: [{ day: 4, minute: 570, what: { kind: "skew", minutes: 180, hours: 1 } }],
      idle: [600],
    },
  },
  {
    told: "what was said on the page by a clock that was ahead beat the label put on after it",
    story: {
      ...QUIET,
      letters: [
        letter(1, 600, [0], {
          deeds: [
            { since: "letter", minutes: 4320, deed: { kind: "page", says: "track" } },
            { since: "letter", minutes: 4380, deed: { kind: "label", says: "ignore", on: true } },
          ],
        }),
      ],
      weather: [{ day: 4, minute: 570, what: { kind: "skew", minutes: 180, hours: 1 } }],
      idle: [610],
    },
  },
];
