import fc from "fast-check";
import { PEOPLE } from "./people.ts";
import type { OnTick, Weather } from "./story.ts";

const person = fc.nat(PEOPLE.length - 1);

/** The write methods twice: there a lost answer costs most. */
const METHODS = [
  "drafts.create",
  "drafts.create",
  "drafts.send",
  "drafts.send",
  "drafts.send",
  "drafts.get",
  "drafts.delete",
  "messages.insert",
  "messages.insert",
  "history.list",
  "threads.get",
  "messages.list",
  "messages.get",
  "batch",
  "token",
  "*",
] as const;

type Befalls = OnTick extends infer T ? (T extends OnTick ? Omit<T, "in"> : never) : never;

const befalls: fc.Arbitrary<Befalls> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("crash"),
      steps: fc.integer({ min: 1, max: 14 }),
      redelivered: fc.boolean(),
    } as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("overlap"),
      steps: fc.integer({ min: 1, max: 12 }),
      later: fc.constantFrom(0, 1, 16),
    } as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("overlap-call"),
      calls: fc.integer({ min: 1, max: 8 }),
      later: fc.constantFrom(0, 1, 16),
    } as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("word"),
      calls: fc.integer({ min: 1, max: 8 }),
      says: fc.constantFrom("stop", "ignore", "merge", "merge"),
      other: person,
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("letter"), calls: fc.integer({ min: 1, max: 8 }) } as const),
  },
  fc.record({ kind: fc.constant("double") } as const),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("late"), minutes: fc.constantFrom(20, 50, 70, 180) } as const),
  },
);

/** What befalls a tick comes mostly where it can do harm: where a draft is made, and where one is sent. */
const onTick: fc.Arbitrary<OnTick> = fc
  .tuple(fc.constantFrom<OnTick["in"]>("any", "drafting", "sending", "sending"), befalls)
  .map(([where, what]) => ({ in: where, ...what }) as OnTick);

/** What the world may do. */
export const anyWeather: fc.Arbitrary<Weather> = fc.oneof(
  { weight: 14, arbitrary: onTick },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("fault"),
      method: fc.constantFrom(...METHODS),
      act: fc.constantFrom<(Weather & { kind: "fault" })["act"]>(
        "lose",
        "lose",
        "cut",
        "cut-body",
        "garbage",
        429,
        403,
        500,
        503,
      ),
      times: fc.integer({ min: 1, max: 3 }),
    } as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("down"),
      hours: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 240 })),
    } as const),
  },
  fc.record({ kind: fc.constant("expire") } as const),
  fc.record({ kind: fc.constant("lag"), minutes: fc.integer({ min: 1, max: 30 }) } as const),
  fc.record({
    kind: fc.constant("skew"),
    minutes: fc.integer({ min: -180, max: 180 }),
    hours: fc.integer({ min: 1, max: 40 }),
  } as const),
);
