import fc from "fast-check";
import { WAYS } from "../../rehearsal/gmail/unsure.ts";
import { LAST_FROM_DAY } from "../../src/domain/policy.ts";
import { LANGUAGES } from "../../src/domain/reply/verdict.ts";
import { anyWeather } from "./arbitrary-weather.ts";
import { PEOPLE } from "./people.ts";
import type { Deed, Letter, Moment, OwnerAct, Since, Story } from "./story.ts";

const DAY = 24 * 60;
const person = fc.nat(PEOPLE.length - 1);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("answers"),
      how: fc.constantFrom("here", "elsewhere", "other-address", "colleague"),
    } as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("declines", "opts-out", "left", "ticket") } as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("away"),
      days: fc.oneof(fc.integer({ min: 1, max: 18 }), fc.constantFrom(null, 30, 60)),
      server: fc.constantFrom("exchange", "gmail", "dovecot"),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("owner-writes"),
      where: fc.constantFrom("here", "elsewhere"),
      as: fc.constantFrom("usual", "alias", "colleague"),
    } as const),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("draft"),
      act: fc.constantFrom("deletes", "edits", "adds-recipient", "empties", "sends"),
    } as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("label"),
      says: fc.constantFrom("ignore", "track"),
      on: fc.boolean(),
    } as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("page"),
      says: fc.constantFrom("stop", "allow", "ignore", "track"),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constant("snoozes"), days: fc.integer({ min: 1, max: 6 }) } as const),
      fc.constantFrom({ kind: "wakes" } as const, { kind: "hurries" } as const, { kind: "hurries" } as const),
      fc.record({
        kind: fc.constant("own-mode"),
        mode: fc.constantFrom("auto", "draft", "off", null),
      } as const),
      fc.record({ kind: fc.constant("own-words"), on: fc.boolean() } as const),
    ),
  },
);

/** Most of what matters happens shortly before a follow-up, or while its draft lies there. */
const since: fc.Arbitrary<Since> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ since: fc.constant("draft"), minutes: fc.nat(28 * 60) } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      since: fc.constant("letter"),
      minutes: fc.integer({ min: 11 * DAY, max: 22 * DAY }),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ since: fc.constant("letter"), minutes: fc.nat(30 * DAY) } as const) },
);

function moment(
  lastDay: number,
  hours: { readonly from: number; readonly to: number } = { from: 0, to: 24 },
): fc.Arbitrary<Moment> {
  return fc.record({
    day: fc.nat(lastDay),
    minute: fc.integer({ min: hours.from * 60, max: hours.to * 60 - 1 }),
  });
}

const letter: fc.Arbitrary<Letter> = fc.record({
  by: fc.oneof({ weight: 7, arbitrary: fc.constant(0 as const) }, fc.constant(1 as const)),
  at: moment(48, { from: 6, to: 23 }),
  to: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(person) },
    { weight: 1, arbitrary: fc.uniqueArray(person, { minLength: 2, maxLength: 3 }) },
  ),
  spelled: fc.oneof(
    { weight: 6, arbitrary: fc.constant("plain" as const) },
    fc.constantFrom("plus" as const, "dots" as const),
  ),
  as: fc.oneof({ weight: 4, arbitrary: fc.constant("usual" as const) }, fc.constant("alias" as const)),
  copy: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
  asks: fc.oneof({ weight: 12, arbitrary: fc.constant(true) }, fc.constant(false)),
  subject: fc.oneof({ weight: 2, arbitrary: fc.constant("its-own" as const) }, fc.constant("usual" as const)),
  language: fc.oneof(
    { weight: 3, arbitrary: fc.constant("en" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...LANGUAGES) },
  ),
  fate: fc.oneof(
    { weight: 14, arbitrary: fc.constant("arrives" as const) },
    fc.constantFrom(
      "address-not-found" as const,
      "blocked" as const,
      "delayed" as const,
      "mailbox-full" as const,
    ),
  ),
  deeds: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc.array(
        fc.tuple(since, deed).map(([when, what]) => ({ ...when, deed: what })),
        { minLength: 1, maxLength: 3 },
      ),
    },
  ),
});

const ownerAct: fc.Arbitrary<OwnerAct> = fc.oneof(
  fc.record({ kind: fc.constant("mode"), mode: fc.constantFrom("auto", "draft", "off") } as const),
  fc.constantFrom({ kind: "hours", from: 7, to: 9 } as const, { kind: "hours", from: 14, to: 15 } as const),
  fc.record({ kind: fc.constant("begins"), day: fc.integer({ min: 14, max: LAST_FROM_DAY }) } as const),
  fc.record({
    kind: fc.constant("languages"),
    languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
  } as const),
  fc.record({ kind: fc.constant("blackout"), days: fc.integer({ min: 1, max: 10 }) } as const),
  fc.record({
    kind: fc.constant("caps"),
    per30: fc.integer({ min: 1, max: 4 }),
    perDomain: fc.integer({ min: 1, max: 3 }),
  } as const),
  fc.record({
    kind: fc.constant("zone"),
    zone: fc.constantFrom("Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles"),
  } as const),
  fc.record({ kind: fc.constantFrom("excludes", "includes"), person } as const),
  fc.record({ kind: fc.constantFrom("merges", "splits"), person, other: person } as const),
  fc.record({ kind: fc.constantFrom("gives", "closes", "opens"), person } as const),
  fc.record({ kind: fc.constant("pauses"), hours: fc.integer({ min: 1, max: 200 }) } as const),
  fc.record({ kind: fc.constant("leaves"), days: fc.integer({ min: 1, max: 12 }) } as const),
);

const unsure: fc.Arbitrary<Story["unsure"]> = fc.record(
  {
    handSend: fc.constantFrom(...WAYS.handSend),
    sentDraft: fc.constantFrom(...WAYS.sentDraft),
    privateHeaders: fc.constantFrom(...WAYS.privateHeaders),
    namedSecond: fc.constantFrom(...WAYS.namedSecond),
    retryHint: fc.constantFrom(...WAYS.retryHint),
    unreferenced: fc.constantFrom(...WAYS.unreferenced),
  },
  { requiredKeys: [] },
);

const idle = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: DAY - 1 }) },
  ),
  { minLength: 1, maxLength: 7 },
);

/** Any story that may happen. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  starts: fc.constantFrom("2025-10-06", "2026-01-05", "2026-02-23", "2026-05-11", "2026-09-28"),
  zone: fc.constantFrom("America/New_York", "America/New_York", "Europe/Berlin", "Asia/Kolkata"),
  country: fc.constantFrom("US" as const, "US" as const, "DE" as const, null),
  connected: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 25 })),
  historyHours: fc.oneof({ weight: 4, arbitrary: fc.constant(168) }, fc.constantFrom(6, 30)),
  unsure,
  letters: fc.array(letter, { minLength: 1, maxLength: 6 }),
  owner: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.tuple(moment(60), ownerAct).map(([when, act]) => ({ ...when, act })),
        { minLength: 1, maxLength: 3 },
      ),
    },
  ),
  weather: fc.array(
    fc.tuple(moment(66), anyWeather).map(([when, what]) => ({ ...when, what })),
    { maxLength: 6 },
  ),
  idle,
  pushes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.array(fc.constantFrom(0, 1, 1, 3, 50), { maxLength: 2 }), {
        minLength: 1,
        maxLength: 4,
      }),
    },
  ),
});
