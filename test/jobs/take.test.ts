import { afterEach, describe, expect, it } from "vitest";
import type { Header, Message } from "../../src/domain/message.ts";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { createBudget } from "../../src/jobs/budget.ts";
import type { Slice } from "../../src/jobs/slice.ts";
import { take } from "../../src/jobs/take.ts";
import type { Answer, Fault, Mailbox } from "../../src/ports.ts";
import { openDb } from "../../src/store/db.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

const NOW = Date.parse("2026-04-13T12:00:00Z");

/** A mailbox that answers as it is told, for what no real one does on demand. */
function sliceWith(answers: Readonly<Record<string, Answer<Message>>>) {
  const d1 = openSqliteD1();
  const box = {
    id: "box",
    listId: "box",
    zone: "UTC",
    policy: DEFAULT_POLICY,
    exclusions: [],
    labelIds: {},
    own: [{ address: "leila@haddad.example", name: "Leila" }],
  };
  const mailbox = {
    messages: async (ids: readonly string[]) => ({
      ok: true,
      value: ids.map((id) => answers[id] ?? gone("gone")),
    }),
    search: async () => ({ ok: true, value: { found: [], nextPage: null } }),
  } as unknown as Mailbox;
  const slice = {
    db: openDb(d1),
    mailbox,
    box,
    now: NOW,
    lease: { mailboxId: "box", token: "mine" },
    budget: createBudget(),
  } as unknown as Slice;
  const run = (text: string) => d1.prepare(text).run();
  return { d1, slice, run };
}

function gone(kind: Fault["kind"]): Answer<Message> {
  return { ok: false, fault: { kind, detail: "for the test", until: null } as Fault };
}

function sent(
  id: string,
  headers: readonly Header[] = [{ name: "Subject", value: "Rent" }],
): Answer<Message> {
  const to = [{ name: "To", value: "office@landlord.example" }, ...headers];
  return {
    ok: true,
    value: { id, threadId: id, at: NOW, labels: ["SENT"], headers: to, parts: [] },
  };
}

/** A message over which reading stumbles, as a bug of ours would make it. */
function stumbling(id: string): Answer<Message> {
  const answer = sent(id);
  if (!answer.ok) throw new Error("unreachable");
  const message = { ...answer.value };
  Object.defineProperty(message, "parts", {
    get: () => {
      throw new RangeError("too deep");
    },
  });
  return { ok: true, value: message };
}

describe("take", () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const d1 of open.splice(0)) d1.close();
  });

  async function taken(answers: Readonly<Record<string, Answer<Message>>>, ids: readonly string[]) {
    const { d1, slice, run } = sliceWith(answers);
    open.push(d1);
    await run(`INSERT INTO mailbox (id, address, google_sub, list_id, zone, policy, grant, status, cursor, read_until,
      connected_at, lease_token) VALUES ('box', 'leila@haddad.example', 's', 'box', 'UTC', '{}', '', 'watching', '', 0, 0, 'mine')`);
    const outcome = await take(slice, ids);
    const column = async (text: string) =>
      (await d1.prepare(text).all<{ id: string }>()).results.map((row) => row.id);
    return {
      outcome: outcome.kind,
      read: await column("SELECT message_id AS id FROM decision ORDER BY 1"),
      unread: await column("SELECT message_id AS id FROM unread ORDER BY 1"),
    };
  }

  it("skips what is gone and reads the rest", async () => {
    expect(await taken({ a: sent("a") }, ["missing", "a"])).toEqual({
      outcome: "done",
      read: ["a"],
      unread: [],
    });
  });

  it("keeps a mail that Gmail refuses in the ledger and goes on", async () => {
    expect(await taken({ a: gone("refused"), b: sent("b") }, ["a", "b"])).toEqual({
      outcome: "done",
      read: ["b"],
      unread: ["a"],
    });
  });

  it("keeps a mail that reading stumbles over in the ledger and goes on", async () => {
    expect(await taken({ a: stumbling("a"), b: sent("b") }, ["a", "b"])).toEqual({
      outcome: "done",
      read: ["b"],
      unread: ["a"],
    });
  });

  it("stops at a passing failure, with what could be read recorded", async () => {
    expect(await taken({ a: sent("a"), b: gone("passing") }, ["a", "b"])).toEqual({
      outcome: "fault",
      read: ["a"],
      unread: [],
    });
  });
});
