import { getTableColumns, getTableName, type SQL, sql, type Table } from "drizzle-orm";
import { lazily } from "../domain/lazily.ts";
import type { Owner } from "./mail.ts";
import { snake } from "./mailboxes.ts";
import * as schema from "./schema.ts";

/** One table as its owner takes it home. */
export interface ExportedTable {
  readonly name: string;
  /** What its rows are, for the owner. */
  readonly holds: string;
  readonly columns: readonly string[];
  /** Columns whose text is JSON already. */
  readonly json: ReadonlySet<string>;
  /** What hangs on a row in other tables, as JSON. */
  readonly nested: Readonly<Record<string, SQL>>;
  /** Which rows are the owner's; the table is `t`. */
  readonly mine: (owner: Owner) => SQL;
  /** What tells its rows apart within a mailbox, in the order of an index. */
  readonly keys: readonly string[];
}

/** Columns that open something, or that are of use to Kindly alone while it works. */
const SECRET = new Set([
  "mailbox.grant",
  "mailbox.access",
  "mailbox.lease_token",
  "mailbox.lease_until",
  "mailbox.cursor",
  "session.hash",
  "api_token.hash",
  "webhook.secret",
]);
const JSON_COLUMNS = new Set([
  "mailbox.policy",
  "mailbox.exclusions",
  "mailbox.label_ids",
  "outreach.words",
  "outreach.named",
  "message.verdict",
  "decision.why",
  "webhook.events",
]);

const ofMailbox = ({ mailboxId }: Owner) => sql`t.mailbox_id = ${mailboxId}`;

/** Whom the owner has written a first letter to: contacts of a shared list that only others know stay theirs. */
const ofOwnOutreach = ({ mailboxId, listId }: Owner) => sql`t.list_id = ${listId} AND EXISTS (
    SELECT 1 FROM contact_address a JOIN outreach_recipient r ON r.list_id = a.list_id AND r.address = a.address
    JOIN outreach o ON o.id = r.outreach_id WHERE a.contact_id = t.id AND o.mailbox_id = ${mailboxId})`;

const ADDRESSES = sql`(SELECT json_group_array(json_object('address', a.address, 'written', a.written,
    'dead_since', a.dead_since)) FROM contact_address a WHERE a.contact_id = t.id)`;
const RECIPIENTS = sql`(SELECT json_group_array(json_object('address', r.address, 'name', r.name, 'is_copy', r.is_copy))
    FROM outreach_recipient r WHERE r.outreach_id = t.id)`;
/** Without its nonce, by which Kindly knows it again. */
const FOLLOW_UP = sql`(SELECT json_object('state', f.state, 'claimed_at', f.claimed_at, 'send_at', f.send_at,
    'send_day', f.send_day, 'domain', f.domain, 'draft_id', f.draft_id, 'text_hash', f.text_hash,
    'message_id', f.message_id, 'sent_at', f.sent_at, 'updated_at', f.updated_at)
    FROM follow_up f WHERE f.outreach_id = t.id)`;

/** Everything that is kept of one owner, in the order in which it is exported. */
export const exportedTables = lazily((): readonly ExportedTable[] => [
  table(schema.mailbox, "Your mailbox, and your settings", ["id"], {
    mine: ({ mailboxId }) => sql`t.id = ${mailboxId}`,
  }),
  table(schema.ownAddress, "Your own addresses", ["address"]),
  table(schema.template, "Your templates", ["kind", "language"]),
  table(schema.outreach, "Outreach, with its readers and its follow-up", ["first_at", "id"], {
    nested: { recipients: RECIPIENTS, follow_up: FOLLOW_UP },
  }),
  table(schema.message, "Mail that matters to an outreach", ["id"]),
  table(schema.sharedAnswer, "Further outreach that a mail may answer", ["outreach_id", "message_id"]),
  table(schema.decision, "What was decided, and why", ["at", "id"]),
  table(schema.letter, "Letters that the cap counts", ["address", "at", "message_id"], {
    mine: ({ mailboxId, listId }) => sql`t.list_id = ${listId} AND t.mailbox_id = ${mailboxId}`,
  }),
  table(schema.contact, "Contacts and their addresses", ["created_at", "id"], {
    mine: ofOwnOutreach,
    nested: { addresses: ADDRESSES },
  }),
  table(schema.acquaintance, "Who had written to you before", ["address"]),
  table(schema.threadWord, "What you said of single conversations", ["thread_id"]),
  table(schema.unread, "Mail that could not be read", ["message_id"]),
  table(schema.summary, "Weekly summaries", ["week"]),
  table(schema.dayCount, "What was done each day", ["day"]),
  table(schema.troubleTold, "Trouble that you were mailed about", ["code"]),
  table(schema.session, "Browsers that are signed in", ["rowid"]),
  table(schema.apiToken, "Tokens for programs", ["id"]),
  table(schema.webhook, "Webhooks", ["id"]),
  table(schema.webhookDelivery, "What webhooks are still to be told", [
    "at",
    "webhook_id",
    "event",
    "outreach_id",
  ]),
]);

/** Left out: part of another's row, gone within a day, or nobody's. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  contact_address: "stands with its contact",
  outreach_recipient: "stands with its outreach",
  follow_up: "stands with its outreach",
  answered_request: "answers to programs, kept for a day so that none is done twice",
  doctor_ticket: "belongs to whoever runs Kindly, and is good for minutes",
};

export function isSecret(tableName: string, column: string): boolean {
  return SECRET.has(`${tableName}.${column}`);
}

function table(
  of: Table,
  holds: string,
  keys: readonly string[],
  more: Partial<Pick<ExportedTable, "mine" | "nested">> = {},
): ExportedTable {
  const name = getTableName(of);
  const columns = Object.keys(getTableColumns(of))
    .map(snake)
    .filter((column) => !isSecret(name, column));
  const nested = more.nested ?? {};
  const json = new Set([
    ...columns.filter((column) => JSON_COLUMNS.has(`${name}.${column}`)),
    ...Object.keys(nested),
  ]);
  return { name, holds, columns, json, nested, keys, mine: more.mine ?? ofMailbox };
}
