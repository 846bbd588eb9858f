import * as z from "zod";
import { createDraft, deleteDraft, replaceDraft } from "../mail/draft.ts";
import { findDraft } from "../store/drafts.ts";
import { sendDrafted } from "./draft-send.ts";
import { RESOURCES } from "./fields/resources.ts";
import { MessageBody, readLetter } from "./letter.ts";
import { listDrafts } from "./listing.ts";
import { MOST_OUTGOING } from "./messages.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound, nothingToSay } from "./problem.ts";
import { readShape, reference, shapeMessage } from "./shape.ts";

const DraftBody = z.strictObject({ id: z.string().nullish(), message: MessageBody.nullish() });
type DraftBody = z.infer<typeof DraftBody>;

const written = {
  scopes: SCOPES.compose,
  body: DraftBody,
  answers: RESOURCES.draft,
  upload: { most: MOST_OUTGOING },
} as const;

export const draftMethods: readonly Method[] = [
  { ...written, name: "drafts.create", verb: "POST", path: "/drafts", units: 10, act: create },
  {
    name: "drafts.get",
    verb: "GET",
    path: "/drafts/:id",
    units: 20,
    scopes: SCOPES.readOrCompose,
    query: ["format"],
    answers: RESOURCES.draft,
    act: get,
  },
  {
    name: "drafts.list",
    verb: "GET",
    path: "/drafts",
    units: 5,
    scopes: SCOPES.readOrCompose,
    query: ["q", "includeSpamTrash", "pageToken", "maxResults"],
    answers: RESOURCES.drafts,
    act: listDrafts,
  },
  { ...written, name: "drafts.update", verb: "PUT", path: "/drafts/:id", units: 15, act: update },
  {
    ...written,
    name: "drafts.send",
    verb: "POST",
    path: "/drafts/send",
    units: 100,
    answers: RESOURCES.message,
    act: (call) => {
      const { id, message } = draftOf(call);
      return sendDrafted(call, id ?? "", message);
    },
  },
  {
    name: "drafts.delete",
    verb: "DELETE",
    path: "/drafts/:id",
    units: 10,
    scopes: SCOPES.compose,
    act: remove,
  },
];

function draftOf(call: Call): DraftBody {
  return (call.body ?? {}) as DraftBody;
}

function create(call: Call): Response {
  const { message } = draftOf(call);
  if (!message && !call.media) return invalidArgument("Missing draft message");
  const letter = readLetter(call, message);
  if (!letter.ok) return letter.refusal;
  const draft = createDraft(call.mailbox, letter.raw, letter.threadId);
  return answer({ id: draft.id, message: reference(draft.message) });
}

function get(call: Call): Response {
  const shape = readShape(call.query);
  if (!shape.ok) return shape.refusal;
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  return draft
    ? answer({ id: draft.id, message: shapeMessage(call.mailbox, draft.message, shape.value) })
    : notFound();
}

/**
 * "The requested threadId must be specified on the Message or Draft.Message you supply with your request" (Gmail API
 * reference, users.messages, threadId): without it the draft leaves the thread that it answers, as users report.
 */
function update(call: Call): Response {
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  if (!draft) return notFound();
  const { message } = draftOf(call);
  if (!message && !call.media) return invalidArgument("Missing draft message");
  const letter = readLetter(call, message);
  if (!letter.ok) return letter.refusal;
  const replaced = replaceDraft(call.mailbox, draft, letter.raw, letter.threadId);
  return answer({ id: replaced.id, message: reference(replaced.message) });
}

function remove(call: Call): Response {
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  if (!draft) return notFound();
  deleteDraft(call.mailbox, draft);
  return nothingToSay();
}
