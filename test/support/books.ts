import { hasBooks, provideBooks } from "../../src/domain/languages/books.ts";
import { compileBooks } from "../../src/domain/languages/compiled.ts";
import { TABLES } from "../../src/domain/tables/sources.ts";
import { provideTables } from "../../src/domain/tables/tables.ts";

/** Every test reads mail by the wordbooks' sources. Those that share a process make them ready once. */
if (!hasBooks()) provideBooks(compileBooks);
provideTables(TABLES);
