import type { Mailbox } from "../mailbox.ts";
import type { Fate } from "./fate.ts";

/** One address, or every address at a domain. */
export type Whom = { readonly address: string } | { readonly domain: string };

/** Mail that leaves to them does not simply arrive. */
export type Undeliverable = Whom & {
  readonly as: Fate;
  /** ms from the letter to its first report; absent: what is usual. The later ones keep their distance. */
  readonly after?: number | undefined;
  /** Words of the other server in place of the usual ones, with their status code (RFC 3463). */
  readonly says?: { readonly status: string; readonly text: string } | undefined;
};

export interface Rule {
  readonly fate: Fate;
  readonly after: number | null;
  readonly says: { readonly status: string; readonly text: string } | null;
}

interface RuleRow {
  fate: Fate;
  after: number | null;
  status: string | null;
  said: string | null;
}

/** Replaces what was said of the same address or domain before. */
export function setUndeliverable(mailbox: Mailbox, rule: Undeliverable): void {
  mailbox.db.run(
    "INSERT OR REPLACE INTO undeliverable (whom, fate, after, status, said) VALUES (?, ?, ?, ?, ?)",
    keyOf(rule),
    rule.as,
    rule.after ?? null,
    rule.says?.status ?? null,
    rule.says?.text ?? null,
  );
}

/** From now on mail arrives there again; reports that are on their way still come. */
export function setDeliverable(mailbox: Mailbox, whom: Whom): void {
  mailbox.db.run("DELETE FROM undeliverable WHERE whom = ?", keyOf(whom));
}

function keyOf(whom: Whom): string {
  return ("address" in whom ? whom.address : `@${whom.domain}`).toLowerCase();
}

/** What is known of a recipient: of the address itself, else of its domain; null when mail simply arrives. */
export function ruleFor(mailbox: Mailbox, address: string): Rule | null {
  const row = mailbox.db.one<RuleRow>(
    "SELECT fate, after, status, said FROM undeliverable WHERE whom IN (?, ?) ORDER BY whom LIKE '@%' LIMIT 1",
    address,
    address.slice(address.indexOf("@")),
  );
  if (!row) return null;
  const { fate, after, status, said } = row;
  return { fate, after, says: status !== null && said !== null ? { status, text: said } : null };
}
