import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { giveAddress, takeAddress } from "../../src/store/contact-addresses.ts";
import { putContactsBack } from "../../src/store/contact-undo.ts";
import { openDb } from "../../src/store/db.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";

const NOW = Date.parse("2026-03-16T13:00:00Z");
const BOX = { id: "box", listId: "list" };

let data: TestDatabase;
beforeAll(async () => {
  data = await openTestDatabase();
  await data.insert("own_address", { mailbox_id: "box", address: "me@x.example", name: "" });
});
afterAll(() => data.close());

/** Patel, with one address, and Roe, with two; and a contact of the same address in another list. */
beforeEach(async () => {
  for (const table of ["contact", "contact_address"]) await data.run(`DELETE FROM ${table}`);
  await add("patel", ["patel@med.example"]);
  await add("roe", ["roe@med.example", "roe@home.example"]);
  await add("theirs", ["roe@med.example"], "others");
});

async function add(id: string, addresses: readonly string[], list = "list") {
  await data.insert("contact", { id, list_id: list, name: id, created_at: 0 });
  for (const address of addresses)
    await data.insert("contact_address", { list_id: list, address, contact_id: id });
}

const give = async (address: string, db = data.db) =>
  (await giveAddress(db, BOX, "patel", { key: address, written: address }, NOW)).kind;

async function all(list = "list") {
  const rows = await data.all<{ id: string; addresses: string; closed: string | null }>(
    `SELECT c.id, c.closed, (SELECT group_concat(a.address ORDER BY a.address) FROM contact_address a
       WHERE a.contact_id = c.id) AS addresses FROM contact c WHERE c.list_id = ? ORDER BY c.id`,
    list,
  );
  return rows.map((row) => `${row.id}: ${row.addresses}${row.closed === null ? "" : ` (${row.closed})`}`);
}

const ROE = "roe: roe@home.example,roe@med.example";

describe("an address that the owner gives to a contact", () => {
  it("is theirs when it was nobody's", async () => {
    expect(await give("ip@home.example")).toBe("given");
    expect(await all()).toEqual(["patel: ip@home.example,patel@med.example", ROE]);
  });

  it("makes one person of two, in this list alone", async () => {
    expect(await give("roe@home.example")).toBe("given");
    expect(await all()).toEqual(["patel: patel@med.example,roe@home.example,roe@med.example"]);
    expect(await all("others")).toEqual(["theirs: roe@med.example"]);
  });

  it.each([
    ["patel@med.example", "theirs-already"],
    ["me+tag@x.example", "owners"],
  ])("is refused when it is %s: %s", async (address, answer) => {
    expect(await give(address)).toBe(answer);
    expect(await all()).toEqual(["patel: patel@med.example", ROE]);
  });

  it.each([
    [null, "opt-out", "opt-out"],
    ["dead-address", "do-not-contact", "do-not-contact"],
    ["opt-out", null, "opt-out"],
    ["do-not-contact", "opt-out", "opt-out"],
    ["opt-out", "do-not-contact", "opt-out"],
    ["do-not-contact", "dead-address", "do-not-contact"],
    [null, "dead-address", null],
  ])("keeps the stronger of two reasons not to write: %s and %s make %s", async (one, other, both) => {
    await data.run("UPDATE contact SET closed = ? WHERE id = 'patel'", one);
    await data.run("UPDATE contact SET closed = ? WHERE id = 'roe'", other);
    await give("roe@med.example");
    expect(await data.all("SELECT closed FROM contact WHERE list_id = 'list'")).toEqual([{ closed: both }]);
  });

  it("opens a dead contact again when the address is alive", async () => {
    await data.run("UPDATE contact SET closed = 'dead-address' WHERE id = 'patel'");
    await data.run("UPDATE contact_address SET dead_since = 1 WHERE contact_id = 'patel'");
    await give("roe@med.example");
    expect(await data.all("SELECT closed FROM contact WHERE id = 'patel'")).toEqual([{ closed: null }]);
  });
});

describe("an address whose owner asked not to be written to", () => {
  const asked = (kind: string) =>
    data.insert("message", {
      mailbox_id: "box",
      id: `asked-${kind}`,
      thread_id: "t",
      list_id: "list",
      at: NOW - 1000,
      role: "reply",
      address: "ip@home.example",
      name: "",
      subject: "",
      verdict_kind: kind,
    });

  it.each(["opt-out", "complaint"])("closes the contact it is given to: %s", async (kind) => {
    await asked(kind);
    await give("ip@home.example");
    expect(await all()).toEqual(["patel: ip@home.example,patel@med.example (opt-out)", ROE]);
    await data.run("DELETE FROM message");
  });

  it("says so of a contact whom the owner had closed", async () => {
    await data.run("UPDATE contact SET closed = 'do-not-contact' WHERE id = 'patel'");
    await asked("opt-out");
    await give("ip@home.example");
    expect(await all()).toEqual(["patel: ip@home.example,patel@med.example (opt-out)", ROE]);
    await data.run("DELETE FROM message");
  });

  it("closes nobody when it only answered", async () => {
    await asked("human");
    await give("ip@home.example");
    expect(await all()).toEqual(["patel: ip@home.example,patel@med.example", ROE]);
    await data.run("DELETE FROM message");
  });
});

describe("an address that the owner takes from a contact", () => {
  const take = async (address: string, from = "roe") =>
    (await takeAddress(data.db, "list", from, address, "new", NOW)).kind;

  it("becomes somebody of its own", async () => {
    expect(await take("roe@home.example")).toBe("taken");
    expect(await all()).toEqual([
      "new: roe@home.example",
      "patel: patel@med.example",
      "roe: roe@med.example",
    ]);
  });

  it.each(["opt-out", "do-not-contact"])("leaves both closed where they were: %s", async (closed) => {
    await data.run("UPDATE contact SET closed = ?, closed_at = 5 WHERE id = 'roe'", closed);
    await take("roe@home.example");
    const rows = await data.all(
      "SELECT id, closed, closed_at FROM contact WHERE id IN ('roe', 'new') ORDER BY id",
    );
    expect(rows).toEqual(["new", "roe"].map((id) => ({ id, closed, closed_at: 5 })));
  });

  it("takes a dead address with it, and leaves the living one open", async () => {
    await data.run("UPDATE contact_address SET dead_since = 1 WHERE address = 'roe@home.example'");
    await take("roe@home.example");
    expect(await all()).toEqual([
      "new: roe@home.example (dead-address)",
      "patel: patel@med.example",
      "roe: roe@med.example",
    ]);
  });

  it("leaves a contact closed whose other addresses are all dead", async () => {
    await data.run("UPDATE contact_address SET dead_since = 1 WHERE address = 'roe@med.example'");
    await take("roe@home.example");
    expect(await all()).toContain("roe: roe@med.example (dead-address)");
    expect(await all()).toContain("new: roe@home.example");
  });

  it.each([
    ["the only one", "patel@med.example", "patel"],
    ["somebody else's", "patel@med.example", "roe"],
  ])("stays when it is %s", async (_what, address, from) => {
    expect(await take(address, from)).toBe("not-to-take");
    expect(await all()).toEqual(["patel: patel@med.example", ROE]);
  });
});

describe("an opt-out that is read beside the owner's word", () => {
  const closeRoe = () => data.run("UPDATE contact SET closed = 'opt-out', closed_at = 5 WHERE id = 'roe'");

  /** The database, in which something else happens right before or right after a transaction. */
  const beside = (what: { readonly before?: () => Promise<void>; readonly after?: () => Promise<void> }) => {
    const batch: D1Database["batch"] = async (statements) => {
      await what.before?.();
      const results = await data.d1.batch(statements);
      await what.after?.();
      return results as never;
    };
    return openDb({ prepare: (text: string) => data.d1.prepare(text), batch } as D1Database);
  };

  it("has nothing be done that an undo could not tell from it", async () => {
    const db = beside({ before: closeRoe });
    expect(await give("roe@home.example", db)).toBe("changed");
    expect(await all()).toEqual(["patel: patel@med.example", `${ROE} (opt-out)`]);
    await data.run("UPDATE contact SET closed = NULL WHERE id = 'roe'");
    expect((await takeAddress(db, "list", "roe", "roe@home.example", "new", NOW)).kind).toBe("changed");
    expect(await all()).toEqual(["patel: patel@med.example", `${ROE} (opt-out)`]);
  });

  it("is not lost by the undo when it comes right after", async () => {
    const db = beside({ after: closeRoe });
    const taken = await takeAddress(db, "list", "roe", "roe@home.example", "new", NOW);
    expect(taken.kind === "taken" && (await putContactsBack(data.db, "list", taken.undo, NOW))).toBe(false);
    expect(await all()).toContain("roe: roe@med.example (opt-out)");
  });
});
