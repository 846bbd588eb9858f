import { readTables } from "../../cli/static-files/tables.ts";
import { hasBooks, provideBooks } from "../../src/domain/languages/books.ts";
import { compileBooks } from "../../src/domain/languages/compiled.ts";
import { provideTables } from "../../src/domain/tables/tables.ts";

/** Every test reads mail by the wordbooks' sources. Those that share a process make them ready once. */
if (!hasBooks()) provideBooks(compileBooks);
provideTables(readTables());
