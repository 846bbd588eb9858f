import { headsOfThread } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { readId } from "./ids.ts";
import { listThreads } from "./listing.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, notFound } from "./problem.ts";
import { latestHistoryId, readShape, shapeMessage } from "./shape.ts";

export const threadMethods: readonly Method[] = [
  {
    name: "threads.list",
    verb: "GET",
    path: "/threads",
    units: 10,
    scopes: SCOPES.lookUp,
    query: ["q", "labelIds", "includeSpamTrash", "pageToken", "maxResults"],
    answers: RESOURCES.threads,
    act: listThreads,
  },
  {
    name: "threads.get",
    verb: "GET",
    path: "/threads/:id",
    units: 40,
    scopes: SCOPES.lookUp,
    query: ["format", "metadataHeaders"],
    answers: RESOURCES.thread,
    act: get,
  },
];

function get(call: Call): Response {
  const id = readId(call.params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const shape = readShape(call.query, ["full", "metadata", "minimal"]);
  if (!shape.ok) return shape.refusal;
  const messages = headsOfThread(call.mailbox.db, id.value);
  if (messages.length === 0) return notFound();
  return answer({
    id: id.value,
    historyId: latestHistoryId(messages),
    messages: messages.map((message) => shapeMessage(call.mailbox, message, shape.value)),
  });
}
