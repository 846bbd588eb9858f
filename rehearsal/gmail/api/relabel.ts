import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";
import { FIXED_LABELS, findLabel } from "../store/labels.ts";
import { findMessage, type MessageHead, messagesOfThread, relabel } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { readId, readIds } from "./ids.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import type { Checked } from "./parameters.ts";
import { answer, invalidArgument, notFound, nothingToSay, notPlayed } from "./problem.ts";
import { reference } from "./shape.ts";

const LabelsBody = z.strictObject({
  addLabelIds: z.array(z.string()).nullish(),
  removeLabelIds: z.array(z.string()).nullish(),
});
/** Those of Workspace, which messages have and threads have not. */
const CLASSIFICATION = {
  addClassificationLabels: z.array(z.unknown()).nullish(),
  removeClassificationLabelIds: z.array(z.string()).nullish(),
};
const MessageLabelsBody = LabelsBody.extend(CLASSIFICATION);
const BatchBody = MessageLabelsBody.extend({ ids: z.array(z.string()).nullish() });

const common = { verb: "POST", scopes: SCOPES.modify } as const;
const ofMessage = { ...common, units: 5, answers: RESOURCES.message } as const;
const ofThread = { ...common, units: 10, answers: RESOURCES.thread } as const;

/** Everything that puts or takes labels on messages. */
export const relabelMethods: readonly Method[] = [
  {
    ...ofMessage,
    name: "messages.modify",
    path: "/messages/:id/modify",
    body: MessageLabelsBody,
    act: (call) => withLabels(call, (change) => changeMessage(call, change)),
  },
  {
    ...common,
    name: "messages.batchModify",
    path: "/messages/batchModify",
    units: 50,
    body: BatchBody,
    act: (call) => withLabels(call, (change) => changeMany(call, change)),
  },
  {
    ...ofMessage,
    name: "messages.trash",
    path: "/messages/:id/trash",
    act: (call) => changeMessage(call, TRASHING),
  },
  {
    ...ofMessage,
    name: "messages.untrash",
    path: "/messages/:id/untrash",
    act: (call) => changeMessage(call, RESTORING),
  },
  {
    ...ofThread,
    name: "threads.modify",
    path: "/threads/:id/modify",
    body: LabelsBody,
    act: (call) => withLabels(call, (change) => changeThread(call, change)),
  },
  {
    ...ofThread,
    name: "threads.trash",
    path: "/threads/:id/trash",
    act: (call) => changeThread(call, TRASHING),
  },
  {
    ...ofThread,
    name: "threads.untrash",
    path: "/threads/:id/untrash",
    act: (call) => changeThread(call, RESTORING),
  },
];

interface Change {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

const TRASHING: Change = { add: ["TRASH"], remove: ["INBOX"] };
const RESTORING: Change = { add: [], remove: ["TRASH"] };

/** Gmail takes at most this many labels of each kind in one call. */
const MOST_LABELS = 100;

function withLabels(call: Call, act: (change: Change) => Response): Response {
  const { addClassificationLabels, removeClassificationLabelIds } = (call.body ?? {}) as z.infer<
    typeof MessageLabelsBody
  >;
  if (addClassificationLabels?.length || removeClassificationLabelIds?.length) {
    return notPlayed("classification labels");
  }
  const change = readChange(call);
  return change.ok ? act(change.value) : change.refusal;
}

function readChange({ mailbox, body }: Call): Checked<Change> {
  const { addLabelIds, removeLabelIds } = (body ?? {}) as z.infer<typeof LabelsBody>;
  const [add, remove] = [addLabelIds ?? [], removeLabelIds ?? []];
  const wrong = wrongLabels(mailbox, add, remove);
  return wrong === null
    ? { ok: true, value: { add, remove } }
    : { ok: false, refusal: invalidArgument(wrong) };
}

/** @returns what is wrong with them, or null */
function wrongLabels({ db }: Mailbox, add: readonly string[], remove: readonly string[]): string | null {
  if (add.length > MOST_LABELS || remove.length > MOST_LABELS) return "Too many labels";
  if (add.length + remove.length === 0) return "No label add or removes specified";
  const unknown = [...add, ...remove].find((id) => FIXED_LABELS.includes(id) || findLabel(db, id) === null);
  if (unknown !== undefined) return `Invalid label: ${unknown}`;
  return add.some((id) => remove.includes(id)) ? "Cannot both add and remove the same label" : null;
}

/** A draft's message has no label but DRAFT (Gmail API, guide "Create and send draft emails"). */
function isDraft(message: MessageHead): boolean {
  return message.labels.includes("DRAFT");
}

function changeMessage({ mailbox, params }: Call, change: Change): Response {
  const id = readId(params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const message = findMessage(mailbox.db, id.value);
  if (!message) return notFound();
  if (isDraft(message) && change.add.length > 0) {
    return change === TRASHING
      ? notPlayed("messages.trash of a draft")
      : invalidArgument(`Invalid label: ${change.add[0]}`);
  }
  return answer(reference(relabel(mailbox, message, change.add, change.remove)));
}

/** Drafts in the thread stay as they are. */
function changeThread({ mailbox, params }: Call, change: Change): Response {
  const id = readId(params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const messages = messagesOfThread(mailbox.db, id.value);
  if (messages.length === 0) return notFound();
  if (change === TRASHING && messages.some(isDraft))
    return notPlayed("threads.trash of a thread with a draft");
  const changed = messages.map((message) =>
    isDraft(message) ? message : relabel(mailbox, message, change.add, change.remove),
  );
  return answer({ id: id.value, messages: changed.map(reference) });
}

/** Ids that are gone are passed over, as Gmail promises nothing about them; so are drafts. */
function changeMany({ mailbox, body }: Call, change: Change): Response {
  const ids = readIds((body as z.infer<typeof BatchBody> | null)?.ids ?? []);
  if (!ids.ok) return ids.refusal;
  for (const id of ids.value) {
    const message = findMessage(mailbox.db, id);
    if (message && !isDraft(message)) relabel(mailbox, message, change.add, change.remove);
  }
  return nothingToSay();
}
