import { describe, expect, it } from "vitest";
import { EXPECTED, ORDINARY_SUBJECTS } from "../../../rehearsal/cast/expected.ts";
import { HABIT_KINDS } from "../../../rehearsal/cast/habit.ts";
import { DRAFT_ACTS } from "../../../rehearsal/cast/letters/draft-acts.ts";
import { OUTREACH, SCRIPT } from "../../../rehearsal/cast/letters/index.ts";
import { PEOPLE, personAt } from "../../../rehearsal/cast/people/index.ts";
import { correspondent } from "../../../rehearsal/cast/scene.ts";
import { DAY0, dateOfDay } from "../../../rehearsal/cast/script-time.ts";

const PLACEHOLDERS =
  /lorem|ipsum|\bTODO\b|\bTBD\b|\bfoo\b|\bbar\b|\bxxx|\[(your|name|insert|date)[a-z ]*\]|\{\{|insert .* here|undefined/i;
const firstLetters = OUTREACH.filter((letter) => letter.expected);

describe("the script", () => {
  it("names every mail once", () => {
    expect(new Set(SCRIPT.map(({ key }) => key)).size).toBe(SCRIPT.length);
  });

  it("has no two mails alike and no placeholder words", () => {
    const bodies = SCRIPT.map(({ body }) => body.trim()).filter((body) => body.length > 20);
    expect(new Set(bodies).size).toBe(bodies.length);
    for (const { body, subject } of SCRIPT) expect(`${subject ?? ""} ${body}`).not.toMatch(PLACEHOLDERS);
    for (const person of PEOPLE) expect(JSON.stringify(person)).not.toMatch(PLACEHOLDERS);
  });

  it("stays within eight weeks of history and sixty days", () => {
    for (const { day, time, key } of SCRIPT) {
      expect(day, key).toBeGreaterThanOrEqual(-56);
      expect(day, key).toBeLessThanOrEqual(60);
      expect(time, key).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }
  });

  it("answers and sends on only what came before", () => {
    const when = new Map(SCRIPT.map(({ key, day, time }) => [key, day * 1440 + minutes(time)]));
    for (const scene of SCRIPT) {
      for (const key of [scene.answers, scene.kind === "written" ? scene.forwards : undefined]) {
        if (key !== undefined) expect(when.get(key), scene.key).toBeLessThan(when.get(scene.key) ?? 0);
      }
    }
  });

  it("holds as much outreach and ordinary mail as a real mailbox", () => {
    expect(firstLetters.length).toBeGreaterThanOrEqual(45);
    expect(firstLetters.length).toBeLessThanOrEqual(60);
    expect(SCRIPT.length - OUTREACH.length).toBeGreaterThan(80);
  });
});

describe("the cast", () => {
  it("has one entry an address, at .example domains only", () => {
    expect(new Set(PEOPLE.map(({ address }) => address)).size).toBe(PEOPLE.length);
    const written = SCRIPT.flatMap((scene) => (scene.kind === "written" ? scene.to : [scene.from]));
    for (const one of [...written, ...PEOPLE.map(({ address }) => address)])
      expect(correspondent(one).address).toMatch(/^[^@\s]+@[a-z.-]+\.example$/);
  });

  it("gets a letter each, and every outreach goes to somebody of it", () => {
    const addressed = new Set(OUTREACH.flatMap(({ to }) => to.map((one) => correspondent(one).address)));
    expect([...addressed].sort()).toEqual(PEOPLE.map(({ address }) => address).sort());
  });

  it("plays every habit late enough for Kindly to decide about it", () => {
    const late = firstLetters.filter(({ day }) => day >= -13 && day < 39);
    const kinds = late.flatMap(({ to }) => to.map((one) => personAt(correspondent(one).address)?.habit.kind));
    expect(HABIT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it("says in an absence the very date on which the person is back", () => {
    for (const { habit, name } of PEOPLE) {
      if (habit.kind !== "absent-until") continue;
      const date = dateOfDay({ day0: DAY0, zone: "America/New_York" }, habit.untilDay);
      expect(habit.notice, name).toContain(date.toLocaleString("en-US", { month: "long", day: "numeric" }));
    }
  });

  it("has the owner act on drafts to people of the cast", () => {
    expect(DRAFT_ACTS.map(({ act }) => act).sort()).toEqual(["deletes", "edits"]);
    for (const { person } of DRAFT_ACTS) expect(personAt(person)).not.toBeNull();
  });
});

describe("what is expected", () => {
  it("tells every outreach and all ordinary mail apart by subject", () => {
    const subjects = EXPECTED.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(firstLetters.length);
    expect(ORDINARY_SUBJECTS.filter((subject) => subjects.includes(subject))).toEqual([]);
    expect(new Set(ORDINARY_SUBJECTS).size).toBeGreaterThan(45);
  });

  it("leaves no window open at the edges of the sixty days", () => {
    for (const { day, key, expected } of firstLetters) {
      const undecided = expected?.status === "followed-up" || expected?.status === "awaiting";
      if (undecided) expect(day <= -22 || (day >= -17 && day <= 38) || day >= 47, key).toBe(true);
    }
  });

  it("shows every end state", () => {
    const shown = new Set(EXPECTED.map(({ status }) => status));
    expect([...shown].sort()).toEqual(
      [
        "awaiting",
        "bounced",
        "declined",
        "followed-up",
        "held",
        "lapsed",
        "opted-out",
        "owner-wrote-again",
        "recorded",
        "replied",
        "vetoed",
      ].sort(),
    );
  });
});

function minutes(time: string): number {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
