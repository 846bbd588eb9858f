import { afterAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { type House, openHouse } from "../support/house.ts";
import { letterTo } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, WRITTEN } from "../support/story.ts";

const open: { close(): unknown }[] = [];
afterAll(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** The rows that D1 itself says it has read. */
function countingD1({ d1, close }: TestDatabase) {
  let rows = 0;
  const seen = <T extends { readonly meta: unknown }>(result: T): T => {
    rows += (result.meta as { rows_read: number }).rows_read;
    return result;
  };
  const originals = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => seen(await statement.all<Record<string, unknown>>());
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      run: all,
      all,
      first: async () => (await all()).results[0] ?? null,
      // D1 tells nothing about what it gives out raw.
      raw: async () => (await all()).results.map((row) => Object.values(row)),
    } as unknown as D1PreparedStatement;
    originals.set(wrapped, statement);
    return wrapped;
  };
  const counting = {
    prepare: (text: string) => wrap(d1.prepare(text)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await d1.batch(statements.map((one) => originals.get(one) ?? one))).map(seen),
    close,
  } as unknown as D1Database & { close(): void };
  return { counting, rows: () => rows };
}

/** Outreach of every age that nothing is to be done about now, with all that hangs on it. */
const FILL = [
  `INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words,
     first_at, status, status_since, next_look_at)
   SELECT 'f' || n, :box, 't' || n, 'm' || n, 'A question', 'leila@haddad.example', 'research', 1, 9, '{}',
     :now - (n % 60) * 86400000, iif(n % 3, 'awaiting', 'replied'), :now,
     iif(n % 3, :now + (1 + n % 40) * 3600000, NULL) FROM numbers`,
  `INSERT INTO outreach_recipient SELECT 'f' || n, :list, 'p' || n || '@u' || (n % 50) || '.example', 'P' FROM numbers`,
  `INSERT INTO contact (id, list_id, name, created_at) SELECT 'c' || n, :list, 'P', :now FROM numbers`,
  `INSERT INTO contact_address (list_id, address, contact_id)
   SELECT :list, 'p' || n || '@u' || (n % 50) || '.example', 'c' || n FROM numbers`,
  `INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
   SELECT :list, 'p' || n || '@u' || (n % 50) || '.example', :now - (n % 60) * 86400000, :box, 'm' || n, 't' || n FROM numbers`,
  `INSERT INTO message (mailbox_id, id, thread_id, list_id, at, role, address, name, subject)
   SELECT :box, 'm' || n, 't' || n, :list, :now - (n % 60) * 86400000, 'first-letter', 'leila@haddad.example', '', 'x' FROM numbers`,
  `INSERT INTO decision (mailbox_id, outreach_id, at, verdict, why)
   SELECT :box, 'f' || n, :now, 'wait', '{"code":"lapsed"}' FROM numbers`,
  `INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, updated_at)
   SELECT 'f' || n, :box, 'sent', 'n' || n, 1, 2, date(:now / 1000 - 86400 * (2 + n % 300), 'unixepoch'), 'u.example', 3
   FROM numbers WHERE n % 2`,
];

async function fill(database: TestDatabase, { mailboxId }: House, count: number): Promise<void> {
  const [box] = await database.all<{ list: string }>("SELECT list_id AS list FROM mailbox");
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})`;
  for (const statement of FILL) {
    const filled = statement
      .replaceAll(":box", `'${mailboxId}'`)
      .replaceAll(":list", `'${box?.list}'`)
      .replaceAll(":now", String(DRAFTED));
    const [insert = "", ...rest] = filled.split(/(?=\bSELECT\b)/);
    await database.run(`${insert} ${numbers} ${rest.join("")}`);
  }
}

async function rowsOfATick(count: number): Promise<number> {
  const database = await openTestDatabase();
  const { counting, rows } = countingD1(database);
  const house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: WRITTEN,
    zone: "America/New_York",
    d1: counting,
    before: (standIn) => {
      for (const [i, address] of [HELEN, "bberg@ridgemont.example", "cmoreau@valmont.example"].entries())
        standIn.ownerSends(letterTo(`Dr. Number${i}`, address));
      standIn.clock.set(CONNECTED);
    },
  });
  open.push(house);
  await fill(database, house, count);
  const before = rows();
  await house.tick(DRAFTED);
  expect(house.standIn.drafts().length).toBe(3);
  return rows() - before;
}

it("reads rows in proportion to what is due, however much outreach there is", async () => {
  const few = await rowsOfATick(1_000);
  const many = await rowsOfATick(20_000);
  expect(few).toBeGreaterThan(50);
  expect([few, many]).toEqual([few, few]);
}, 120_000);
