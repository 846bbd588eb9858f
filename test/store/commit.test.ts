import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cursor, parseCursor } from "../../src/domain/cursor.ts";
import { DAY, HOUR } from "../../src/domain/policy.ts";
import { batch, commit, type Statement } from "../../src/store/commit.ts";
import { advanceCursor, leaseMailbox, loadMailbox, releaseMailbox } from "../../src/store/mailboxes.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";

const NOW = Date.parse("2026-03-17T13:20:00Z");
const LEASE = { mailboxId: "box", token: "mine" };

let data: TestDatabase;
beforeAll(async () => {
  data = await openTestDatabase();
});
afterAll(() => data.close());

beforeEach(async () => {
  await data.run("DELETE FROM mailbox");
  await data.run("DELETE FROM contact");
  await data.insert("mailbox", {
    id: "box",
    address: "leila@student.example",
    google_sub: "1",
    list_id: "list",
    zone: "America/New_York",
    policy: "{}",
    grant: "sealed",
    status: "watching",
    cursor: cursor("100"),
    read_until: NOW,
    connected_at: NOW,
    lease_token: "mine",
    lease_until: NOW + HOUR,
  });
});

function cursor(historyId: string): Cursor {
  const parsed = parseCursor(historyId);
  if (parsed === null) throw new Error(`no cursor: ${historyId}`);
  return parsed;
}

const addContact = (id: string): Statement =>
  sql`INSERT INTO contact (id, list_id, name, created_at) VALUES (${id}, 'list', 'Dr. Patel', ${NOW})`;

async function contacts(): Promise<string[]> {
  const rows = await data.all<{ id: string }>("SELECT id FROM contact ORDER BY id");
  return rows.map((row) => row.id);
}

describe("commit", () => {
  it("writes everything while the lease is held, and tells how many rows each statement changed", async () => {
    const rename = sql`UPDATE contact SET name = 'Dr. A. Patel'`;
    const nobody = sql`UPDATE contact SET name = '' WHERE id = 'none'`;
    const answer = await commit(data.db, LEASE, [addContact("a"), addContact("b"), rename, nobody]);
    expect(answer).toEqual({ ok: true, changes: [1, 1, 2, 0] });
    expect(await contacts()).toEqual(["a", "b"]);
  });

  it("writes nothing when another run has taken the lease", async () => {
    await data.run("UPDATE mailbox SET lease_token = 'theirs'");
    expect(await commit(data.db, LEASE, [addContact("a")])).toEqual({ ok: false });
    expect(await contacts()).toEqual([]);
  });

  it("writes nothing when the lease was given back or the mailbox is gone", async () => {
    await releaseMailbox(data.db, "box", "mine");
    expect(await commit(data.db, LEASE, [addContact("a")])).toEqual({ ok: false });
    await data.run("DELETE FROM mailbox");
    expect(await commit(data.db, LEASE, [addContact("a")])).toEqual({ ok: false });
    expect(await contacts()).toEqual([]);
  });

  it("writes nothing when one statement fails, and throws its error", async () => {
    const twice = commit(data.db, LEASE, [addContact("a"), addContact("b"), addContact("a")]);
    await expect(twice).rejects.toThrow(/UNIQUE constraint failed/);
    expect(await contacts()).toEqual([]);
  });

  it("throws for malformed JSON in a statement too: only the lease is told as lost", async () => {
    const broken = commit(data.db, LEASE, [addContact("a"), sql`SELECT json(${"{no json"})`]);
    await expect(broken).rejects.toThrow(/malformed JSON/);
    expect(await contacts()).toEqual([]);
  });

  it("has nothing to do for no statements", async () => {
    expect(await commit(data.db, LEASE, [])).toEqual({ ok: true, changes: [] });
    expect(await batch(data.db, [])).toEqual([]);
  });
});

describe("batch", () => {
  it("is one transaction without a lease", async () => {
    await data.run("UPDATE mailbox SET lease_token = 'theirs'");
    expect(await batch(data.db, [addContact("a")])).toEqual([1]);
    await expect(batch(data.db, [addContact("b"), addContact("a")])).rejects.toThrow();
    expect(await contacts()).toEqual(["a"]);
  });
});

describe("the lease of a mailbox", () => {
  const free = () => data.run("UPDATE mailbox SET lease_token = NULL, lease_until = 0");

  it("goes to one of two that ask at once", async () => {
    await free();
    const both = await Promise.all(["a", "b"].map((token) => leaseMailbox(data.db, "box", token, NOW)));
    const won = both.filter((box) => box !== null);
    expect(won).toHaveLength(1);
    expect((await loadMailbox(data.db, "box"))?.leaseToken).toBe(won[0]?.leaseToken);
  });

  it("hands out the mailbox with its policy, cursor and own addresses", async () => {
    await free();
    await data.insert("own_address", { mailbox_id: "box", address: "leila@student.example", name: "Leila" });
    const box = await leaseMailbox(data.db, "box", "a", NOW);
    expect(box).toMatchObject({
      policy: { capPer30Days: 2 },
      cursor: cursor("100"),
      own: [{ address: "leila@student.example", name: "Leila" }],
    });
  });

  it("is not to be had while it is held, and is once it has run out", async () => {
    await free();
    const first = await leaseMailbox(data.db, "box", "a", NOW);
    const until = first?.leaseUntil ?? 0;
    expect(until).toBeGreaterThan(NOW);
    expect(await leaseMailbox(data.db, "box", "b", until - 1)).toBeNull();
    expect((await leaseMailbox(data.db, "box", "b", until))?.leaseToken).toBe("b");
    // The run that was overtaken writes nothing any more.
    expect(await commit(data.db, { mailboxId: "box", token: "a" }, [addContact("a")])).toEqual({ ok: false });
  });

  it("can be given back by its holder only", async () => {
    await free();
    await leaseMailbox(data.db, "box", "a", NOW);
    await releaseMailbox(data.db, "box", "b");
    expect(await leaseMailbox(data.db, "box", "b", NOW)).toBeNull();
    await releaseMailbox(data.db, "box", "a");
    expect(await leaseMailbox(data.db, "box", "b", NOW)).not.toBeNull();
  });

  it("does not lock the mailbox for good when it comes from a clock that was ahead", async () => {
    await free();
    await leaseMailbox(data.db, "box", "ahead", NOW + 365 * DAY);
    expect((await leaseMailbox(data.db, "box", "b", NOW))?.leaseToken).toBe("b");
  });

  it("is not given for a mailbox that is disconnected or unknown", async () => {
    await free();
    await data.run("UPDATE mailbox SET status = 'disconnected'");
    expect(await leaseMailbox(data.db, "box", "a", NOW)).toBeNull();
    expect(await leaseMailbox(data.db, "none", "a", NOW)).toBeNull();
  });
});

describe("advanceCursor", () => {
  const MOVES: readonly [string, string, string][] = [
    ["100", "101", "101"],
    ["100", "100", "100"],
    ["101", "100", "101"],
    ["999", "1000", "1000"],
    ["1000", "999", "1000"],
    // One and the same float.
    ["9007199254740992", "9007199254740993", "9007199254740993"],
    ["9007199254740993", "9007199254740992", "9007199254740993"],
    // Beyond SQLite's own integers.
    ["9223372036854775807", "18446744073709551615", "18446744073709551615"],
    ["18446744073709551615", "9223372036854775807", "18446744073709551615"],
  ];
  it.each(MOVES)("at %s, told %s, stands at %s", async (from, to, expected) => {
    await data.run("UPDATE mailbox SET cursor = ?", cursor(from));
    await commit(data.db, LEASE, [advanceCursor("box", cursor(to))]);
    expect((await loadMailbox(data.db, "box"))?.cursor).toBe(cursor(expected));
  });
});
