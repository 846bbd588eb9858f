import * as z from "zod/mini";
import type { Answer, Change, ChangesPage } from "../ports.ts";
import type { GmailClient } from "./client.ts";

const Ref = z.lazy(() =>
  z.object({
    id: z.string(),
    // Never seen missing, yet one event without it must not hold the whole history up.
    threadId: z._default(z.string(), ""),
    labelIds: z._default(z.array(z.string()), []),
  }),
);
const MessageEvents = z.lazy(() => z._default(z.array(z.object({ message: Ref })), []));
const LabelEvents = z.lazy(() =>
  z._default(z.array(z.object({ message: Ref, labelIds: z._default(z.array(z.string()), []) })), []),
);

// `messages` is left out on purpose: it repeats the ids of the events without saying what happened.
const HistoryPage = z.lazy(() =>
  z.object({
    history: z._default(
      z.array(
        z.object({
          id: z.string(),
          messagesAdded: MessageEvents,
          labelsAdded: LabelEvents,
          labelsRemoved: LabelEvents,
          messagesDeleted: MessageEvents,
        }),
      ),
      [],
    ),
    nextPageToken: z.optional(z.string()),
    // A uint64, as is a record's id: stays text, a float would round it.
    historyId: z.string(),
  }),
);

const EVENT = "message(id,threadId,labelIds)";
/** Without `messages`, and without what of a message nobody here reads. */
const FIELDS = [
  `history(id,messagesAdded(${EVENT}),messagesDeleted(${EVENT})`,
  `labelsAdded(${EVENT},labelIds),labelsRemoved(${EVENT},labelIds))`,
  "nextPageToken",
  "historyId",
].join(",");

/**
 * One page of Gmail's history after `since`.
 * @param since a history id, exclusive
 * @param page the `nextPage` of the page before, null for the first
 * @param atMost records on the page; Gmail gives 500 at most
 */
export async function changes(
  client: GmailClient,
  since: string,
  page: string | null,
  atMost: number,
): Promise<Answer<ChangesPage>> {
  const answer = await client.call({
    verb: "read",
    about: "history",
    run: (users, options) =>
      users.history.list(
        {
          userId: "me",
          startHistoryId: since,
          maxResults: atMost,
          historyTypes: ["messageAdded", "labelAdded", "labelRemoved", "messageDeleted"],
          fields: FIELDS,
          ...(page === null ? {} : { pageToken: page }),
        },
        options,
      ),
    shape: HistoryPage,
  });
  if (!answer.ok) return answer;
  const { history, nextPageToken, historyId } = answer.value;
  return {
    ok: true,
    value: {
      changes: history.flatMap(changesOf),
      nextPage: nextPageToken ?? null,
      through: history.at(-1)?.id ?? null,
      historyId,
    },
  };
}

function changesOf(record: z.infer<typeof HistoryPage>["history"][number]): Change[] {
  const of = (kind: Change["kind"], message: z.infer<typeof Ref>, labels = message.labelIds): Change => ({
    kind,
    messageId: message.id,
    threadId: message.threadId,
    labels,
  });
  return [
    ...record.messagesAdded.map(({ message }) => of("added", message)),
    ...record.labelsAdded.map(({ message, labelIds }) => of("labelled", message, labelIds)),
    ...record.labelsRemoved.map(({ message, labelIds }) => of("unlabelled", message, labelIds)),
    ...record.messagesDeleted.map(({ message }) => of("deleted", message)),
  ];
}
