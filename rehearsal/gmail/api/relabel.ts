import * as z from "zod";
import { FIXED_LABELS, findLabel } from "../store/labels.ts";
import { findMessage, messagesOfThread, relabel, type StoredMessage } from "../store/messages.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound, nothingToSay } from "./problem.ts";
import { reference } from "./shape.ts";

const LabelsBody = z.strictObject({
  addLabelIds: z.array(z.string()).nullish(),
  removeLabelIds: z.array(z.string()).nullish(),
});
const BatchBody = LabelsBody.extend({ ids: z.array(z.string()).nullish() });

const common = { verb: "POST", scopes: SCOPES.modify } as const;

/** Everything that puts or takes labels on messages. */
export const relabelMethods: readonly Method[] = [
  {
    ...common,
    name: "messages.modify",
    path: "/messages/:id/modify",
    units: 5,
    body: LabelsBody,
    act: modify,
  },
  {
    ...common,
    name: "messages.batchModify",
    path: "/messages/batchModify",
    units: 50,
    body: BatchBody,
    act: batchModify,
  },
  {
    ...common,
    name: "messages.trash",
    path: "/messages/:id/trash",
    units: 5,
    act: (call) => move(call, ["TRASH"], ["INBOX"]),
  },
  {
    ...common,
    name: "messages.untrash",
    path: "/messages/:id/untrash",
    units: 5,
    act: (call) => move(call, [], ["TRASH"]),
  },
  {
    ...common,
    name: "threads.modify",
    path: "/threads/:id/modify",
    units: 10,
    body: LabelsBody,
    act: modifyThread,
  },
];

/** Gmail takes at most this many labels of each kind in one call. */
const MOST_LABELS = 100;
const MOST_MESSAGES = 1000;

/** @returns the refusal, or null */
function wrongLabels(call: Call, add: readonly string[], remove: readonly string[]): Response | null {
  if (add.length > MOST_LABELS || remove.length > MOST_LABELS) return invalidArgument("Too many labels");
  if (add.length + remove.length === 0) return invalidArgument("No label add or removes specified");
  for (const id of [...add, ...remove]) {
    if (FIXED_LABELS.includes(id) || findLabel(call.mailbox.db, id) === null) {
      return invalidArgument(`Invalid label: ${id}`);
    }
  }
  return add.some((id) => remove.includes(id))
    ? invalidArgument("Cannot both add and remove the same label")
    : null;
}

function asked(call: Call): { add: string[]; remove: string[] } {
  const body = call.body as z.infer<typeof LabelsBody> | null;
  return { add: body?.addLabelIds ?? [], remove: body?.removeLabelIds ?? [] };
}

function modify(call: Call): Response {
  const { add, remove } = asked(call);
  const refusal = wrongLabels(call, add, remove);
  return refusal ?? move(call, add, remove);
}

function move(call: Call, add: readonly string[], remove: readonly string[]): Response {
  const message = findMessage(call.mailbox.db, call.params["id"] ?? "");
  return message ? answer(reference(relabel(call.mailbox, message, add, remove))) : notFound();
}

function modifyThread(call: Call): Response {
  const { add, remove } = asked(call);
  const refusal = wrongLabels(call, add, remove);
  if (refusal) return refusal;
  const id = call.params["id"] ?? "";
  const messages = messagesOfThread(call.mailbox.db, id);
  if (messages.length === 0) return notFound();
  const changed = messages.map((message) => reference(relabel(call.mailbox, message, add, remove)));
  return answer({ id, messages: changed });
}

/** Ids that are gone are passed over, as Gmail promises nothing about them. */
function batchModify(call: Call): Response {
  const { add, remove } = asked(call);
  const refusal = wrongLabels(call, add, remove);
  if (refusal) return refusal;
  const ids = (call.body as z.infer<typeof BatchBody> | null)?.ids ?? [];
  if (ids.length === 0) return invalidArgument("No message ids specified");
  if (ids.length > MOST_MESSAGES) return invalidArgument("Too many message ids");
  const messages = ids
    .map((id) => findMessage(call.mailbox.db, id))
    .filter((message): message is StoredMessage => message !== null);
  for (const message of messages) relabel(call.mailbox, message, add, remove);
  return nothingToSay();
}
