import { afterEach, describe, expect, it } from "vitest";
import { openDb } from "../../src/store/db.ts";
import { beginErasing } from "../../src/store/erase.ts";
import { letterTo } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`2026-${text}-04:00`);
const CONNECTED = at("04-10T09:00");
const DRAFTED = at("04-12T08:45");

const open: InProcess[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

/** A mailbox with two follow-ups among its drafts, one of which its owner has written in. */
async function openDrafted(): Promise<InProcess> {
  const w = await openWorker({ now: CONNECTED - 30 * DAY });
  open.push(w);
  w.standIn.clock.set(CONNECTED - 14 * DAY);
  w.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
  w.standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
  w.standIn.clock.set(CONNECTED);
  await w.connect();
  await w.drain();
  await w.tick(DRAFTED);
  const drafts = w.standIn.drafts();
  expect(drafts).toHaveLength(2);
  const osei = drafts.find(({ raw }) => raw.includes("rosei@"));
  w.standIn.ownerEditsDraft(osei?.draftId ?? "", osei?.raw.replaceAll("Kind regards", "Warmly") ?? "");
  return w;
}

/** Every row of every table, but those that belong to no mailbox. */
async function rowsLeft({ all }: InProcess): Promise<string[]> {
  const tables = await all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const left = await Promise.all(
    tables.map(async ({ name }) => ((await all(`SELECT 1 FROM "${name}"`)).length > 0 ? [name] : [])),
  );
  return left.flat();
}

const ERASE = { address: "leila@haddad.example", labels: "yes" };
const deletedLabels = (w: InProcess) =>
  w.standIn.calls().filter(({ method }) => method === "labels.delete").length;

describe("erasing everything", () => {
  it("leaves no row, no draft of Kindly's, no label and no grant, and signs out", async () => {
    const w = await openDrafted();
    const [labels] = await w.all<{ n: number }>(
      "SELECT count(*) AS n FROM mailbox, json_each(mailbox.label_ids) WHERE value IS NOT NULL",
    );
    expect(labels?.n).toBeGreaterThan(0);
    const answer = await w.post("/data/erase", ERASE);
    expect(answer.headers.get("Location")).toBe("/?note=erasing");
    expect((await w.get("/data")).status).toBe(303);
    await w.drain();
    expect(await rowsLeft(w)).toEqual([]);
    expect(w.standIn.drafts().map(({ raw }) => raw.includes("Warmly"))).toEqual([true]);
    expect(deletedLabels(w)).toBe(labels?.n);
    expect(w.standIn.account.accesses()).toEqual([]);
    expect(await w.read("/")).toContain("Connect");
  });

  it("waits for Google an hour, and then does without", async () => {
    const w = await openDrafted();
    w.standIn.faults.add({ method: "*", act: { kind: "refuse", status: 503 } });
    await w.post("/data/erase", ERASE);
    await w.drain();
    expect(await rowsLeft(w)).toContain("outreach");
    await w.tick(DRAFTED + HOUR / 2);
    expect(await rowsLeft(w)).toContain("outreach");
    await w.tick(DRAFTED + 2 * HOUR);
    expect(await rowsLeft(w)).toEqual([]);
  });

  it("needs no Google at all when the grant is dead", async () => {
    const w = await openDrafted();
    w.standIn.account.revokeAccess("client");
    await w.tick(DRAFTED + HOUR);
    await w.post("/data/erase", ERASE);
    await w.drain();
    expect(await rowsLeft(w)).toEqual([]);
  });

  it("takes many slices for a big mailbox, and lets nobody connect in between", async () => {
    const w = await openDrafted();
    const [box] = await w.all<{ id: string; list: string }>("SELECT id, list_id AS list FROM mailbox");
    await w.all(`INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      SELECT '${box?.list}', 'a' || i, i, '${box?.id}', 'm' || i, 't' FROM n`);
    await w.post("/data/erase", ERASE);
    await w.drain(2);
    expect(await rowsLeft(w)).toContain("mailbox");
    await expect(w.connect()).rejects.toThrow(/still being erased/);
    await w.drain();
    expect(await rowsLeft(w)).toEqual([]);
    await w.connect();
    await w.drain();
    expect(await w.all("SELECT status FROM mailbox")).toEqual([{ status: "watching" }]);
  });

  it("leaves to colleagues the contacts that they share and have written to", async () => {
    const w = await openDrafted();
    await w.all("UPDATE mailbox SET list_id = 'office'");
    for (const table of ["contact", "contact_address", "letter", "message", "outreach_recipient"])
      await w.all(`UPDATE ${table} SET list_id = 'office'`);
    await w.all(`INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
      VALUES ('office', 'rosei@ridgemont.example', 1, 'colleague', 'm', 't')`);
    await w.post("/data/erase", ERASE);
    await w.drain();
    expect(await w.all("SELECT address FROM contact_address")).toEqual([
      { address: "rosei@ridgemont.example" },
    ]);
    expect(await w.all("SELECT name FROM contact")).toEqual([{ name: "Raymond Osei" }]);
    expect((await rowsLeft(w)).sort()).toEqual(["contact", "contact_address", "letter"]);
  });

  it("leaves to colleagues the word of whoever wants no mail, until the last of them goes", async () => {
    const w = await openDrafted();
    await w.all("UPDATE mailbox SET list_id = 'office'");
    for (const table of ["contact", "contact_address", "letter", "message", "outreach_recipient"])
      await w.all(`UPDATE ${table} SET list_id = 'office'`);
    await w.all("UPDATE contact SET closed = 'opt-out', closed_at = 1 WHERE name = 'Helen Marchetti'");
    await w.all("CREATE TEMP TABLE colleague AS SELECT * FROM mailbox");
    await w.all(
      `UPDATE colleague SET id = 'colleague', google_sub = 'sub-2', address = 'ben@haddad.example'`,
    );
    await w.all("INSERT INTO mailbox SELECT * FROM colleague");
    await w.post("/data/erase", ERASE);
    await w.drain();
    expect(await w.all("SELECT name, closed FROM contact")).toEqual([
      { name: "Helen Marchetti", closed: "opt-out" },
    ]);
    expect(await w.all("SELECT id FROM mailbox")).toEqual([{ id: "colleague" }]);
    await w.all(`UPDATE mailbox SET status = 'erasing', "grant" = ''`);
    await w.tick(DRAFTED + HOUR);
    expect(await rowsLeft(w)).toEqual([]);
  });

  it.each(["connects again", "disconnects"])("is not taken back by who %s at that moment", async (deed) => {
    const w = await openDrafted();
    const d1 = w.env["DB"] as D1Database;
    const [box] = await w.all<{ id: string }>("SELECT id FROM mailbox");
    let step: "reading" | "about to write" | "written" = "reading";
    // In another tab, after all was read and before the mailbox is written.
    w.env["DB"] = {
      ...d1,
      prepare: (text: string) => {
        if (step === "reading" && text.startsWith("UPDATE mailbox SET")) step = "about to write";
        return d1.prepare(text);
      },
      batch: async (statements: D1PreparedStatement[]) => {
        if (step === "about to write") {
          step = "written";
          await beginErasing(openDb(d1), box?.id ?? "", false, DRAFTED);
        }
        return await d1.batch(statements);
      },
    };
    if (deed === "disconnects") await w.post("/sync/disconnect");
    else await expect(w.connect()).rejects.toThrow(/still being erased/);
    expect(step).toBe("written");
    await w.tick(DRAFTED + HOUR);
    expect(await rowsLeft(w)).toEqual([]);
  });
});
