import { afterAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { filled } from "../support/filled.ts";
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

async function fill(database: TestDatabase, { mailboxId }: House, count: number): Promise<void> {
  const [box] = await database.all<{ list: string }>("SELECT list_id AS list FROM mailbox");
  for (const statement of filled({ mailboxId, listId: box?.list ?? "", count, now: DRAFTED }))
    await database.run(statement);
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
