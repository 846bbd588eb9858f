import * as z from "zod/mini";
import type { Answer, Search, SearchPage } from "../ports.ts";
import type { GmailClient } from "./client.ts";

const SearchBody = z.lazy(() =>
  z.object({
    messages: z._default(z.array(z.object({ id: z.string(), threadId: z.string() })), []),
    nextPageToken: z.optional(z.string()),
  }),
);

/** Ids of the messages that match, newest first. */
export async function search(
  client: GmailClient,
  query: Search,
  page: string | null,
): Promise<Answer<SearchPage>> {
  const q = toQuery(query);
  if (q === null) {
    return { ok: false, fault: { kind: "refused", detail: "a search by address was given no address" } };
  }
  const answer = await client.call({
    verb: "read",
    run: (users, options) =>
      users.messages.list(
        {
          userId: "me",
          ...(q === "" ? {} : { q }),
          maxResults: 500,
          fields: "messages(id,threadId),nextPageToken",
          ...(query.in === "anywhere" || query.label !== undefined ? { includeSpamTrash: true } : {}),
          ...(query.label === undefined ? {} : { labelIds: [query.label] }),
          ...(page === null ? {} : { pageToken: page }),
        },
        options,
      ),
    shape: SearchBody,
  });
  if (!answer.ok) return answer;
  return {
    ok: true,
    value: {
      found: answer.value.messages.map(({ id, threadId }) => ({ messageId: id, threadId })),
      nextPage: answer.value.nextPageToken ?? null,
    },
  };
}

/**
 * The search as Gmail's search box takes it ("Refine searches in Gmail"). A label is asked for by its id instead, beside
 * the search: in the search box it has its owner's name.
 * @returns null when a list of addresses is empty: no condition at all would match everything
 */
export function toQuery(query: Search): string | null {
  if (query.from?.length === 0 || query.to?.length === 0) return null;
  const terms: string[] = [];
  if (query.from) terms.push(anyOf(query.from.map((address) => term("from", address))));
  // Whether to: also finds Cc and Bcc is not documented, so all three are asked for.
  if (query.to)
    terms.push(anyOf(query.to.flatMap((address) => ["to", "cc", "bcc"].map((op) => term(op, address)))));
  if (query.subject !== undefined) terms.push(term("subject", query.subject));
  if (query.messageId !== undefined) {
    terms.push(term("rfc822msgid", query.messageId.trim().replace(/^<|>$/g, "")));
  }
  // Gmail compares whole seconds, and whether the bound itself belongs is not documented: widened to be sure.
  if (query.after !== undefined) terms.push(`after:${Math.max(0, Math.floor(query.after / 1000) - 1)}`);
  if (query.before !== undefined) terms.push(`before:${Math.ceil(query.before / 1000)}`);
  if (query.in !== undefined) terms.push(`in:${query.in}`);
  return terms.join(" ");
}

/** Braces mean OR. */
function anyOf(terms: readonly string[]): string {
  return terms.length === 1 ? terms.join("") : `{${terms.join(" ")}}`;
}

/**
 * One operator with one value that cannot leave it. There is no way to escape a quotation mark inside quotation
 * marks; Gmail reads punctuation there as a gap between words, so a gap is what takes its place.
 */
function term(operator: string, value: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}.+_@-]*$/u.test(value)) return `${operator}:${value}`;
  return `${operator}:"${value
    .replace(/["\\\p{C}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()}"`;
}
