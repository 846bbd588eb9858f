import { createHash } from "node:crypto";
import { integerParameter } from "./parameters.ts";
import { invalidArgument } from "./problem.ts";

export interface Page<T> {
  readonly items: T[];
  readonly next: { nextPageToken?: string };
}

export type Paged<T> =
  | { readonly ok: true; readonly page: Page<T> }
  | { readonly ok: false; readonly refusal: Response };

/**
 * Cuts one page out of a list by `maxResults` (1 to 500, else 100) and `pageToken`. A token names the last item
 * of its page, so that what comes in meanwhile neither repeats nor hides anything, and it is good for its own
 * question only.
 * @param key names an item for ever, also once it is gone from the list
 * @param isAfter whether an item comes after the one of that key
 */
export function cutPage<T>(
  list: readonly T[],
  query: URLSearchParams,
  key: (item: T) => string,
  isAfter: (item: T, key: string) => boolean,
): Paged<T> {
  const size = integerParameter(query, "maxResults", { from: 1, to: 500, otherwise: 100 });
  if (!size.ok) return size;
  const token = query.get("pageToken");
  const start = token === null ? null : readToken(token, query);
  if (token !== null && start === null) return { ok: false, refusal: invalidArgument("Invalid pageToken") };

  const rest = start === null ? list : list.filter((item) => isAfter(item, start));
  const items = rest.slice(0, size.value);
  const last = items.at(-1);
  const next = last && rest.length > items.length ? { nextPageToken: makeToken(key(last), query) } : {};
  return { ok: true, page: { items, next } };
}

function makeToken(key: string, query: URLSearchParams): string {
  return Buffer.from(`${question(query)} ${key}`).toString("base64url");
}

function readToken(token: string, query: URLSearchParams): string | null {
  const [asked, key] = Buffer.from(token, "base64url").toString().split(" ");
  return asked === question(query) && key ? key : null;
}

/** Everything of the request that decides what is in the list. */
function question(query: URLSearchParams): string {
  const deciding = [...query].filter(([name]) => name !== "pageToken" && name !== "maxResults").sort();
  return createHash("sha256").update(JSON.stringify(deciding)).digest("hex").slice(0, 12);
}
