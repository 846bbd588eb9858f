import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMailbox(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

test("without a letter it says what will stand here", async () => {
  expect(await browser.read("/numbers")).toContain("Nothing to count yet.");
});

test("a handful is too few to say, a dozen comes with its interval", async () => {
  const to = [{ name: "Dr. Patel", address: "patel@uni.example" }];
  for (let n = 0; n < 12; n++) {
    const status = n < 3 ? "replied" : "followed-up";
    await seedOutreach(database, {
      id: `r${n}`,
      to,
      subject: "Hello",
      daysAgo: 40,
      sinceDaysAgo: 30,
      status,
    });
  }
  for (const status of ["bounced", "recorded", "not-tracked"] as const)
    await seedOutreach(database, { id: status, to, subject: "Hello", daysAgo: 40, status });
  await seedOutreach(database, {
    id: "m",
    to,
    subject: "Hello",
    daysAgo: 41,
    status: "declined",
    row: { kind: "mentorship" },
  });
  await seedOutreach(database, { id: "young", to, subject: "Hello", daysAgo: 3 });
  const page = await browser.read("/numbers");
  expect(page).toContain("13 letters that asked for something, arrived, and are at least 21 days old.");
  expect(page).toContain("1 younger one may still be answered and is left out.");
  expect(page).toMatch(/4 of 13 31 %\. As far as 13 letters can tell/);
  expect(page).toMatch(/Research 3 of 12 25 % 9 % to 53 %/);
  expect(page).toMatch(/Mentorship 1 of 1 too few to say/);
});
