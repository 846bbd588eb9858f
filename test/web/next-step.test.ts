import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

const ITO = { name: "Prof. Haruka Ito", address: "ito@genetics.example" };

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedOutreach(database, { id: "ito", to: [ITO], subject: "CRISPR screens", daysAgo: 2 });
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.run("DELETE FROM decision");
  await database.run("UPDATE outreach SET mode = NULL, status = 'awaiting'");
});

const headline = async () => await browser.read("/outreach/ito");

describe("what happens next", () => {
  test.each([
    ["auto", "the follow-up goes out", "is yours to send"],
    ["draft", "the follow-up is yours to send", "the follow-up goes out"],
  ])("with a moment that is set, in %s: %s", async (mode, said, unsaid) => {
    await database.run("UPDATE outreach SET mode = ?", mode);
    const why = { code: "moment-set", sendAt: NOW + 12 * DAY } as const;
    await seedDecision(database, { outreach_id: "ito", daysAgo: 1, verdict: "wait", why });
    expect(await headline()).toContain(`If no answer comes, ${said}`);
    expect(await headline()).not.toContain(`If no answer comes, ${unsaid}`);
  });

  test("with a contact whom the owner has closed: no draft was deleted", async () => {
    await database.run("UPDATE outreach SET status = 'vetoed'");
    const why = { code: "contact-closed", as: "do-not-contact" } as const;
    await seedDecision(database, { outreach_id: "ito", daysAgo: 0, verdict: "stop", why });
    expect(await headline()).toContain("this contact is marked as one not to be written to");
    expect(await headline()).not.toContain("You deleted the draft");
  });
});
