import { describe, expect, test } from "vitest";
import { type DeploymentFacts, deploymentFindings } from "../../src/domain/health/deployment.ts";
import { type MailboxFacts, mailboxFindings } from "../../src/domain/health/mailbox.ts";

const NOW = Date.parse("2026-04-13T10:45:00-04:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SOUND: DeploymentFacts = {
  now: NOW,
  problems: [],
  database: "ready",
  workedOn: 3,
  lockedOut: 0,
  behind: 0,
  lastTickAt: NOW - 14 * MINUTE,
  lookingBack: 0,
  lateBy: 2_000,
};

const WATCHED: MailboxFacts = {
  now: NOW,
  status: "watching",
  trouble: null,
  tickedAt: NOW - 14 * MINUTE,
  connectedAt: NOW - 30 * DAY,
  isPaused: false,
  unread: 0,
  watchUntil: null,
  watchTrouble: null,
  grantUntil: null,
  address: "leila@gmail.com",
  sentLastDay: null,
};

describe("a deployment", () => {
  const of = (facts: Partial<DeploymentFacts>) =>
    deploymentFindings({ ...SOUND, ...facts }).map(({ code, weight }) => `${weight}: ${code}`);

  test.each<[string, Partial<DeploymentFacts>, string[]]>([
    ["that works", {}, []],
    ["whose cron skipped one turn", { lastTickAt: NOW - 50 * MINUTE }, []],
    ["whose cron is silent", { lastTickAt: NOW - 61 * MINUTE }, ["broken: cron-silent"]],
    ["in which nobody is connected", { workedOn: 0, lastTickAt: null }, []],
    ["whose only mailbox is disconnected", { workedOn: 0, lastTickAt: NOW - 30 * DAY }, []],
    ["whose settings are wrong", { problems: ["SECRET: long"], lockedOut: 2 }, ["broken: not-configured"]],
    ["that was not migrated", { database: "behind" }, ["broken: database-behind"]],
    ["without its database", { database: "unreachable" }, ["broken: database-unreachable"]],
    ["with a slow queue", { lateBy: 10 * MINUTE }, ["worrying: queue-slow"]],
    ["that reads a mailbox for the first time", { lateBy: 40 * MINUTE, lookingBack: 1 }, []],
    ["that one of three owners has to connect again", { lockedOut: 1 }, ["worrying: locked-out"]],
    ["whose only owner has to", { lockedOut: 1, workedOn: 0 }, ["broken: locked-out"]],
    ["of which one mailbox is left out", { behind: 1 }, ["worrying: falls-behind"]],
    [
      "that stands still altogether",
      { lastTickAt: NOW - DAY, behind: 3, lateBy: HOUR },
      ["broken: cron-silent"],
    ],
  ])("%s", (_, facts, found) => {
    expect(of(facts)).toEqual(found);
  });
});

describe("a mailbox", () => {
  const of = (facts: Partial<MailboxFacts>) =>
    mailboxFindings({ ...WATCHED, ...facts }).map(({ code, weight }) => `${weight}: ${code}`);

  test.each<[string, Partial<MailboxFacts>, string[]]>([
    ["that is watched", {}, []],
    ["that Google locks Kindly out of", { status: "locked-out", unread: 2 }, ["broken: locked-out"]],
    ["that its owner disconnected", { status: "disconnected", tickedAt: NOW - 9 * DAY }, []],
    ["that nobody has looked into", { tickedAt: NOW - 7 * HOUR }, ["broken: falls-behind"]],
    ["that was connected an hour ago", { tickedAt: 0, connectedAt: NOW - HOUR }, []],
    ["whose reading is paused", { tickedAt: NOW - 7 * HOUR, isPaused: true }, []],
    ["with which Gmail has trouble", { trouble: "Gmail says no." }, ["broken: gmail-trouble"]],
    ["with mail that cannot be read", { unread: 1 }, ["worrying: unread-mail"]],
    ["whose pushes have just ended", { watchUntil: NOW - HOUR }, []],
    ["whose pushes are not renewed", { watchUntil: NOW - 2 * DAY }, ["worrying: push-ended"]],
    ["to which Gmail does not push", { watchTrouble: "403" }, ["worrying: push-refused"]],
    ["whose grant will end", { grantUntil: NOW + 6 * DAY }, ["worrying: grant-ends"]],
    ["near Gmail's limit", { sentLastDay: 420 }, ["worrying: sending-limit"]],
    ["of Workspace, which sends more", { address: "leila@clinic.example", sentLastDay: 420 }, []],
  ])("%s", (_, facts, found) => {
    expect(of(facts)).toEqual(found);
  });
});

test("a grant of a project in Testing: how long it lasts, and what to press before and after its end", () => {
  const before = mailboxFindings({ ...WATCHED, grantUntil: NOW + 3.5 * DAY })[0];
  expect(before?.says).toContain("for 3 more days");
  expect(before?.mend).toContain("Publish app");
  const after = mailboxFindings({ ...WATCHED, status: "locked-out", grantUntil: NOW - HOUR })[0];
  expect(after?.mend).toMatch(/Publish app.*Connect again/);
});
