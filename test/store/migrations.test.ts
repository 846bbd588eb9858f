import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, test } from "vitest";
import { openDb } from "../../src/store/db.ts";
import { leaseMailbox } from "../../src/store/mailboxes.ts";
import { loadOutreach } from "../../src/store/outreach.ts";
import { databaseState } from "../../src/store/read-health.ts";
import { readMailbox } from "../../src/store/read-mailbox.ts";
import { sqliteD1 } from "../support/sqlite-d1.ts";

const FOLDER = join(import.meta.dirname, "../../src/store/migrations");
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".sql"))
  .sort();
const textOf = (file: string) => readFileSync(join(FOLDER, file), "utf8");

/** While a deployment is rolled out the old version works on the new database: nothing that it uses may go. */
const ADDS = [
  /^CREATE TABLE /,
  /^CREATE (?:UNIQUE )?INDEX /,
  // Without a value the old version's rows could not be written any more.
  /^ALTER TABLE `\w+` ADD `\w+` \w+(?: DEFAULT (?:'[^']*'|[\w.]+) NOT NULL| DEFAULT (?:'[^']*'|[\w.]+))?$/,
];

describe("a migration only adds", () => {
  test.each(FILES)("%s", (file) => {
    const statements = textOf(file)
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim().replace(/;$/, ""));
    const added = statements.flatMap((statement) => / ADD `(\w+)`/.exec(statement)?.[1] ?? []);
    // A column may be filled by the migration that adds it: the old version knows nothing of it.
    const fills = (statement: string) => {
      const column = /^UPDATE `\w+` SET `(\w+)` = /.exec(statement)?.[1];
      return column !== undefined && added.includes(column);
    };
    const others = statements.filter(
      (statement) => !ADDS.some((adds) => adds.test(statement)) && !fills(statement),
    );
    expect(others).toEqual([]);
  });
});

it("reads what an older version has written, and finds out that it is behind", async () => {
  const database = new DatabaseSync(":memory:");
  const [first = "", ...later] = FILES;
  const apply = (file: string) => database.exec(textOf(file).replaceAll("--> statement-breakpoint", ""));
  apply(first);
  database.exec(`INSERT INTO mailbox (id, address, google_sub, list_id, zone, policy, "grant", status, cursor, read_until, connected_at)
    VALUES ('box', 'leila@haddad.example', 'sub', 'box', 'America/New_York', '{}', 'sealed', 'watching', '1', 1, 1)`);
  database.exec(`INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words, first_at, status, status_since)
    VALUES ('o', 'box', 't', 'm', 'A question', 'leila@haddad.example', 'research', 1, 9, '{"greeting":null,"signOff":null,"signature":null,"language":"en","ask":null}', 1, 'awaiting', 1)`);
  const d1 = sqliteD1(database);
  expect(await databaseState(openDb(d1))).toBe("behind");
  for (const file of later) apply(file);
  const db = openDb(d1);
  expect(await databaseState(db)).toBe("ready");
  expect(await readMailbox(db, "box")).toMatchObject({ address: "leila@haddad.example", lateBy: 0 });
  expect(await leaseMailbox(db, "box", "token", 10)).toMatchObject({ id: "box", exclusions: [] });
  expect(await loadOutreach(db, "o")).toMatchObject({ id: "o", subject: "A question", named: [] });
  d1.close();
});
