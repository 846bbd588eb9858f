import { leave } from "../mail/leave.ts";
import { parseHeaders } from "../mime/headers.ts";
import { attachmentIn } from "../mime/payload.ts";
import { parseTree } from "../mime/tree.ts";
import { findHead, findMessage } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { readId } from "./ids.ts";
import { answerLeft } from "./left.ts";
import { MessageBody, readLetter } from "./letter.ts";
import { listMessages } from "./listing.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { answer, invalidArgument, notFound } from "./problem.ts";
import { wrongRecipient } from "./recipients.ts";
import { readShape, shapeMessage } from "./shape.ts";

/** What a mail that leaves may weigh (discovery document of Gmail, `mediaUpload.maxSize`): 35 MiB. */
export const MOST_OUTGOING = 36_700_160;

export const messageMethods: readonly Method[] = [
  {
    name: "messages.list",
    verb: "GET",
    path: "/messages",
    units: 5,
    scopes: SCOPES.lookUp,
    query: ["q", "labelIds", "includeSpamTrash", "pageToken", "maxResults"],
    answers: RESOURCES.messages,
    act: listMessages,
  },
  {
    name: "messages.get",
    verb: "GET",
    path: "/messages/:id",
    units: 20,
    scopes: SCOPES.lookUp,
    query: ["format", "metadataHeaders"],
    answers: RESOURCES.message,
    act: get,
  },
  {
    name: "messages.attachments.get",
    verb: "GET",
    path: "/messages/:messageId/attachments/:id",
    units: 20,
    scopes: SCOPES.read,
    answers: RESOURCES.attachment,
    act: attachment,
  },
  {
    name: "messages.send",
    verb: "POST",
    path: "/messages/send",
    units: 100,
    scopes: SCOPES.send,
    body: MessageBody,
    answers: RESOURCES.message,
    upload: { most: MOST_OUTGOING },
    act: send,
  },
];

function get(call: Call): Response {
  const id = readId(call.params["id"] ?? "");
  if (!id.ok) return id.refusal;
  const shape = readShape(call.query);
  if (!shape.ok) return shape.refusal;
  const message = findHead(call.mailbox.db, id.value);
  return message ? answer(shapeMessage(call.mailbox, message, shape.value)) : notFound();
}

/** One answer for whatever is wrong: the message, which may be gone, or the attachment. */
function attachment({ mailbox, params }: Call): Response {
  const id = readId(params["messageId"] ?? "");
  const message = id.ok ? findMessage(mailbox.db, id.value) : null;
  const bytes = message && attachmentIn(message.id, parseTree(message.raw), params["id"] ?? "");
  return bytes
    ? answer({ size: bytes.length, data: padded(bytes) })
    : invalidArgument("Invalid attachment token");
}

/** Google pads its base64url (RFC 4648, section 3.2). */
function padded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function send(call: Call): Response {
  const letter = readLetter(call, call.body as MessageBody | null);
  if (!letter.ok) return letter.refusal;
  const refusal = wrongRecipient(parseHeaders(letter.raw));
  return refusal ?? answerLeft(call, leave(call.mailbox, letter.raw, letter.threadId, "api"));
}
