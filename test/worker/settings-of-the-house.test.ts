import { afterEach, describe, expect, it } from "vitest";
import { letterTo } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const DAY = 86_400_000;
const local = (text: string) => Date.parse(`${text}-04:00`);
const WRITTEN = local("2026-03-27T09:00");
const CONNECTED = local("2026-04-10T09:00");
const DRAFTED = local("2026-04-12T08:45");
const SENDING = local("2026-04-13T10:45");
const HELEN = "hmarchetti@charlesgate.example";
const BEN = "ben@hospital.example";

let opened: InProcess | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

/** Leila wrote to Helen; so did her colleague Ben, who has disconnected, and this often. */
async function openOffice(lettersOfBen: number, closed: string | null = null): Promise<InProcess> {
  const w = await openWorker({ now: WRITTEN, settings: { ALLOWED: BEN } });
  opened = w;
  w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
  w.standIn.clock.set(CONNECTED);
  await w.connect();
  await w.drain();
  await w.all(`INSERT INTO mailbox (id, address, name, google_sub, list_id, zone, policy, "grant", status, cursor, read_until, connected_at)
    SELECT 'ben', '${BEN}', 'Ben', 'sub-ben', 'shared', zone, policy, '', 'disconnected', cursor, 0, 0 FROM mailbox`);
  await w.all(
    "INSERT INTO contact (id, list_id, name, closed, closed_at, created_at) VALUES ('his', 'shared', 'Helen M.', ?, 1, 1)",
    closed,
  );
  await w.all(
    "INSERT INTO contact_address (list_id, address, contact_id) VALUES ('shared', ?, 'his')",
    HELEN,
  );
  for (let n = 1; n <= lettersOfBen; n += 1)
    await w.all(
      "INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id) VALUES ('shared', ?, ?, 'ben', ?, 't')",
      HELEN,
      WRITTEN - n * DAY,
      `m${n}`,
    );
  return w;
}

const whoWroteTo = (w: InProcess) =>
  w.all<{ mailbox: string }>(
    `SELECT l.mailbox_id = 'ben' AS isBens, l.list_id AS list FROM letter l ORDER BY l.at`,
  );
const sentByKindly = (w: InProcess) => w.standIn.sent().filter((mail) => mail.by === "api").length;
const contactsOn = async (w: InProcess, list: string) =>
  await w.all<{ id: string; closed: string | null }>(
    "SELECT id, closed FROM contact WHERE list_id = ?",
    list,
  );
const drafts = async (w: InProcess) =>
  (await w.all("SELECT 1 FROM follow_up WHERE state = 'drafted'")).length;

describe("contacts that are shared", () => {
  it("have the cap count a colleague's letters, which each mailbox alone would not", async () => {
    const w = await openOffice(2);
    await w.tick(DRAFTED);
    expect(await drafts(w)).toBe(1);
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED + 15 * 60_000);
    expect(await contactsOn(w, "shared")).toEqual([{ id: "his", closed: null }]);
    expect(new Set((await whoWroteTo(w)).map((row) => JSON.stringify(row)))).toEqual(
      new Set(['{"isBens":0,"list":"shared"}', '{"isBens":1,"list":"shared"}']),
    );
    await w.tick(SENDING);
    expect(sentByKindly(w)).toBe(0);
  });

  it("tell each owner who else wrote, and whoever runs the house as well, without a subject", async () => {
    const w = await openOffice(1);
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED);
    const [row] = await w.all<{ id: string }>("SELECT id FROM outreach");
    const page = await w.read(`/outreach/${row?.id}`);
    expect(page).toContain("A colleague wrote to this person, too");
    expect(page).toContain(`${BEN} 16 days ago`);
    await w.all(
      `INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words, first_at, status, status_since)
       VALUES ('bens', 'ben', 't', 'm1', 'Bens secret subject', ?, 'research', 1, 9, '{}', ?, 'awaiting', 1)`,
      BEN,
      CONNECTED - DAY,
    );
    await w.all(
      "INSERT INTO outreach_recipient (outreach_id, list_id, address, name) VALUES ('bens', 'shared', ?, 'H')",
      HELEN,
    );
    const office = await w.read("/office");
    expect(office).toContain("Written to by several");
    expect(office).toMatch(/Helen M\..*ben@hospital\.example, .* · leila@haddad\.example, /);
    expect(office).not.toMatch(/secret subject|heart failure/);
  });

  it("let a colleague's later letter take the place of a follow-up", async () => {
    const w = await openOffice(1);
    w.env["SHARED_CONTACTS"] = "yes";
    await w.all("UPDATE letter SET at = ? WHERE mailbox_id = 'ben'", CONNECTED);
    await w.tick(DRAFTED);
    const [row] = await w.all<{ id: string }>("SELECT id FROM outreach");
    expect(await w.read(`/outreach/${row?.id}`)).toContain("A colleague wrote to this contact after you.");
    await w.tick(SENDING);
    expect(sentByKindly(w)).toBe(0);
  });

  it("close for all whoever asked one not to be written to", async () => {
    const w = await openOffice(1, "opt-out");
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED);
    await w.tick(SENDING);
    expect(sentByKindly(w)).toBe(0);
  });

  it("go back to each mailbox with all its history, and no contact is lost", async () => {
    const w = await openOffice(2);
    const before = await everything(w);
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED);
    expect(await everything(w)).not.toEqual(before);
    w.env["SHARED_CONTACTS"] = "no";
    await w.tick(DRAFTED + 15 * 60_000);
    expect(await everything(w)).toEqual(before);
    for (let day = 0; day < 4; day += 1) await w.tick(SENDING + day * DAY);
    expect(sentByKindly(w)).toBe(1);
  });

  it("keep closed for each mailbox whom a colleague heard say so, on its own list and back", async () => {
    const w = await openOffice(0, "dead-address");
    await w.all(
      `INSERT INTO contact (id, list_id, name, closed, closed_at, created_at) VALUES
        ('ray', 'shared', 'Ray', 'opt-out', 1, 1), ('sue', 'shared', 'Sue', 'do-not-contact', 1, 1),
        ('tom', 'shared', 'Tom', NULL, NULL, 1), ('ann', 'shared', 'Ann', NULL, NULL, 1)`,
    );
    await w.all(
      `INSERT INTO contact_address (list_id, address, contact_id, dead_since) VALUES ('shared', 'ray@ridge.example', 'ray', NULL),
        ('shared', 'sue@ridge.example', 'sue', NULL), ('shared', 'tom@ridge.example', 'tom', 5),
        ('shared', 'tom@home.example', 'tom', NULL), ('shared', 'ann@ridge.example', 'ann', NULL)`,
    );
    const known = async (list: string) =>
      await w.all(
        `SELECT a.address, c.closed, a.dead_since AS dead FROM contact_address a JOIN contact c ON c.id = a.contact_id
         WHERE a.list_id = ? AND a.address <> ? ORDER BY 1`,
        list,
        HELEN,
      );
    const closed = [
      { address: "ray@ridge.example", closed: "opt-out", dead: null },
      { address: "sue@ridge.example", closed: "do-not-contact", dead: null },
      { address: "tom@home.example", closed: null, dead: null },
      { address: "tom@ridge.example", closed: null, dead: 5 },
    ];
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED);
    w.env["SHARED_CONTACTS"] = "no";
    await w.tick(DRAFTED + 15 * 60_000);
    const [{ list } = { list: "" }] = await w.all<{ list: string }>(
      "SELECT list_id AS list FROM mailbox WHERE id <> 'ben'",
    );
    expect(await known(list)).toEqual(closed);
    // The last to leave takes everything along, and brings it back.
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED + 30 * 60_000);
    await w.all("UPDATE mailbox SET list_id = 'ben' WHERE id = 'ben'");
    w.env["SHARED_CONTACTS"] = "no";
    await w.tick(DRAFTED + 45 * 60_000);
    expect(await contactsOn(w, "shared")).toEqual([]);
    expect(await known(list)).toEqual(closed);
    w.env["SHARED_CONTACTS"] = "yes";
    await w.tick(DRAFTED + 60 * 60_000);
    expect(await known("shared")).toEqual(closed);
  });

  it("keep a contact closed that its owner had closed, whichever way the mailbox moves", async () => {
    const w = await openOffice(0);
    await w.all("UPDATE contact SET closed = 'do-not-contact', closed_at = 1 WHERE list_id <> 'shared'");
    for (const answer of ["yes", "no"]) {
      w.env["SHARED_CONTACTS"] = answer;
      await w.tick(answer === "yes" ? DRAFTED : DRAFTED + 15 * 60_000);
      const [box] = await w.all<{ list: string }>("SELECT list_id AS list FROM mailbox WHERE id <> 'ben'");
      expect((await contactsOn(w, box?.list ?? "")).map((row) => row.closed)).toEqual(["do-not-contact"]);
    }
    await w.tick(SENDING);
    expect(sentByKindly(w)).toBe(0);
  });
});

/** Leila's part of what hangs on a list, without the contacts' ids. */
async function everything(w: InProcess) {
  const mine = "SELECT id FROM mailbox WHERE id <> 'ben'";
  return {
    box: await w.all("SELECT list_id FROM mailbox WHERE id <> 'ben'"),
    letters: await w.all(`SELECT * FROM letter WHERE mailbox_id IN (${mine}) ORDER BY at`),
    messages: await w.all(`SELECT * FROM message WHERE mailbox_id IN (${mine}) ORDER BY at`),
    recipients: await w.all("SELECT * FROM outreach_recipient WHERE outreach_id <> 'bens'"),
    addresses: await w.all(
      `SELECT a.list_id, a.address, c.closed FROM contact_address a JOIN contact c ON c.id = a.contact_id
       WHERE a.list_id IN (SELECT list_id FROM mailbox WHERE id <> 'ben') ORDER BY a.address`,
    ),
  };
}

describe("an address that is not allowed any more", () => {
  it("is locked out with the next tick: nothing is read, nothing goes out, nothing is lost", async () => {
    const w = await openOffice(0);
    await w.tick(DRAFTED);
    expect(await drafts(w)).toBe(1);
    w.env["OWNER"] = "somebody@else.example";
    const calls = w.standIn.log.sums();
    await w.tick(DRAFTED + DAY / 2);
    expect(w.standIn.log.sums()).toEqual(calls);
    const [box] = await w.all<{ status: string; trouble: string }>(
      "SELECT status, trouble FROM mailbox WHERE id <> 'ben'",
    );
    expect(box?.status).toBe("locked-out");
    expect(box?.trouble).toContain("ALLOWED");
    expect(await w.read("/")).not.toContain("Sign out");
    w.env["ALLOWED"] = "leila@haddad.example";
    await w.connect();
    await w.tick(SENDING);
    expect(sentByKindly(w)).toBe(1);
  });
});

describe("a change of the secret", () => {
  it("with the one before still named seals every grant anew as it is used, so that it can be left out", async () => {
    const w = await openOffice(0);
    const SECRET = "another secret for tests that is long enough";
    const grant = async () =>
      (await w.all<{ sealed: string }>(`SELECT "grant" AS sealed FROM mailbox WHERE id <> 'ben'`))[0]?.sealed;
    const before = await grant();
    w.env["SECRET_BEFORE"] = w.env["SECRET"];
    w.env["SECRET"] = SECRET;
    await w.tick(DRAFTED);
    const after = await grant();
    expect(after).not.toBe(before);
    delete w.env["SECRET_BEFORE"];
    await w.tick(SENDING);
    expect(await grant()).toBe(after);
    expect(sentByKindly(w)).toBe(1);
  });

  it("seals the secrets of webhooks anew with the grant, those too that have nothing to tell", async () => {
    const w = await openOffice(0);
    await w.post("/webhooks/add", { url: "http://127.0.0.1:9/kindly", events: "lapse" });
    const [hook] = await w.all<{ id: string }>("SELECT id FROM webhook");
    w.env["SECRET_BEFORE"] = w.env["SECRET"];
    w.env["SECRET"] = "another secret for tests that is long enough";
    await w.tick(DRAFTED);
    delete w.env["SECRET_BEFORE"];
    await w.connect();
    const tried = await (await w.post(`/webhooks/${hook?.id}/try`)).text();
    expect(tried).toContain("could not be reached");
    expect(tried).not.toContain("sealed under another key");
  });
});
