import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindName } from "../../src/domain/reasons/letter.ts";
import type { Wording } from "../../src/domain/reasons/sentences.ts";
import { sentence, type Why } from "../../src/domain/reasons.ts";
import { OUTREACH_KINDS } from "../../src/domain/reply/verdict.ts";
import { againstOutreach } from "../../src/domain/rule-words.ts";

const AT = Date.parse("2026-03-17T13:20:00Z");
const SAY: Wording = {
  day: (at) => new Date(at).toISOString().slice(0, 10),
  moment: (at) => new Date(at).toISOString().slice(0, 16).replace("T", " at "),
};

/** Every code once and, where a value changes the words, once for each. */
const EVERY: { readonly [Code in Why["code"]]: readonly (Why & { readonly code: Code })[] } = {
  "first-letter": [{ code: "first-letter", kind: "research", score: 7 }],
  "asks-nothing": [
    { code: "asks-nothing", kind: "thank-you" },
    { code: "asks-nothing", kind: "other" },
  ],
  "not-outreach": [{ code: "not-outreach", rule: "an-answer" }],
  "owner-tracks": [
    { code: "owner-tracks", by: "label", rule: "list" },
    { code: "owner-tracks", by: "page", rule: "asks-nothing" },
  ],
  "owner-ignores": [
    { code: "owner-ignores", by: "label", what: "", rule: null, kind: "research" },
    { code: "owner-ignores", by: "address", what: "a@lake.example", rule: "list", kind: "other" },
    { code: "owner-ignores", by: "domain", what: "lake.example", rule: "list", kind: "other" },
    { code: "owner-ignores", by: "subject", what: "Hiking", rule: null, kind: "other" },
  ],
  "moment-set": [{ code: "moment-set", sendAt: AT }],
  "lies-as-draft": [{ code: "lies-as-draft", sendAt: AT }],
  "draft-only": [{ code: "draft-only" }],
  "domain-full": [{ code: "domain-full", domain: "medicine.example", limit: 1 }],
  "day-full": [{ code: "day-full", limit: 20 }],
  moved: [{ code: "moved", sendAt: AT }],
  "no-room-yet": [{ code: "no-room-yet", limit: 1, days: 30, at: AT + 86_400_000, closes: AT }],
  "another-on-its-way": [{ code: "another-on-its-way" }],
  "not-written": [{ code: "not-written", problem: "The template yields no text." }],
  unreadable: [{ code: "unreadable" }],
  "in-bin": [{ code: "in-bin" }],
  stumbled: [{ code: "stumbled" }],
  snoozed: [
    { code: "snoozed", until: AT - 86_400_000, sendAt: AT },
    { code: "snoozed", until: AT - 86_400_000, sendAt: AT, isDraftOnly: true },
  ],
  "at-once": [{ code: "at-once" }],
  paused: [{ code: "paused", closes: AT }],
  "sender-gone": [{ code: "sender-gone", address: "leila@alumni.example" }],
  "too-early": [
    { code: "too-early", opens: AT, wasAway: false },
    { code: "too-early", opens: AT, wasAway: true },
  ],
  "room-from": [{ code: "room-from", at: AT, limit: 1, days: 30 }],
  "today-full": [
    { code: "today-full", domain: null, limit: 20 },
    { code: "today-full", domain: "medicine.example", limit: 1 },
  ],
  "day-has-come": [{ code: "day-has-come" }],
  "waits-anyway": [{ code: "waits-anyway", moment: AT }],
  "cannot-wait": [
    { code: "cannot-wait", last: null, closes: AT },
    { code: "cannot-wait", last: AT - 86_400_000, closes: AT },
  ],
  "absent-until": [{ code: "absent-until", by: "Dr. Patel", until: AT }],
  drafted: [
    { code: "drafted", days: 14, sendAt: AT },
    { code: "drafted", days: 14, sendAt: null },
    { code: "drafted", days: 14, sendAt: AT, instead: "The template yields no text." },
  ],
  "no-words": [
    { code: "no-words", language: "it" },
    { code: "no-words", language: "unknown" },
  ],
  sent: [{ code: "sent", days: 15 }],
  "sent-by-owner": [{ code: "sent-by-owner" }],
  "already-sent": [{ code: "already-sent" }],
  answered: [
    { code: "answered", by: "Dr. Patel", elsewhere: false },
    { code: "answered", by: "Dr. Patel", elsewhere: true },
  ],
  declined: [{ code: "declined", by: "Dr. Patel" }],
  "opted-out": [
    { code: "opted-out", by: "Dr. Patel" },
    { code: "opted-out", by: "feedback@mail.example", isComplaint: true },
  ],
  bounced: [
    { code: "bounced", refused: false },
    { code: "bounced", refused: true },
  ],
  left: [{ code: "left", by: "Dr. Patel" }],
  "owner-wrote-again": [
    { code: "owner-wrote-again", elsewhere: false },
    { code: "owner-wrote-again", elsewhere: true },
  ],
  "no-room": [
    { code: "no-room", limit: 1, days: 30 },
    { code: "no-room", limit: 4, days: 365 },
  ],
  "contact-closed": [
    { code: "contact-closed", as: "opt-out" },
    { code: "contact-closed", as: "dead-address" },
    { code: "contact-closed", as: "do-not-contact" },
  ],
  "mode-off": [{ code: "mode-off" }],
  vetoed: [{ code: "vetoed" }],
  spoiled: [
    { code: "spoiled", how: "recipients" },
    { code: "spoiled", how: "emptied" },
    { code: "spoiled", how: "edited" },
    { code: "spoiled", how: "subject" },
    { code: "spoiled", how: "sender" },
    { code: "spoiled", how: "conversation" },
  ],
  "window-passed": [{ code: "window-passed", closed: AT }],
  "window-passed-before-connecting": [{ code: "window-passed-before-connecting", closed: AT }],
  "window-passed-while-paused": [{ code: "window-passed-while-paused", closed: AT }],
  "away-too-long": [{ code: "away-too-long", by: "Dr. Patel" }],
  "no-longer-fits": [{ code: "no-longer-fits", sendAt: AT }],
  "none-free": [{ code: "none-free", closes: AT }],
  "no-business-day": [{ code: "no-business-day" }],
  "letter-gone": [{ code: "letter-gone" }],
  lapsed: [{ code: "lapsed" }],
  uncertain: [{ code: "uncertain" }],
};
const WHYS = Object.values(EVERY).flat();

describe("sentence", () => {
  it.each(WHYS.map((why) => [sentence(why, SAY), why] as const))("%s", (said) => {
    expect(said).toMatch(/^[A-Z].*[^.]\.$/);
    expect(said).not.toMatch(/undefined|null|NaN|\[object|\s\s|\b1 (?:days|messages|follow-ups)\b/);
  });

  it("says something else for every reason", () => {
    expect(new Set(WHYS.map((why) => sentence(why, SAY))).size).toBe(WHYS.length);
  });

  it("names who, when and how many", () => {
    expect(sentence({ code: "answered", by: "Dr. Patel", elsewhere: true }, SAY)).toBe(
      "Dr. Patel answered in another conversation. Nothing more goes out.",
    );
    expect(sentence({ code: "moment-set", sendAt: AT }, SAY)).toContain("2026-03-17 at 13:20");
    expect(sentence({ code: "window-passed", closed: AT }, SAY)).toContain("2026-03-17");
    expect(sentence({ code: "no-room", limit: 1, days: 30 }, SAY)).toContain(
      "1 unanswered message in 30 days",
    );
    expect(sentence({ code: "domain-full", domain: "medicine.example", limit: 3 }, SAY)).toContain(
      "3 follow-ups a day is the limit for medicine.example",
    );
  });

  it("has words for every rule that speaks against outreach", () => {
    const folder = join(import.meta.dirname, "../../src/domain/outreach");
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const rules = code.flatMap((text) =>
      [...text.matchAll(/\breason\("([a-z-]+)", -|\bno\("([a-z-]+)"/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      ),
    );
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => againstOutreach(rule) === rule.replaceAll("-", " "))).toEqual([]);
  });

  it("never puts a rule's name before the reader as it stands in code", () => {
    expect(sentence({ code: "not-outreach", rule: "too-little-speaks-for-outreach" }, SAY)).toBe(
      "Not tracked: too little in it speaks for a first letter to a stranger.",
    );
  });
});

describe("kindName", () => {
  it.each(OUTREACH_KINDS)("reads as words: %s", (kind) => {
    expect(kindName(kind)).toMatch(/^[a-z ]+$/);
  });
});

it("a reason that a newer version has written down is told as one", () => {
  expect(sentence({ code: "by-the-stars" } as unknown as Why, SAY)).toContain("Another version of Kindly");
});
