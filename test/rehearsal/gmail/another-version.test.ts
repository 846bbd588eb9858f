import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { mail, openLeila } from "./signed-in.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "version-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const OTHER = "kept by another version of the stand-in Gmail";

it.each<[string, string]>([
  ["from before there were numbers", "DELETE FROM meta WHERE name = 'format'"],
  ["of another number", "UPDATE meta SET value = '0' WHERE name = 'format'"],
  ["without what it should hold at all", "DROP TABLE meta"],
  [
    "with fewer columns",
    "DELETE FROM meta WHERE name = 'format'; DROP TABLE sent; CREATE TABLE sent (id TEXT)",
  ],
])("a mailbox file %s is refused at once and left as it is", (_what, change) => {
  const path = join(folder, "leila.sqlite");
  const before = openLeila({ path });
  before.ownerSends(mail({}));
  before.close();
  const older = new DatabaseSync(path);
  older.exec(change);
  const tables = () => older.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all();
  const kept = tables();
  expect(() => openLeila({ path })).toThrow(OTHER);
  expect(tables()).toEqual(kept);
  older.close();
});

it("what is no mailbox but somebody's tables is not written into", () => {
  const path = join(folder, "other.sqlite");
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE recipes (name TEXT)");
  other.close();
  expect(() => openLeila({ path })).toThrow(OTHER);
});

it("an empty file and a mailbox of this version are opened", () => {
  const path = join(folder, "leila.sqlite");
  new DatabaseSync(path).close();
  openLeila({ path }).close();
  const again = openLeila({ path });
  expect(again.messages()).toEqual([]);
  again.close();
});
