import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { findToken, listTokens, revokeToken } from "../../src/store/api-tokens.ts";
import { batch } from "../../src/store/commit.ts";
import { giveAddress, takeAddress } from "../../src/store/contact-addresses.ts";
import { closeContact, openContact } from "../../src/store/contact-closing.ts";
import { type Db, openDb } from "../../src/store/db.ts";
import { labelsDue, labelsSet, labelsTakenAway, switchLabels } from "../../src/store/labels.ts";
import { listContacts } from "../../src/store/list-contacts.ts";
import { listOutreach, ORDERS } from "../../src/store/list-outreach.ts";
import { pauseLookBack, resumeLookBack } from "../../src/store/look-back.ts";
import { loadOutreach } from "../../src/store/outreach.ts";
import { addExclusion, readExclusions, sayOfMail, sayOfOutreach } from "../../src/store/owners-choices.ts";
import { claimPush, unclaimPush } from "../../src/store/push.ts";
import { contactOfAddress, findContact } from "../../src/store/read-contacts.ts";
import { readDrafted, readMailbox, readUnread } from "../../src/store/read-mailbox.ts";
import { listNotTracked } from "../../src/store/read-not-tracked.ts";
import { readNumbers } from "../../src/store/read-numbers.ts";
import { colleaguesOn, readOffice } from "../../src/store/read-office.ts";
import { countByStatus, findOutreach } from "../../src/store/read-outreach.ts";
import { readRoom } from "../../src/store/read-room.ts";
import { readToday } from "../../src/store/read-today.ts";
import { endSessionsOf, findSession, listSessions, startSession } from "../../src/store/sessions.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { listTemplates, newestLetter, removeTemplate, saveTemplate } from "../../src/store/templates.ts";
import { readAgain, unreadDue } from "../../src/store/unread.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { NOW } from "./seed.ts";

let database: TestDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  await everyPage(openDb(recording(database.d1)));
});
afterAll(() => database.close());

/** The database itself, which also remembers what it was asked. */
function recording(d1: D1Database): D1Database {
  const prepare = (query: string) => {
    statements.push(query);
    return d1.prepare(query);
  };
  return { prepare, batch: (batch: D1PreparedStatement[]) => d1.batch(batch) } as unknown as D1Database;
}

async function everyPage(db: Db) {
  const after = { at: NOW, id: "x" };
  await readMailbox(db, "box");
  await findSession(db, "x", NOW);
  await listSessions(db, "box", NOW);
  await startSession(db, { hash: "x", mailboxId: "box", startedAt: NOW, until: NOW }, null);
  await endSessionsOf(db, "box");
  await findToken(db, "x");
  await listTokens(db, "box");
  await colleaguesOn(db, "box", "x", NOW);
  await readOffice(db, NOW);
  await revokeToken(db, "box", "x");
  await readUnread(db, "box", 20);
  await readDrafted(db, "box");
  await readAgain(db, "box", null, NOW);
  await readAgain(db, "box", "x", NOW);
  await unreadDue(db, "box", NOW, 5);
  await claimPush(db, "a@b.example", NOW);
  await unclaimPush(db, ["box"], NOW);
  await pauseLookBack(db, "box", NOW);
  await resumeLookBack(db, "box");
  await readToday(db, "box", NOW, { firstDay: "2026-04-03", until: NOW });
  await countByStatus(db, "box");
  await readNumbers(db, "box", NOW);
  await listOutreach(db, "box", { status: null, search: null, after, limit: 50 });
  await listOutreach(db, "box", { status: "awaiting", search: "a", after, limit: 50 });
  for (const order of ORDERS)
    await listOutreach(db, "box", { status: null, search: "a", order, after, limit: 50 });
  await findOutreach(db, "box", "x");
  await listContacts(db, "list", { search: "a", after, limit: 50 });
  await findContact(db, { id: "box", listId: "list" }, "x");
  await contactOfAddress(db, "list", "a@b.example");
  await readRoom(db, "list", ["x"], NOW);
  await listTemplates(db, "box");
  await newestLetter(db, "box", "research", "en");
  await saveTemplate(db, "box", { kind: "research", language: "en", body: "x", updatedAt: NOW });
  await removeTemplate(db, "box", "research", "en");
  await loadOutreach(db, "x");
  await listNotTracked(db, "box", { at: NOW, id: 1 }, 50);
  await readExclusions(db, "box");
  await addExclusion(db, "box", { kind: "subject", value: "x" }, NOW);
  await sayOfOutreach(db, "box", "x", "track", NOW);
  await sayOfMail(db, "box", 1, "track", NOW);
  await giveAddress(
    db,
    { id: "box", listId: "list" },
    "x",
    { key: "a@b.example", written: "a@b.example" },
    NOW,
  );
  await takeAddress(db, "list", "x", "a@b.example", "y", NOW);
  await closeContact(db, "list", "x", NOW);
  await openContact(db, "list", "x", true, NOW);
  const before = { id: "box", zone: "UTC", summaryAt: NOW };
  await labelsDue(db, "box", NOW, 20);
  await batch(db, [labelsSet([{ id: "x", label: null, dueAt: null }]), ...labelsTakenAway("box")]);
  await switchLabels(db, "box", true);
  await switchLabels(db, "box", false);
  await saveSettings(db, before, { zone: "Asia/Tokyo", policy: DEFAULT_POLICY }, NOW);
}

test("no page walks through a whole table", async () => {
  expect(statements.length).toBeGreaterThan(20);
  for (const statement of statements) {
    const values = statement.match(/\?/g)?.map(() => "1") ?? [];
    const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...values);
    // "newest" is the bounded list of the newest decisions, a subquery is what its own lines of the plan found; json_each
    // (or j) is the list that was handed in; b are the mailboxes of an office, each of which has its line.
    const scans = plan
      .map((step) => step.detail)
      .filter((detail) =>
        /^SCAN (?!CONSTANT ROW|newest|\(subquery-|json_each|j VIRTUAL|b USING INDEX mailbox_by_address)/.test(
          detail,
        ),
      );
    expect(scans, statement).toEqual([]);
  }
});

test("a push finds its mailbox by its address, and the ledger what is to be read again by its moment", async () => {
  const planOf = async (words: string) => {
    const statement = statements.find((each) => each.includes(words)) ?? "";
    const values = statement.match(/\?/g)?.map(() => "1") ?? [];
    const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...values);
    return plan.map((step) => step.detail);
  };
  expect(await planOf("SET push_queued_at = ?")).toEqual([
    "SEARCH mailbox USING INDEX mailbox_by_address (address=?)",
  ]);
  expect(await planOf("ORDER BY retry_at")).toEqual([
    "SEARCH unread USING INDEX unread_retry (mailbox_id=? AND retry_at>? AND retry_at<?)",
  ]);
});

test("long lists are read in the order of an index, and what lies in drafts by an index of its own", async () => {
  const plansOf = async (words: string) => {
    const found = statements.filter((each) => each.includes(words));
    const plans = found.map(async (statement) => {
      const values = statement.match(/\?/g)?.map(() => "1") ?? [];
      const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...values);
      return plan.map((step) => step.detail).join("\n");
    });
    return await Promise.all(plans);
  };
  const [contacts] = await plansOf('from "contact"');
  expect(contacts).toContain("INDEX contact_by_list (list_id=?");
  expect(contacts).not.toContain("USE TEMP B-TREE FOR ORDER BY");
  const [notTracked] = await plansOf("UNION ALL");
  expect(notTracked).toContain("INDEX decision_of_mail (mailbox_id=?");
  const [elsewhere] = await plansOf("UNION SELECT m.id");
  expect(elsewhere).toContain("INDEX message_by_address (list_id=? AND address=? AND at>?)");
  const drafts = await plansOf("state IN ('drafted', 'withdrawing')");
  expect(drafts.length).toBe(2);
  for (const plan of drafts) expect(plan).toContain("INDEX follow_up_in_drafts (mailbox_id=?)");
});

test("the room of contacts is found from their addresses, not by going through the list", async () => {
  const rooms = statements.filter((statement) => statement.includes("cross join"));
  expect(rooms.length).toBe(2);
  for (const statement of rooms) {
    const values = statement.match(/\?/g)?.map(() => "1") ?? [];
    const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, ...values);
    expect(plan[0]?.detail).toContain("contact_address_by_contact (contact_id=?)");
  }
});
