import { snippetOf } from "../mime/payload.ts";
import { parseTree } from "../mime/tree.ts";
import { firstOfEachThread, messagesOfThread, type StoredMessage } from "../store/messages.ts";
import { isOlder, orderKey, wantedMessages } from "./messages.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { cutPage } from "./paging.ts";
import { answer, notFound } from "./problem.ts";
import { readShape, shapeMessage } from "./shape.ts";

export const threadMethods: readonly Method[] = [
  {
    name: "threads.list",
    verb: "GET",
    path: "/threads",
    units: 10,
    scopes: SCOPES.lookUp,
    query: ["q", "labelIds", "includeSpamTrash", "pageToken", "maxResults"],
    act: list,
  },
  {
    name: "threads.get",
    verb: "GET",
    path: "/threads/:id",
    units: 40,
    scopes: SCOPES.read,
    query: ["format", "metadataHeaders"],
    act: get,
  },
];

/** Threads with a message that matches, the one with the newest such message first. */
function list(call: Call): Response {
  const wanted = wantedMessages(call);
  if (!wanted.ok) return wanted.refusal;
  const heads = firstOfEachThread(wanted.messages);
  const cut = cutPage(heads, call.query, orderKey, isOlder);
  if (!cut.ok) return cut.refusal;
  const threads = cut.page.items.map(({ threadId }) => {
    const messages = messagesOfThread(call.mailbox.db, threadId);
    const newest = messages.at(-1);
    return {
      id: threadId,
      snippet: newest ? snippetOf(parseTree(newest.raw)) : "",
      historyId: latestHistoryId(messages),
    };
  });
  return answer({
    ...(threads.length > 0 ? { threads } : {}),
    ...cut.page.next,
    resultSizeEstimate: heads.length,
  });
}

function get(call: Call): Response {
  const shape = readShape(call.query, ["full", "metadata", "minimal"]);
  if (!shape.ok) return shape.refusal;
  const id = call.params["id"] ?? "";
  const messages = messagesOfThread(call.mailbox.db, id);
  if (messages.length === 0) return notFound();
  return answer({
    id,
    historyId: latestHistoryId(messages),
    messages: messages.map((message) => shapeMessage(message, shape.value)),
  });
}

function latestHistoryId(messages: readonly StoredMessage[]): string {
  return messages.reduce(
    (latest, { historyId }) => (BigInt(historyId) > BigInt(latest) ? historyId : latest),
    "0",
  );
}
