import { HISTORY_KINDS, type HistoryEntry, type HistoryKind } from "../store/history.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { cutPage } from "./paging.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";

export const historyMethods: readonly Method[] = [
  {
    name: "history.list",
    verb: "GET",
    path: "/history",
    units: 2,
    scopes: SCOPES.lookUp,
    query: ["startHistoryId", "historyTypes", "labelId", "maxResults", "pageToken"],
    act: list,
  },
];

function list({ mailbox, query }: Call): Response {
  const start = query.get("startHistoryId");
  if (start === null) return invalidArgument("Missing required parameter: startHistoryId");
  if (!/^\d{1,20}$/.test(start))
    return invalidArgument(`Invalid value at 'start_history_id' (TYPE_UINT64), "${start}"`);
  if (!mailbox.history.knows(start)) return notFound();

  const kinds = readKinds(query.getAll("historyTypes"));
  if (!kinds) return invalidArgument("Invalid value at 'history_types'");
  const entries = mailbox.history.after(start, { kinds, label: query.get("labelId") });
  const cut = cutPage(
    entries,
    query,
    (entry) => entry.id,
    (entry, key) => BigInt(entry.id) > BigInt(key),
  );
  if (!cut.ok) return cut.refusal;
  const history = cut.page.items.map(shape);
  return answer({
    ...(history.length > 0 ? { history } : {}),
    ...cut.page.next,
    historyId: mailbox.history.current(),
  });
}

function readKinds(asked: readonly string[]): readonly HistoryKind[] | null {
  const kinds = asked.map((name) => HISTORY_KINDS.find((kind) => kind === name));
  if (kinds.includes(undefined)) return null;
  return kinds.length === 0 ? HISTORY_KINDS : kinds.filter((kind) => kind !== undefined);
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
