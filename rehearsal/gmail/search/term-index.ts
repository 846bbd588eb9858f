import type { Database } from "../store/database.ts";
import { sortKeyOf } from "../store/lists.ts";
import { readMeta, writeMeta } from "../store/meta.ts";
import { readDocument } from "./document.ts";
import { ANY_USER_LABEL, LABEL_SIGN, termsOf } from "./terms.ts";

/** Of what makes a term; an index that was made another way is made anew. */
const VERSION = "1";

/** Messages that are indexed together: many at once cost a quarter of one at a time. */
const TOGETHER = 250;

const UP_TO = "(SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'terms_up_to')";

const labelTerms = (row: string): string => `(
  SELECT coalesce(group_concat('${LABEL_SIGN}' || value, ' '), '') FROM (
    SELECT value FROM json_each(${row}.labels)
    UNION SELECT '${ANY_USER_LABEL}' FROM json_each(${row}.labels) WHERE value GLOB 'Label_*'))`;

/**
 * An index of terms (SQLite, FTS5) whose rows are the messages by their sort keys. It keeps no text, only which terms
 * are in which row and where. So a row can lose the terms of its labels and gain others without the rest of it; both
 * are always done, as the index counts its rows by that. What a deleted message leaves in it is found in no list.
 */
const SCHEMA = `
CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5(
  term, content='', columnsize=0, tokenize="ascii tokenchars '_'"
);
CREATE TRIGGER IF NOT EXISTS terms_follow_labels AFTER UPDATE OF labels ON messages WHEN new.seq <= ${UP_TO} BEGIN
  INSERT INTO terms (terms, rowid, term) VALUES ('delete', ${sortKeyOf("old")}, ${labelTerms("old")});
  INSERT INTO terms (rowid, term) VALUES (${sortKeyOf("new")}, ${labelTerms("new")});
END;
`;

/** Makes the index when there is none, as in a mailbox from before there was one, a few messages at a time. */
export function openTermIndex(db: Database): void {
  if (readMeta(db, "terms") === VERSION) return;
  db.transaction(() => {
    db.define(`DROP TRIGGER IF EXISTS terms_follow_labels; DROP TABLE IF EXISTS terms; ${SCHEMA}`);
    writeMeta(db, "terms", VERSION);
    writeMeta(db, "terms_up_to", "0");
  });
  indexAll(db);
}

/** To be told of every new message: indexes when enough have come, so that no search has much left to do. */
export function indexSometimes(db: Database, seq: number): void {
  if (seq % TOGETHER === 0) indexSome(db);
}

/** Whatever has come since: before a search. */
export function indexAll(db: Database): void {
  while (db.one(`SELECT 1 FROM messages WHERE seq > ${UP_TO} LIMIT 1`)) db.transaction(() => indexSome(db));
}

const INSERT = `INSERT INTO terms (rowid, term)
  SELECT ${sortKeyOf("messages")}, ? || ' ' || ${labelTerms("messages")} FROM messages WHERE seq = ?`;

function indexSome(db: Database): void {
  const rows = db.all<{ seq: number; raw: Uint8Array }>(
    `SELECT seq, raw FROM messages WHERE seq > ${UP_TO} ORDER BY seq LIMIT ?`,
    TOGETHER,
  );
  for (const { seq, raw } of rows) {
    db.run(INSERT, termsOf(readDocument(Buffer.from(raw).toString("latin1"))), seq);
  }
  const last = rows.at(-1);
  if (last) writeMeta(db, "terms_up_to", String(last.seq));
}
