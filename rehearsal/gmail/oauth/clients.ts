import type { Mailbox } from "../mailbox.ts";
import { isRedirectUri } from "./redirect-uri.ts";

/** Who may sign in: only test users, everybody, or only the Workspace organisation that the app belongs to. */
export const AUDIENCES = ["testing", "production", "internal"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** An OAuth client as its developer set it up in Google's console. */
export interface Registration {
  readonly id: string;
  readonly secret: string;
  /** Shown on the consent page; absent: the id is. */
  readonly name?: string | undefined;
  /** Compared with what is asked letter by letter. */
  readonly redirectUris: readonly string[];
  readonly audience: Audience;
  /** Google has verified the app for its sensitive and restricted scopes. */
  readonly verified?: boolean | undefined;
  /** While testing: the addresses that may sign in; absent: the mailbox's owner may. */
  readonly testUsers?: readonly string[] | undefined;
}

interface ClientRow {
  id: string;
  secret: string;
  name: string | null;
  redirect_uris: string | null;
  audience: Audience | null;
  verified: number;
  test_users: string | null;
}

/** Registers a client, or sets up anew what was there by that id. @throws RangeError for a redirect URI Google refuses */
export function registerClient(mailbox: Mailbox, client: Registration): void {
  const wrong = client.redirectUris.find((uri) => !isRedirectUri(uri));
  if (wrong !== undefined) throw new RangeError(`Google accepts no such redirect URI: ${wrong}`);
  mailbox.db.run(
    `INSERT OR REPLACE INTO clients (id, secret, name, redirect_uris, audience, verified, test_users)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    client.id,
    client.secret,
    client.name ?? null,
    JSON.stringify(client.redirectUris),
    client.audience,
    client.verified ? 1 : 0,
    client.testUsers ? JSON.stringify(client.testUsers.map((address) => address.toLowerCase())) : null,
  );
}

/** @returns null for a client that nobody registered: of such a one nothing but its first secret is known */
export function findClient(mailbox: Mailbox, id: string): Registration | null {
  const row = mailbox.db.one<ClientRow>("SELECT * FROM clients WHERE id = ? AND audience IS NOT NULL", id);
  if (!row || row.audience === null) return null;
  return {
    id: row.id,
    secret: row.secret,
    name: row.name ?? row.id,
    redirectUris: JSON.parse(row.redirect_uris ?? "[]"),
    audience: row.audience,
    verified: row.verified === 1,
    testUsers: row.test_users === null ? undefined : JSON.parse(row.test_users),
  };
}

/**
 * Publishes an app, or takes it back to testing. What was granted before keeps the end that it was granted with.
 * @returns whether the client is registered
 */
export function setAudience(mailbox: Mailbox, id: string, audience: Audience): boolean {
  if (!findClient(mailbox, id)) return false;
  mailbox.db.run("UPDATE clients SET audience = ? WHERE id = ?", audience, id);
  return true;
}

/** Without a registration, the first secret that a client shows is its secret. @returns whether this one is right */
export function isSecretOf(mailbox: Mailbox, clientId: string, secret: string): boolean {
  mailbox.db.run(
    "INSERT INTO clients (id, secret) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
    clientId,
    secret,
  );
  return mailbox.db.one("SELECT 1 FROM clients WHERE id = ? AND secret = ?", clientId, secret) !== undefined;
}

export function setRestricted(mailbox: Mailbox, clientId: string, restricted: boolean): void {
  const sql = restricted
    ? "INSERT OR IGNORE INTO restricted_clients (id) VALUES (?)"
    : "DELETE FROM restricted_clients WHERE id = ?";
  mailbox.db.run(sql, clientId);
}

/** Whether the organisation's administrator keeps the app from its people. */
export function isRestricted(mailbox: Mailbox, clientId: string): boolean {
  return mailbox.db.one("SELECT 1 FROM restricted_clients WHERE id = ?", clientId) !== undefined;
}
