import { HISTORY_KINDS, type HistoryEntry, type HistoryKind } from "../store/history.ts";
import { RESOURCES } from "./fields/resources.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { pageToken, readPage } from "./paging.ts";
import type { Checked } from "./parameters.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";
import { invalidValue } from "./proto.ts";

export const historyMethods: readonly Method[] = [
  {
    name: "history.list",
    verb: "GET",
    path: "/history",
    units: 2,
    scopes: SCOPES.lookUp,
    query: ["startHistoryId", "historyTypes", "labelId", "maxResults", "pageToken"],
    answers: RESOURCES.history,
    act: list,
  },
];

function list(call: Call): Response {
  const { mailbox, query } = call;
  const start = query.get("startHistoryId");
  if (start === null) return invalidArgument("Missing required parameter: startHistoryId");
  if (!/^\d{1,20}$/.test(start)) return invalidValue(["startHistoryId"], "TYPE_UINT64", start);
  if (!mailbox.history.knows(start)) return notFound();

  const kinds = readKinds(query.getAll("historyTypes"));
  if (!kinds.ok) return kinds.refusal;
  const page = readPage(call, "history");
  if (!page.ok) return page.refusal;
  const { size, after } = page.value;
  const entries = mailbox.history.after(
    after?.[0] ?? start,
    { kinds: kinds.value, label: query.get("labelId") },
    size + 1,
  );
  const history = entries.slice(0, size);
  const last = history.at(-1);
  return answer({
    ...(last ? { history: history.map(shape) } : {}),
    ...(last && entries.length > size ? { nextPageToken: pageToken(call, "history", [last.id]) } : {}),
    historyId: mailbox.history.current(),
  });
}

function readKinds(asked: readonly string[]): Checked<readonly HistoryKind[]> {
  const kinds: HistoryKind[] = [];
  for (const name of asked) {
    const kind = HISTORY_KINDS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (!kind) return { ok: false, refusal: invalidValue(["historyTypes"], "HistoryType", name) };
    kinds.push(kind);
  }
  return { ok: true, value: kinds.length === 0 ? HISTORY_KINDS : kinds };
}

function shape(entry: HistoryEntry): object {
  const ids = { id: entry.messageId, threadId: entry.threadId };
  const message = { ...ids, labelIds: entry.labels };
  const common = { id: entry.id, messages: [ids] };
  switch (entry.kind) {
    case "messageAdded":
      return { ...common, messagesAdded: [{ message }] };
    case "messageDeleted":
      return { ...common, messagesDeleted: [{ message }] };
    case "labelAdded":
      return { ...common, labelsAdded: [{ message, labelIds: entry.changed }] };
    case "labelRemoved":
      return { ...common, labelsRemoved: [{ message, labelIds: entry.changed }] };
  }
}
