import { letter, QUIET, type Regression } from "./quiet.ts";

/** A job that comes late, a clock that is wrong, a tick that dies, an owner who has to connect again. */
export const OF_THE_MACHINE: readonly Regression[] = [
  {
    told: "a job that had lain on the queue for fifty minutes made the draft: it was sent before it had lain there for a day",
    story: {
      ...QUIET,
      letters: [letter(1, 600, [0])],
      owner: [{ day: 13, minute: 620, act: { kind: "pauses", hours: 72 } }],
      weather: [{ day: 16, minute: 600, what: { kind: "late", in: "drafting", minutes: 50 } }],
      idle: [null],
    },
  },
  {
    told: "a follow-up that could not go out at once went out four days before the day from which its owner wants it",
    story: {
      ...QUIET,
      letters: [
        letter(1, 480, [0], { deeds: [{ since: "letter", minutes: 20_340, deed: { kind: "hurries" } }] }),
      ],
      owner: [{ day: 0, minute: 600, act: { kind: "begins", day: 20 } }],
      weather: [
        { day: 15, minute: 650, what: { kind: "fault", method: "drafts.send", act: 503, times: 1 } },
        { day: 15, minute: 665, what: { kind: "down", hours: 3 } },
      ],
    },
  },
  {
    told: "Sunday's last job was taken up after midnight: the summary of the week that had just begun came then, and again at its hour",
    story: {
      ...QUIET,
      letters: [letter(1, 600, [0])],
      weather: [
        { day: 6, minute: 650, what: { kind: "late", in: "any", minutes: 50 } },
        { day: 6, minute: 700, what: { kind: "down", hours: 180 } },
      ],
      idle: [null],
    },
  },
  {
    told: "the clock was two hours ahead when the history expired: the search that was to settle began after the letter that it was for",
    story: {
      ...QUIET,
      historyHours: 6,
      letters: [letter(10, 840, [0])],
      weather: [
        { day: 9, minute: 600, what: { kind: "lag", minutes: 30 } },
        { day: 10, minute: 800, what: { kind: "skew", minutes: 120, hours: 20 } },
        { day: 10, minute: 835, what: { kind: "expire" } },
      ],
      idle: [null, null, 600],
      pushes: [[3]],
    },
  },
  {
    told: "the clock was put back right after the history had expired: the search that was to settle came at once, before the letter could be found",
    story: {
      ...QUIET,
      historyHours: 6,
      letters: [letter(10, 840, [0])],
      weather: [
        { day: 9, minute: 600, what: { kind: "lag", minutes: 30 } },
        { day: 10, minute: 800, what: { kind: "skew", minutes: 120, hours: 0.75 } },
        { day: 10, minute: 835, what: { kind: "expire" } },
      ],
      idle: [null, 855, 600],
      pushes: [[3]],
    },
  },
  {
    told: "what went out while its owner connected again was noted by nobody, and counted as silence",
    story: {
      ...QUIET,
      letters: [letter(1, 600, [0])],
      owner: [{ day: 14, minute: 640, act: { kind: "leaves", days: 1 } }],
      idle: [null],
    },
  },
  {
    told: "the tick that was to read a label died, and none came after it for days",
    story: {
      ...QUIET,
      letters: [
        letter(0, 600, [0], {
          deeds: [
            { since: "letter", minutes: 600, deed: { kind: "label", says: "ignore", on: true } },
            { since: "letter", minutes: 21_900, deed: { kind: "label", says: "ignore", on: false } },
          ],
        }),
      ],
      weather: [{ day: 15, minute: 850, what: { kind: "crash", in: "any", steps: 1, redelivered: false } }],
      idle: [null],
    },
  },
  {
    told: "nobody heard whether a draft was made, and the history that would have told was forgotten: the silence that follows is meant",
    story: {
      ...QUIET,
      letters: [letter(1, 600, [0])],
      weather: [
        { day: 14, minute: 500, what: { kind: "fault", method: "drafts.create", act: 503, times: 1 } },
        { day: 14, minute: 530, what: { kind: "expire" } },
      ],
    },
  },
];
