import { afterEach, beforeEach, expect, it } from "vitest";
import { tellWebhooks } from "../../src/jobs/tell-webhooks.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { NOW, seedMailbox, seedOutreach } from "../web/seed.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedOutreach(database, {
    id: "osei",
    to: [{ name: "Dr. Osei", address: "a.osei@uni.example" }],
    subject: "Sleep",
    daysAgo: 16,
  });
  await database.insert("webhook", {
    id: "hook",
    mailbox_id: "box",
    url: "https://hooks.example/kindly",
    secret: "sealed",
    events: '["reply"]',
    created_at: 1,
  });
  await database.insert("webhook_delivery", {
    webhook_id: "hook",
    event: "reply",
    outreach_id: "osei",
    at: NOW,
    mailbox_id: "box",
    next_at: NOW,
  });
});
afterEach(() => database.close());

it("of two jobs at the same time one tells", async () => {
  let told = 0;
  const send = async () => {
    told += 1;
    return { status: 204 };
  };
  const both = [
    tellWebhooks({ db: database.db, send }, "box", NOW),
    tellWebhooks({ db: database.db, send }, "box", NOW),
  ];
  await Promise.all(both);
  expect(told).toBe(1);
  expect(await database.all("SELECT 1 FROM webhook_delivery")).toEqual([]);
});

it("a job that dies while it tells is made up for by a later one", async () => {
  const dies = async () => {
    throw new Error("the process died");
  };
  await expect(tellWebhooks({ db: database.db, send: dies }, "box", NOW)).rejects.toThrow();
  let told = 0;
  const send = async () => {
    told += 1;
    return { status: 204 };
  };
  await tellWebhooks({ db: database.db, send }, "box", NOW + 60_000);
  expect(told).toBe(0);
  await tellWebhooks({ db: database.db, send }, "box", NOW + 6 * 60_000);
  expect(told).toBe(1);
});
