import { type Found, find, type Hit } from "../search/find.ts";
import type { Database } from "../store/database.ts";
import { draftOfMessage } from "../store/drafts.ts";
import { findLabel } from "../store/labels.ts";
import { headsOfThread } from "../store/messages.ts";
import { readingOf } from "../store/readings.ts";
import type { Call } from "./method.ts";
import { type Listed, pageToken, readPage } from "./paging.ts";
import { booleanParameter, type Checked } from "./parameters.ts";
import { answer, invalidArgument, notPlayed } from "./problem.ts";
import { latestHistoryId } from "./shape.ts";

export function listMessages(call: Call): Response {
  const asked = readQuestion(call, "messages");
  if (!asked.ok) return asked.refusal;
  const hits = newestMatches(asked.value);
  return answerPage(call, asked.value, hits, ({ id, threadId }) => ({ id, threadId }));
}

/** Only drafts have the label DRAFT. */
export function listDrafts(call: Call): Response {
  const asked = readQuestion(call, "drafts", ["DRAFT"]);
  if (!asked.ok) return asked.refusal;
  const hits = newestMatches(asked.value);
  return answerPage(call, asked.value, hits, ({ id, threadId }) => ({
    id: draftOfMessage(call.mailbox.db, id),
    message: { id, threadId },
  }));
}

/** Threads with a message that matches, the one with the newest such message first. */
export function listThreads(call: Call): Response {
  const asked = readQuestion(call, "threads");
  if (!asked.ok) return asked.refusal;
  const hits = newestOfEachThread(asked.value);
  return answerPage(call, asked.value, hits, ({ threadId }) => summary(call.mailbox.db, threadId));
}

function summary(db: Database, threadId: string): object {
  const messages = headsOfThread(db, threadId);
  const newest = messages.at(-1);
  const snippet = newest ? readingOf(db, newest).snippet : "";
  return { id: threadId, snippet, historyId: latestHistoryId(messages) };
}

interface Question {
  readonly listed: Listed;
  readonly found: Found;
  readonly size: number;
  /** For a page that is not the first. */
  readonly earlier: Earlier | null;
}

/** What the token of a page says of the pages before it. */
interface Earlier {
  /** Sort keys of what was shown first and last. */
  readonly first: string;
  readonly last: string;
  readonly estimate: number;
}

/** @param also labels that everything in this list has */
function readQuestion(call: Call, listed: Listed, also: readonly string[] = []): Checked<Question> {
  const { mailbox, query } = call;
  const page = readPage(call, listed);
  if (!page.ok) return page;
  const includeSpamTrash = booleanParameter(query, "includeSpamTrash");
  if (!includeSpamTrash.ok) return includeSpamTrash;
  const labelIds = query.getAll("labelIds");
  const unknown = labelIds.find((id) => findLabel(mailbox.db, id) === null);
  if (unknown !== undefined) return { ok: false, refusal: invalidArgument(`Invalid label: ${unknown}`) };
  const search = find(mailbox, {
    q: query.get("q")?.trim() ?? "",
    labelIds: [...labelIds, ...also],
    includeSpamTrash: includeSpamTrash.value,
  });
  if (!search.ok) return { ok: false, refusal: notPlayed(`the search operator ${search.operator}`) };
  const { size, after } = page.value;
  const [first = "", last = "", estimate = ""] = after ?? [];
  const earlier = after === null ? null : { first, last, estimate: Number(estimate) };
  return { ok: true, value: { listed, found: search.found, size, earlier } };
}

/** For one page and one more. */
function newestMatches({ found, size, earlier }: Question): Hit[] {
  return found.page(earlier?.last ?? null, size + 1);
}

const CHUNK = 200;

/**
 * The newest match of each thread, for one page and one more. A thread whose newest match was on an earlier page is
 * passed over; what came in after the first page was made does not count.
 */
function newestOfEachThread({ found, size, earlier }: Question): Hit[] {
  const seen = new Set<string>();
  const newest: Hit[] = [];
  for (let before = earlier?.last ?? null; ; ) {
    const hits = found.page(before, CHUNK);
    for (const hit of hits) {
      if (seen.has(hit.threadId)) continue;
      seen.add(hit.threadId);
      const shown = earlier !== null && found.anyInThread(hit.threadId, earlier.last, earlier.first);
      if (!shown) newest.push(hit);
      if (newest.length > size) return newest;
    }
    before = hits.at(-1)?.key ?? null;
    if (hits.length < CHUNK) return newest;
  }
}

/** @param hits those of this page, and one more if there is another page */
function answerPage(
  call: Call,
  question: Question,
  hits: readonly Hit[],
  shape: (hit: Hit) => object,
): Response {
  const { listed, size, earlier } = question;
  const items = hits.slice(0, size);
  const estimate = earlier?.estimate ?? estimateOf(question, hits.length);
  const first = earlier?.first ?? hits[0]?.key ?? "";
  const last = items.at(-1)?.key ?? "";
  const nextPageToken =
    hits.length > size ? { nextPageToken: pageToken(call, listed, [first, last, String(estimate)]) } : {};
  return answer({
    ...(items.length > 0 ? { [listed]: items.map(shape) } : {}),
    ...nextPageToken,
    resultSizeEstimate: estimate,
  });
}

/** "Estimated total number of results": beyond the first page the stand-in counts so far and no further. */
const MOST_COUNTED = 200;

/** @param inHand how many the first page has, with the one more */
function estimateOf({ listed, found, size }: Question, inHand: number): number {
  if (inHand <= size) return inHand;
  return Math.max(inHand, found.count(listed === "threads" ? "threads" : "messages", MOST_COUNTED));
}
