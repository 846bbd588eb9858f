import * as z from "zod";
import { createDraft, deleteDraft, replaceDraft, sendDraft } from "../mail/draft.ts";
import { allDrafts, draftOfMessage, findDraft } from "../store/drafts.ts";
import { answerLeft } from "./left.ts";
import { MessageBody, readLetter } from "./letter.ts";
import { isOlder, orderKey, wantedMessages } from "./messages.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { cutPage } from "./paging.ts";
import { answer, notFound, nothingToSay, notPlayed } from "./problem.ts";
import { readShape, reference, shapeMessage } from "./shape.ts";

const DraftBody = z.strictObject({ id: z.string().nullish(), message: MessageBody.nullish() });
type DraftBody = z.infer<typeof DraftBody>;

export const draftMethods: readonly Method[] = [
  {
    name: "drafts.create",
    verb: "POST",
    path: "/drafts",
    units: 10,
    scopes: SCOPES.compose,
    body: DraftBody,
    upload: true,
    act: create,
  },
  {
    name: "drafts.get",
    verb: "GET",
    path: "/drafts/:id",
    units: 20,
    scopes: SCOPES.readOrCompose,
    query: ["format"],
    act: get,
  },
  {
    name: "drafts.list",
    verb: "GET",
    path: "/drafts",
    units: 5,
    scopes: SCOPES.readOrCompose,
    query: ["q", "includeSpamTrash", "pageToken", "maxResults"],
    act: list,
  },
  {
    name: "drafts.update",
    verb: "PUT",
    path: "/drafts/:id",
    units: 15,
    scopes: SCOPES.compose,
    body: DraftBody,
    upload: true,
    act: update,
  },
  {
    name: "drafts.send",
    verb: "POST",
    path: "/drafts/send",
    units: 100,
    scopes: SCOPES.compose,
    body: DraftBody,
    act: send,
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

function create(call: Call): Response {
  const letter = readLetter(call, (call.body as DraftBody | null)?.message);
  if (!letter.ok) return letter.refusal;
  const draft = createDraft(call.mailbox, letter.raw, letter.threadId);
  return answer({ id: draft.id, message: reference(draft.message) });
}

function get(call: Call): Response {
  const shape = readShape(call.query);
  if (!shape.ok) return shape.refusal;
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  return draft ? answer({ id: draft.id, message: shapeMessage(draft.message, shape.value) }) : notFound();
}

function list(call: Call): Response {
  const wanted = wantedMessages(call);
  if (!wanted.ok) return wanted.refusal;
  const isDraft = new Set(allDrafts(call.mailbox.db).map((draft) => draft.message.id));
  const found = wanted.messages.filter((message) => isDraft.has(message.id));
  const cut = cutPage(found, call.query, orderKey, isOlder);
  if (!cut.ok) return cut.refusal;
  const drafts = cut.page.items.map(({ id, threadId }) => ({
    id: draftOfMessage(call.mailbox.db, id),
    message: { id, threadId },
  }));
  return answer({
    ...(drafts.length > 0 ? { drafts } : {}),
    ...cut.page.next,
    resultSizeEstimate: found.length,
  });
}

/** Without a threadId the draft stays where it is. */
function update(call: Call): Response {
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  if (!draft) return notFound();
  const message = (call.body as DraftBody | null)?.message;
  const letter = readLetter(call, message);
  if (!letter.ok) return letter.refusal;
  const stays = !message?.threadId || message.threadId === draft.message.threadId;
  const threadId = stays ? draft.message.threadId : letter.threadId;
  const replaced = replaceDraft(call.mailbox, draft, letter.raw, threadId);
  return answer({ id: replaced.id, message: reference(replaced.message) });
}

function send(call: Call): Response {
  const body = call.body as DraftBody | null;
  if (!body?.id) return notPlayed("drafts.send without a draft id");
  if (body.message?.raw) return notPlayed("drafts.send with a new text");
  const draft = findDraft(call.mailbox.db, body.id);
  if (!draft) return notFound();
  return answerLeft(call, sendDraft(call.mailbox, draft, "api"));
}

function remove(call: Call): Response {
  const draft = findDraft(call.mailbox.db, call.params["id"] ?? "");
  if (!draft) return notFound();
  deleteDraft(call.mailbox, draft);
  return nothingToSay();
}
