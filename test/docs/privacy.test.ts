import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, it } from "vitest";
import { snake } from "../../src/store/mailboxes.ts";
import * as schema from "../../src/store/schema.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/privacy.md"), "utf8");

it("says of every column of every table what it holds, and names none that is not there", () => {
  const sections = PAGE.split(/^### /m).slice(1);
  const described = new Map(
    sections.map((section) => {
      const cells = [...section.matchAll(/^\| (`.*?) *\|/gm)].map(([, cell = ""]) => cell);
      const columns = cells.flatMap((cell) =>
        [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name = ""]) => name),
      );
      return [section.split("\n", 1)[0] ?? "", columns.sort()];
    }),
  );
  const tables = Object.values(schema).filter((value) => is(value, Table));
  const real = tables.map((table): [string, string[]] => [
    getTableName(table),
    Object.keys(getTableColumns(table)).map(snake).sort(),
  ]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(real));
});
