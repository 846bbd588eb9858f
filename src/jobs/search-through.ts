import type { Search, SearchPage } from "../ports.ts";
import { faulted, MORE, type Slice, type Unfinished } from "./slice.ts";

/** Pages of one search; two of them in one slice leave requests enough to read what they find. */
const MOST_PAGES = 10;

export interface Finds {
  readonly kind: "found";
  readonly ids: SearchPage["found"];
  /** Whether there are no more. */
  readonly isAll: boolean;
}

/** A search from its first page on, up to the tenth, oldest first (searches answer newest first). */
export async function searchThrough(slice: Slice, query: Search): Promise<Finds | Unfinished> {
  const ids: SearchPage["found"][number][] = [];
  let page: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    if (slice.budget.left() < 2) return MORE;
    const answer = await slice.mailbox.search(query, page);
    if (!answer.ok) return faulted(answer.fault);
    ids.push(...answer.value.found);
    page = answer.value.nextPage;
    if (page === null) break;
  }
  return { kind: "found", ids: ids.reverse(), isAll: page === null };
}
