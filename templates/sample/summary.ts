import type { LetterFact, SummaryFacts } from "../../src/domain/summary/facts.ts";

/** Facts of invented mailboxes, to look at the summary and to test it. */
export interface SampleSummary {
  readonly facts: SummaryFacts;
  readonly now: number;
  readonly zone: string;
  readonly ownerName: string;
}

const DAY = 86_400_000;
/** Monday, April 20, 2026, 8:00 in New York. */
const NOW = Date.UTC(2026, 3, 20, 12);
const ZONE = "America/New_York";

const WORKING: SummaryFacts = {
  mailbox: { mode: "auto", status: "watching", trouble: null },
  letters: [],
  replies: [],
  upcoming: [],
  needs: [],
  notable: [],
  unread: 0,
};

function ago(days: number): number {
  return NOW - days * DAY;
}

function letter(
  id: string,
  daysAgo: number,
  answeredDaysAgo: number | null,
  followedUpDaysAgo: number | null = null,
): LetterFact {
  return {
    outreachId: id,
    at: ago(daysAgo),
    asks: true,
    delivered: true,
    answeredAt: answeredDaysAgo === null ? null : ago(answeredDaysAgo),
    followedUpAt: followedUpDaysAgo === null ? null : ago(followedUpDaysAgo),
  };
}

/** Something in every part. */
export const fullWeek: SampleSummary = {
  now: NOW,
  zone: ZONE,
  ownerName: "Leila Haddad",
  facts: {
    ...WORKING,
    letters: [
      letter("o-1", 2, null),
      letter("o-2", 3, 1),
      letter("o-3", 4, null),
      letter("o-4", 5, null),
      letter("o-5", 9, 4),
      letter("o-6", 10, null),
      letter("o-7", 12, 11),
      letter("o-8", 17, null),
      letter("o-9", 18, 6),
      letter("o-10", 20, 2, 4),
      letter("o-11", 23, null, 5),
      letter("o-12", 25, 20),
      letter("o-13", 31, 12, 15),
      letter("o-14", 33, null, 18),
      letter("o-15", 40, 37),
      letter("o-16", 47, null, 30),
      letter("o-17", 48, 26, 33),
    ],
    replies: [
      { outreachId: "o-5", at: ago(4) },
      { outreachId: "o-5", at: ago(3) },
      { outreachId: "o-7", at: ago(11) },
    ],
    upcoming: [
      {
        outreachId: "o-8",
        name: "Prof. Amina Patel",
        others: 0,
        subject: "Volunteering in your stroke imaging group this summer",
        sendAt: Date.UTC(2026, 3, 21, 13, 40),
        drafted: true,
        mode: "auto",
      },
      {
        outreachId: "o-6",
        name: "Dr. Kenji Ito",
        others: 1,
        subject: "A question about your talk on sepsis bundles",
        sendAt: Date.UTC(2026, 3, 24, 14, 5),
        drafted: false,
        mode: "auto",
      },
    ],
    needs: [
      {
        outreachId: "o-5",
        name: "Dr. Miriam Oyelaran",
        others: 0,
        subject: "Observership in July",
        need: { code: "answer-owed", since: ago(4.2), declined: false },
        why: null,
      },
      {
        outreachId: "o-9",
        name: "Dr. Tomás Ruiz",
        others: 0,
        subject: "Research elective",
        need: { code: "answer-owed", since: ago(6.1), declined: true },
        why: null,
      },
      {
        outreachId: "o-24",
        name: "Dr. Noor Rahimi",
        others: 0,
        subject: "Shadowing in clinic",
        need: { code: "uncertain", since: ago(1) },
        why: { code: "uncertain" },
      },
      {
        outreachId: "o-23",
        name: "Dr. Ines Carvalho",
        others: 0,
        subject: "Letter of recommendation",
        need: { code: "over-the-cap", since: ago(2) },
        why: { code: "no-room", limit: 2, days: 30 },
      },
    ],
    notable: [
      {
        outreachId: "o-25",
        name: "Dr. Peter Lindqvist",
        others: 0,
        subject: "Your trial of early mobilisation",
        at: ago(4),
        why: { code: "bounced", refused: false },
      },
      {
        outreachId: "o-21",
        name: "Prof. Helene Brandt",
        others: 0,
        subject: "Famulatur in der Kardiologie",
        at: ago(3),
        why: { code: "absent-until", by: "Prof. Helene Brandt", until: Date.UTC(2026, 3, 28, 4) },
      },
      {
        outreachId: "o-22",
        name: "Dr. Samuel Park",
        others: 0,
        subject: "Meeting at the spring conference",
        at: ago(5),
        why: { code: "window-passed", closed: Date.UTC(2026, 3, 15, 14) },
      },
    ],
  },
};

/** Nothing happened and nothing is to come. */
export const quietWeek: SampleSummary = { now: NOW, zone: ZONE, ownerName: "Leila Haddad", facts: WORKING };

/** The first Monday: nothing is known of answers yet, and the look back is still at work. */
export const firstWeek: SampleSummary = {
  now: NOW,
  zone: ZONE,
  ownerName: "Leila Haddad",
  facts: {
    ...WORKING,
    mailbox: { mode: "auto", status: "looking-back", trouble: null },
    letters: [letter("o-1", 2, null), letter("o-2", 3, null), letter("o-3", 6, null)],
  },
};

/** Google has shut Kindly out, and some mail cannot be read. */
export const brokenWeek: SampleSummary = {
  now: NOW,
  zone: ZONE,
  ownerName: "Leila Haddad",
  facts: {
    ...WORKING,
    mailbox: {
      mode: "draft",
      status: "watching",
      trouble:
        "Gmail has not let Kindly read this mailbox to its end for hours (503 backendError). It keeps trying, and nothing is lost.",
    },
    letters: [letter("o-1", 5, null), letter("o-2", 16, null)],
    needs: [
      {
        outreachId: "o-2",
        name: "Prof. Amina Patel",
        others: 0,
        subject: "Volunteering in your stroke imaging group this summer",
        need: { code: "yours-to-send", since: NOW - DAY },
        why: { code: "draft-only" },
      },
    ],
    unread: 2,
  },
};

const HOSTILE = `<img src=x onerror=alert(1)>"'&{{ baseUrl }}{% raw %}\r\nBcc: all@uni.example\u202e`;

/** Names, subjects and even the owner's name try to be markup, template, header or endless; and things do not work. */
export const hostileWeek: SampleSummary = {
  now: NOW,
  zone: ZONE,
  ownerName: HOSTILE,
  facts: {
    ...WORKING,
    mailbox: {
      mode: "draft",
      status: "watching",
      trouble: `Google no longer accepts the connection. ${HOSTILE}`,
    },
    letters: [letter("o-1", 3, null)],
    upcoming: [
      {
        outreachId: `../logout?x="><script>`,
        name: HOSTILE,
        others: 3,
        subject: "W".repeat(4_000),
        sendAt: NOW + 2 * DAY,
        drafted: false,
        mode: "draft",
      },
    ],
    needs: [
      {
        outreachId: "o-2",
        name: "",
        others: 0,
        subject: HOSTILE,
        need: { code: "in-the-way", since: ago(5) },
        why: { code: "not-written", problem: HOSTILE },
      },
    ],
    notable: [
      {
        outreachId: "o-3",
        name: HOSTILE,
        others: 0,
        subject: "",
        at: ago(1),
        why: { code: "absent-until", by: HOSTILE, until: NOW + 3 * DAY },
      },
    ],
    unread: 3,
  },
};

/** Every sample by its name. */
export const SAMPLE_WEEKS: Readonly<Record<string, SampleSummary>> = {
  full: fullWeek,
  quiet: quietWeek,
  first: firstWeek,
  broken: brokenWeek,
  hostile: hostileWeek,
};
