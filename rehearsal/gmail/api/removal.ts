import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";
import { draftOfMessage, forgetDraft } from "../store/drafts.ts";
import { findMessage, messagesOfThread, removeMessage, type StoredMessage } from "../store/messages.ts";
import { readId, readIds } from "./ids.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { notFound, nothingToSay } from "./problem.ts";

const Ids = z.strictObject({ ids: z.array(z.string()).nullish() });

/** Everything that takes messages away for good, past the trash. */
export const removalMethods: readonly Method[] = [
  {
    name: "messages.delete",
    verb: "DELETE",
    path: "/messages/:id",
    units: 10,
    scopes: SCOPES.full,
    act: removeOne,
  },
  {
    name: "messages.batchDelete",
    verb: "POST",
    path: "/messages/batchDelete",
    units: 50,
    scopes: SCOPES.full,
    body: Ids,
    act: removeMany,
  },
  {
    name: "threads.delete",
    verb: "DELETE",
    path: "/threads/:id",
    units: 20,
    scopes: SCOPES.full,
    act: removeThread,
  },
];

function removeOne({ mailbox, params }: Call): Response {
  const id = readId(params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const message = findMessage(mailbox.db, id.value);
  if (!message) return notFound();
  remove(mailbox, message);
  return nothingToSay();
}

/** Ids that are gone are passed over: Gmail gives no guarantee that they were there at all. */
function removeMany({ mailbox, body }: Call): Response {
  const asked = (body as z.infer<typeof Ids> | null)?.ids ?? [];
  const ids = readIds(asked);
  if (!ids.ok) return ids.refusal;
  for (const id of ids.value) {
    const message = findMessage(mailbox.db, id);
    if (message) remove(mailbox, message);
  }
  return nothingToSay();
}

function removeThread({ mailbox, params }: Call): Response {
  const id = readId(params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const messages = messagesOfThread(mailbox.db, id.value);
  if (messages.length === 0) return notFound();
  for (const message of messages) remove(mailbox, message);
  return nothingToSay();
}

/** With a draft's message the draft goes. */
function remove(mailbox: Mailbox, message: StoredMessage): void {
  const draft = draftOfMessage(mailbox.db, message.id);
  if (draft !== null) forgetDraft(mailbox.db, draft);
  removeMessage(mailbox, message);
}
