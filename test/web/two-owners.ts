import { summarize } from "../../src/domain/summary/summary.ts";
import type { Row } from "../../src/web/routes/route.ts";
import { quietWeek } from "../../templates/sample/summary.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, SETTINGS, StandInSignIn } from "./browser.ts";
import { contactId, NOW, OWNER, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

/** Who stands before the door. */
export type Caller = "nobody" | "owner" | "another owner" | "administrator";

/** Words that stand in the first owner's mailbox alone. */
export const PRIVATE = /zebrafish|amara osei|quillfeather/i;

/** What is the first owner's, by what a path names. */
export const ROW_IDS: Readonly<Record<Row, string>> = {
  outreach: "osei",
  contact: contactId({ name: "", address: "a.osei@neuro.uni.example" }),
  mail: "7001",
  token: "0123456789abcdef",
  webhook: "hook-1",
};

/** Two owners on one Worker, and a door to knock at. */
export interface TwoOwners {
  readonly database: TestDatabase;
  readonly browser: Browser;
  /** Mailboxes for which something was put on the queue or that were disconnected. */
  readonly touched: string[];
  /** All that the database holds. */
  readonly dump: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openTwoOwners(caller: Caller): Promise<TwoOwners> {
  const database = openQuickDatabase();
  await seedFirst(database);
  await seedMailbox(database, {
    id: "other",
    address: BEN,
    name: "Ben Okafor",
    google_sub: "sub-other",
    list_id: "other-list",
  });
  const touched: string[] = [];
  const mailboxId = caller === "owner" ? "box" : "other";
  const browser = new Browser(database, {
    settings: { ...SETTINGS, ADMINS: caller === "administrator" ? BEN : "" },
    connect: async () => ({ ok: true, value: { mailboxId } }),
    disconnect: async (id) => {
      touched.push(id);
      return true;
    },
    tick: async (id) => void touched.push(id),
    erase: async (id) => void touched.push(id),
    sendWebhook: async () => {
      touched.push("box");
      return { status: 204 };
    },
    summaryPreview: async (id) =>
      id === "box"
        ? { ...EMPTY_SUMMARY, subject: "Zebrafish", html: "zebrafish", text: "zebrafish" }
        : EMPTY_SUMMARY,
  });
  browser.signIn.grant = { ...new StandInSignIn().grant, address: addressOf(caller) };
  if (caller !== "nobody") await browser.signInWithGoogle();
  return { database, browser, touched, dump: () => dump(database), close: () => database.close() };
}

const BEN = "ben@hospital.example";
const EMPTY_SUMMARY = {
  subject: "Your week",
  html: "<p>Nothing.</p>",
  text: "Nothing.",
  summary: summarize(quietWeek.facts, quietWeek.now, quietWeek.zone),
};

function addressOf(caller: Caller): string {
  return caller === "another owner" || caller === "administrator" ? BEN : OWNER;
}

async function seedFirst(database: TestDatabase): Promise<void> {
  await seedMailbox(database);
  await seedOutreach(database, {
    id: "osei",
    to: [{ name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" }],
    subject: "Your zebrafish paper",
    daysAgo: 16,
    row: {
      words: JSON.stringify({ greeting: null, signOff: null, signature: "L", language: "en", ask: null }),
    },
  });
  await seedDecision(database, {
    id: Number(ROW_IDS.mail),
    daysAgo: 3,
    message_id: "mail-1",
    thread_id: "thread-mail",
    subject: "Lunch, Quillfeather?",
    verdict: "ignore",
    why: { code: "not-outreach", rule: "an-answer" },
  });
  await database.insert("api_token", {
    id: ROW_IDS.token,
    mailbox_id: "box",
    name: "Quillfeather",
    scope: "act",
    hash: "x".repeat(43),
    created_at: NOW,
  });
  await database.insert("webhook", {
    id: ROW_IDS.webhook,
    mailbox_id: "box",
    url: "https://hooks.example/zebrafish",
    secret: "sealed",
    events: '["reply"]',
    created_at: NOW,
  });
  await database.insert("unread", {
    mailbox_id: "box",
    message_id: "18f0aa31",
    at: NOW,
    detail: "It is broken.",
  });
}

async function dump(database: TestDatabase): Promise<string> {
  const tables = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const rows = await Promise.all(tables.map(({ name }) => database.all(`SELECT * FROM "${name}"`)));
  return JSON.stringify(rows);
}
