import { leave } from "../mail/leave.ts";
import { threadOf } from "../mail/threading.ts";
import { addressesIn } from "../mime/addresses.ts";
import { headerValue, parseHeaders } from "../mime/headers.ts";
import { attachmentIn } from "../mime/payload.ts";
import { parseTree } from "../mime/tree.ts";
import { find } from "../search/find.ts";
import { findLabel } from "../store/labels.ts";
import { addMessage, findMessage, type MessageHead } from "../store/messages.ts";
import { answerLeft } from "./left.ts";
import { MessageBody, readLetter } from "./letter.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { cutPage } from "./paging.ts";
import { booleanParameter, choiceParameter } from "./parameters.ts";
import { answer, invalidArgument, notFound, notPlayed } from "./problem.ts";
import { readShape, reference, shapeMessage } from "./shape.ts";

export const messageMethods: readonly Method[] = [
  {
    name: "messages.list",
    verb: "GET",
    path: "/messages",
    units: 5,
    scopes: SCOPES.lookUp,
    query: ["q", "labelIds", "includeSpamTrash", "pageToken", "maxResults"],
    act: list,
  },
  {
    name: "messages.get",
    verb: "GET",
    path: "/messages/:id",
    units: 20,
    scopes: SCOPES.read,
    query: ["format", "metadataHeaders"],
    act: get,
  },
  {
    name: "messages.attachments.get",
    verb: "GET",
    path: "/messages/:messageId/attachments/:id",
    units: 20,
    scopes: SCOPES.read,
    act: attachment,
  },
  {
    name: "messages.send",
    verb: "POST",
    path: "/messages/send",
    units: 100,
    scopes: SCOPES.send,
    body: MessageBody,
    upload: true,
    act: send,
  },
  {
    name: "messages.insert",
    verb: "POST",
    path: "/messages",
    units: 25,
    scopes: SCOPES.insert,
    query: ["internalDateSource", "deleted"],
    body: MessageBody,
    upload: true,
    act: insert,
  },
];

/** Newest first: the list goes on with what is older than the last one shown. */
export const orderKey = (message: MessageHead): string => `${message.at}.${message.seq}`;

export function isOlder(message: MessageHead, key: string): boolean {
  const [at = 0, seq = 0] = key.split(".").map(Number);
  return message.at < at || (message.at === at && message.seq < seq);
}

export function wantedMessages(
  call: Call,
): { ok: true; messages: MessageHead[] } | { ok: false; refusal: Response } {
  const withSpamTrash = booleanParameter(call.query, "includeSpamTrash");
  if (!withSpamTrash.ok) return withSpamTrash;
  const labelIds = call.query.getAll("labelIds");
  const unknown = labelIds.find((id) => findLabel(call.mailbox.db, id) === null);
  if (unknown !== undefined) return { ok: false, refusal: invalidArgument(`Invalid label: ${unknown}`) };
  const q = call.query.get("q")?.trim() ?? "";
  const found = find(call.mailbox, { q, labelIds, includeSpamTrash: withSpamTrash.value });
  return found.ok
    ? { ok: true, messages: found.messages }
    : { ok: false, refusal: notPlayed(`the search operator ${found.operator}`) };
}

function list(call: Call): Response {
  const wanted = wantedMessages(call);
  if (!wanted.ok) return wanted.refusal;
  const cut = cutPage(wanted.messages, call.query, orderKey, isOlder);
  if (!cut.ok) return cut.refusal;
  const messages = cut.page.items.map(({ id, threadId }) => ({ id, threadId }));
  return answer({
    ...(messages.length > 0 ? { messages } : {}),
    ...cut.page.next,
    resultSizeEstimate: wanted.messages.length,
  });
}

function get(call: Call): Response {
  const shape = readShape(call.query);
  if (!shape.ok) return shape.refusal;
  const message = findMessage(call.mailbox.db, call.params["id"] ?? "");
  return message ? answer(shapeMessage(message, shape.value)) : notFound();
}

function attachment({ mailbox, params }: Call): Response {
  const message = findMessage(mailbox.db, params["messageId"] ?? "");
  if (!message) return notFound();
  const bytes = attachmentIn(message.id, parseTree(message.raw), params["id"] ?? "");
  if (!bytes) return invalidArgument("Invalid attachment token");
  return answer({ size: bytes.length, data: bytes.toString("base64url") });
}

function send(call: Call): Response {
  const letter = readLetter(call, call.body as MessageBody | null);
  if (!letter.ok) return letter.refusal;
  return answerLeft(call, leave(call.mailbox, letter.raw, letter.threadId, "api"));
}

/** Puts a message into the mailbox as IMAP's APPEND does; nobody is told. */
function insert(call: Call): Response {
  const { mailbox, query } = call;
  if (query.has("deleted")) return notPlayed("the parameter deleted");
  const source = choiceParameter(query, "internalDateSource", ["receivedTime", "dateHeader"], "receivedTime");
  if (!source.ok) return source.refusal;
  const body = call.body as MessageBody | null;
  const letter = readLetter(call, body);
  if (!letter.ok) return letter.refusal;
  const labels = [...new Set(body?.labelIds ?? [])];
  const wrong = labels.find((id) => id === "DRAFT" || findLabel(mailbox.db, id) === null);
  if (wrong !== undefined) return invalidArgument(`Invalid label: ${wrong}`);
  const headers = parseHeaders(letter.raw);
  if (addressesIn(headers, "From").length === 0) return invalidArgument("Invalid From header");
  const written = Date.parse(headerValue(headers, "Date") ?? "");
  const at = source.value === "dateHeader" && !Number.isNaN(written) ? written : mailbox.clock.now();
  const threadId = letter.threadId ?? threadOf(mailbox, headers);
  return answer(reference(addMessage(mailbox, letter.raw, { at, labels, threadId })));
}
