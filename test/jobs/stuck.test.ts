import { afterEach, describe, expect, it } from "vitest";
import type { Message } from "../../src/domain/message.ts";
import { counted, countedD1, createBudget } from "../../src/jobs/budget.ts";
import { dispatch, type JobDeps } from "../../src/jobs/dispatch.ts";
import { readBySearch } from "../../src/jobs/look-back.ts";
import type { Slice } from "../../src/jobs/slice.ts";
import { sync } from "../../src/jobs/sync.ts";
import { take } from "../../src/jobs/take.ts";
import { tick } from "../../src/jobs/tick.ts";
import type { Answer, Mailbox, Search } from "../../src/ports.ts";
import { openDb } from "../../src/store/db.ts";
import { leaseMailbox, releaseMailbox } from "../../src/store/mailboxes.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

const NOW = Date.parse("2026-04-13T12:00:00Z");
const DAY = 86_400_000;

const open: { close(): void }[] = [];
afterEach(() => {
  for (const d1 of open.splice(0)) d1.close();
});

/** A mailbox of which every slice is run by hand, on a Gmail that answers as it is told. */
async function openBox(gmail: Partial<Mailbox>, columns: Readonly<Record<string, unknown>> = {}) {
  const d1 = openSqliteD1();
  open.push(d1);
  const row = {
    id: "box",
    address: "leila@haddad.example",
    google_sub: "s",
    list_id: "box",
    zone: "UTC",
    policy: "{}",
    grant: "",
    status: "watching",
    cursor: "00000000000000000007",
    read_until: NOW - DAY,
    connected_at: 0,
    aliases_at: NOW,
    ...columns,
  };
  const names = Object.keys(row).map((name) => `"${name}"`);
  await d1
    .prepare(`INSERT INTO mailbox (${names}) VALUES (${names.map(() => "?")})`)
    .bind(...Object.values(row))
    .run();
  const db = openDb(d1);
  const slice = async (): Promise<Slice> => {
    await releaseMailbox(db, "box", "mine");
    const box = await leaseMailbox(db, "box", "mine", NOW);
    if (box === null) throw new Error("the mailbox is not to be had");
    const budget = createBudget();
    return {
      db: openDb(countedD1(d1, budget)),
      mailbox: counted(gmail as Mailbox, budget),
      box,
      now: NOW,
      lateBy: 0,
      lease: { mailboxId: "box", token: "mine" },
      budget,
      writeFollowUp: () => ({ ok: false, problem: "" }),
      writeSummary: async () => null,
    };
  };
  return { db, slice };
}

/** Slices until a part is done; 20 at most. */
async function slicesOf(slice: () => Promise<Slice>, part: (slice: Slice) => Promise<{ kind: string }>) {
  for (let n = 1; n <= 20; n++) if ((await part(await slice())).kind !== "more") return n;
  return Number.POSITIVE_INFINITY;
}

function letter(id: string, to: readonly string[], text = ""): Message {
  return {
    id,
    threadId: id,
    at: NOW - DAY,
    labels: ["SENT"],
    headers: [
      { name: "From", value: "Leila Haddad <leila@haddad.example>" },
      { name: "To", value: to.join(", ") },
      { name: "Subject", value: "A question about your registry" },
    ],
    parts: [{ type: "text/plain", params: {}, filename: null, text }],
  };
}

describe("a slice that has more to do", () => {
  it.each([
    ["messages that are gone", (): Answer<Message> => ({ ok: false, fault: { kind: "gone", detail: "" } })],
    [
      "drafts",
      (id: string): Answer<Message> => ({ ok: true, value: { ...letter(id, []), labels: ["DRAFT"] } }),
    ],
  ])("goes past %s", async (_, answer) => {
    const { slice } = await openBox({
      messages: async (ids) => ({ ok: true, value: ids.map(answer) }),
    });
    const ids = Array.from({ length: 600 }, (_, i) => `left-${i}`);
    expect(await slicesOf(slice, (one) => take(one, ids))).toBeLessThan(10);
  });

  it("reads a letter that it has passed over as a draft", async () => {
    let labels = ["DRAFT"];
    const { db, slice } = await openBox({
      changes: async () => ({
        ok: true,
        value: { changes: [sent("a"), ...later], nextPage: null, through: null, historyId: "9" },
      }),
      messages: async (ids) => ({
        ok: true,
        value: ids.map((id) => ({
          ok: true,
          value: { ...letter(id, ["leila@haddad.example"]), labels: id === "a" ? labels : ["SENT"] },
        })),
      }),
    });
    const sent = (messageId: string) =>
      ({ kind: "added", messageId, threadId: messageId, labels: ["SENT"] }) as const;
    const later = Array.from({ length: 30 }, (_, i) => sent(`later-${i}`));
    // Its sending was undone when the page was begun, and it is sent again before the page is done.
    expect((await sync(await slice())).kind).toBe("more");
    labels = ["SENT"];
    await slicesOf(slice, sync);
    expect(await db.all("SELECT count(*) AS read FROM decision WHERE message_id = 'a'")).toEqual([
      { read: 1 },
    ]);
  });

  it("has got no further by reading again what was passed over", async () => {
    const { slice } = await openBox({
      messages: async (ids) => ({
        ok: true,
        value: ids.map((id) => ({ ok: true, value: { ...letter(id, []), labels: ["DRAFT"] } })),
      }),
    });
    // Told as sent, and a draft each time that it is read: its owner has undone the send.
    const [first, second] = [await slice(), await slice()];
    for (const one of [first, second]) await take(one, ["undone"], [], true);
    expect(first.budget.progress()).not.toBeNull();
    expect(second.budget.progress()).toBeNull();
  });

  it("searches a shorter stretch where a search finds more than it can list", async () => {
    const spans: number[] = [];
    // Two thousand mails an hour, five hundred on a page, and none of them to be read.
    const search = async (query: Search, page: string | null) => {
      const { after = 0, before = 0 } = query;
      spans.push(before - after);
      const pages = Math.ceil(((before - after) / 3_600_000) * 4);
      const here = Number(page ?? 1);
      return { ok: true, value: { found: [], nextPage: here < pages ? String(here + 1) : null } } as const;
    };
    const { db, slice } = await openBox(
      { search, labels: async () => ({ ok: true, value: [] }) },
      { status: "looking-back", look_back_at: NOW - DAY, look_back_until: NOW, look_back_step: 4 },
    );
    let slices = 0;
    for (let kind = "more"; kind === "more" && slices < 200; slices++) {
      const one = await slice();
      kind = (await readBySearch(one)).kind;
      // The end of the first pass is where this story ends.
      if ((await db.all("SELECT 1 FROM mailbox WHERE status = 'watching'")).length > 0) break;
      expect(one.budget.progress()).not.toBeNull();
    }
    expect(slices).toBeLessThan(60);
    expect(Math.min(...spans)).toBeLessThan(4 * 3_600_000);
  });

  it("gives up one mail that a whole slice is not enough for", async () => {
    const words =
      "My name is Leila Haddad, a medical graduate. I read your paper. Would you be willing to talk?";
    const { db, slice } = await openBox({
      messages: async (ids) => ({
        ok: true,
        value: ids.map((id) => ({ ok: true, value: letter(id, ["Helen <h@charlesgate.example>"], words) })),
      }),
    });
    const one = await slice();
    // As if asking who knows the owner took all that a slice has.
    while (one.budget.left() > 1) one.budget.spend();
    expect((await take(one, ["a"])).kind).toBe("more");
    expect(await db.all("SELECT message_id FROM unread")).toEqual([{ message_id: "a" }]);
  });
});

describe("a slice that could record nothing", () => {
  it("is not put back on the queue, and its owner is told", async () => {
    const { slice } = await openBox({});
    const one = await slice();
    one.budget.query(100);
    const end = await tick(one);
    expect(end).toMatchObject({ kind: "finished", says: "stuck" });
    expect(end.kind === "finished" && end.remembers.trouble).toContain("Kindly cannot read what is new");
  });

  it("of one part does not keep the parts behind it waiting", async () => {
    const nothingNew = { changes: [], nextPage: null, through: null, historyId: "7" };
    const { db, slice } = await openBox(
      {
        changes: async () => ({ ok: true, value: nothingNew }),
        insert: async () => ({ ok: true, value: { messageId: "trouble", threadId: "trouble" } }),
      },
      { summary_at: NOW + DAY },
    );
    await db.run(
      "INSERT INTO unread (mailbox_id, message_id, at, detail, retry_at) VALUES ('box', 'a', 0, '', 0)",
    );
    const one = await slice();
    // Enough to read what is new, and too little to read one mail again.
    one.budget.query(38 - 25);
    const end = await tick(one);
    expect(end).toMatchObject({ kind: "finished", says: "finished", remembers: { readUntil: NOW } });
    expect(end.kind === "finished" && end.remembers.trouble).toContain("read again what could not be read");
    expect(await db.all("SELECT sweep_at > 0 AS swept FROM mailbox")).toEqual([{ swept: 1 }]);
  });
});

it("a job that failed before its first step leaves the mailbox free for its repetition", async () => {
  const { db } = await openBox({});
  const deps = { db, openMailbox: () => Promise.reject(new Error("D1_ERROR: Network connection lost.")) };
  const job = { kind: "tick", mailboxId: "box", now: NOW } as const;
  await expect(dispatch(deps as Partial<JobDeps> as JobDeps, job)).rejects.toThrow("Network connection lost");
  expect(await leaseMailbox(db, "box", "again", NOW + 1_000)).not.toBeNull();
});

it("a part that breaks keeps no part behind it waiting; the page says which it is, and the log by what", async () => {
  const nothingNew = { changes: [], nextPage: null, through: null, historyId: "7" };
  const { db, slice } = await openBox({
    changes: async () => ({ ok: true, value: nothingNew }),
    search: async () => ({ ok: true, value: { found: [], nextPage: null } }),
    insert: async () => ({ ok: true, value: { messageId: "trouble", threadId: "trouble" } }),
  });
  const mistake = new TypeError("undefined is not a sentence");
  const end = await tick({ ...(await slice()), writeSummary: () => Promise.reject(mistake) });
  expect(end).toMatchObject({ kind: "finished", says: "finished", remembers: { readUntil: NOW } });
  expect(end.kind === "finished" && end.remembers.trouble).toContain(
    "stumbles when it is to write your summary",
  );
  expect(end.stumbled).toBe(mistake);
  expect(await db.all("SELECT sweep_at > 0 AS swept FROM mailbox")).toEqual([{ swept: 1 }]);
});
