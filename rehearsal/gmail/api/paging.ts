import { createHash } from "node:crypto";
import type { Call } from "./method.ts";
import { type Checked, integerParameter } from "./parameters.ts";
import { invalidArgument } from "./problem.ts";

/** Which page of a list is asked for. */
export interface PageWanted {
  readonly size: number;
  /** What the token of this page says, or null for the first one. */
  readonly after: readonly string[] | null;
}

/** The lists that come in pages. */
export type Listed = "messages" | "threads" | "drafts" | "history";

/**
 * Of `maxResults` and `pageToken`. A token is good for its own question only, and for nobody else's mailbox.
 * `maxResults` is an unsigned number: 100 unless said, 500 at most (Gmail API reference, users.messages.list).
 */
export function readPage(call: Call, listed: Listed): Checked<PageWanted> {
  const size = readSize(call);
  if (!size.ok) return size;
  const token = call.query.get("pageToken");
  if (token === null || token === "") return { ok: true, value: { size: size.value, after: null } };
  const after = readToken(token, call, listed);
  return after
    ? { ok: true, value: { size: size.value, after } }
    : { ok: false, refusal: invalidArgument("Invalid pageToken") };
}

const USUAL = 100;
const MOST = 500;

/**
 * What becomes of 0 and of more than 500 is not documented for Gmail, so they are refused; Google's own rule for
 * its APIs is to take the usual size and the greatest (AIP-158, "Pagination"): `unsure.pageSize`.
 */
function readSize({ query, mailbox }: Call): Checked<number> {
  const fitted = mailbox.unsure.pageSize === "fitted";
  const range = fitted ? { from: 0, to: 2 ** 32 - 1 } : { from: 1, to: MOST };
  const size = integerParameter(query, "maxResults", { ...range, otherwise: USUAL });
  return size.ok ? { ok: true, value: size.value === 0 ? USUAL : Math.min(size.value, MOST) } : size;
}

/** @param words that say where the page ends, without blanks; the next page is read from them */
export function pageToken(call: Call, listed: Listed, words: readonly string[]): string {
  const said = words.join(" ");
  return Buffer.from(`${seal(call, listed, said)} ${said}`).toString("base64url");
}

function readToken(token: string, call: Call, listed: Listed): string[] | null {
  const [, ...words] = Buffer.from(token, "base64url").toString().split(" ");
  return pageToken(call, listed, words) === token ? words : null;
}

/** Parameters that decide what is in a list, beside its path. */
const DECIDING: readonly string[] = [
  "q",
  "labelIds",
  "includeSpamTrash",
  "startHistoryId",
  "historyTypes",
  "labelId",
];

function seal({ query, mailbox }: Call, listed: Listed, said: string): string {
  const question = [...query].filter(([name]) => DECIDING.includes(name)).sort();
  const sealed = JSON.stringify([listed, mailbox.owner.address, question, said]);
  return createHash("sha256").update(sealed).digest("hex").slice(0, 16);
}
