import { hasBooks, provideBooks } from "../../src/domain/languages/books.ts";
import { compileBooks } from "../../src/domain/languages/compiled.ts";

/** Every test reads mail by the wordbooks' sources. Those that share a process make them ready once. */
if (!hasBooks()) provideBooks(compileBooks);
