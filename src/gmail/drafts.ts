import * as z from "zod/mini";
import type { Answer, Draft, DraftRef, OutgoingLetter, SentRef } from "../ports.ts";
import type { GmailClient } from "./client.ts";
import { compose } from "./compose.ts";
import { NoBody } from "./no-body.ts";
import { MESSAGE_FIELDS, RawMessage, readMessage } from "./parse.ts";

const DraftCreated = z.lazy(() => z.object({ id: z.string(), message: z.object({ id: z.string() }) }));
const DraftBody = z.lazy(() => z.object({ id: z.string(), message: RawMessage }));
const DraftList = z.lazy(() =>
  z.object({
    drafts: z._default(z.array(DraftCreated), []),
    nextPageToken: z.optional(z.string()),
  }),
);
const Written = z.lazy(() => z.object({ id: z.string(), threadId: z.string() }));

/** Puts the letter into its thread as a draft. */
export async function createDraft(client: GmailClient, letter: OutgoingLetter): Promise<Answer<DraftRef>> {
  const composed = await messageOf(letter);
  if (!composed.ok) return composed;
  const message = composed.value;
  const answer = await client.call({
    verb: "write",
    run: (users, options) =>
      users.drafts.create({ userId: "me", fields: "id,message/id", requestBody: { message } }, options),
    shape: DraftCreated,
  });
  if (!answer.ok) return answer;
  return { ok: true, value: { draftId: answer.value.id, messageId: answer.value.message.id } };
}

/** The draft as it stands now. One that was sent or thrown away is the fault `gone`. */
export async function draft(client: GmailClient, id: string): Promise<Answer<Draft>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) =>
      users.drafts.get(
        { userId: "me", id, format: "full", fields: `id,message(${MESSAGE_FIELDS})` },
        options,
      ),
    shape: DraftBody,
  });
  if (!answer.ok) return answer;
  return { ok: true, value: { draftId: answer.value.id, message: readMessage(answer.value.message) } };
}

/** The draft whose message this is, or null. Gmail has no way to ask but through the list of all drafts. */
export async function draftHolding(client: GmailClient, messageId: string): Promise<Answer<DraftRef | null>> {
  let page: string | undefined;
  do {
    const pageToken = page === undefined ? {} : { pageToken: page };
    const answer = await client.call({
      verb: "read",
      run: (users, options) =>
        users.drafts.list(
          { userId: "me", maxResults: 500, fields: "drafts(id,message/id),nextPageToken", ...pageToken },
          options,
        ),
      shape: DraftList,
    });
    if (!answer.ok) return answer;
    const found = answer.value.drafts.find(({ message }) => message.id === messageId);
    if (found) return { ok: true, value: { draftId: found.id, messageId } };
    page = answer.value.nextPageToken;
  } while (page !== undefined);
  return { ok: true, value: null };
}

/** Sends the draft and thereby uses it up. After the fault `passing` it may have gone out: look before asking again. */
export async function sendDraft(client: GmailClient, id: string): Promise<Answer<SentRef>> {
  const answer = await client.call({
    verb: "write",
    run: (users, options) =>
      users.drafts.send({ userId: "me", fields: "id,threadId", requestBody: { id } }, options),
    shape: Written,
  });
  return sentRef(answer);
}

export async function deleteDraft(client: GmailClient, id: string): Promise<Answer<null>> {
  const answer = await client.call({
    verb: "write",
    run: (users, options) => users.drafts.delete({ userId: "me", id }, options),
    shape: NoBody,
  });
  return answer.ok ? { ok: true, value: null } : answer;
}

/** Lays the letter unread into the inbox, as IMAP's APPEND does: nobody is sent anything. */
export async function insert(client: GmailClient, letter: OutgoingLetter): Promise<Answer<SentRef>> {
  const composed = await messageOf(letter);
  if (!composed.ok) return composed;
  const message = composed.value;
  const answer = await client.call({
    verb: "write",
    run: (users, options) =>
      users.messages.insert(
        {
          userId: "me",
          fields: "id,threadId",
          requestBody: { ...message, labelIds: ["INBOX", "UNREAD"] },
        },
        options,
      ),
    shape: Written,
  });
  return sentRef(answer);
}

async function messageOf(letter: OutgoingLetter): Promise<Answer<{ raw: string; threadId?: string }>> {
  const raw = await compose(letter);
  if (!raw.ok) return raw;
  return {
    ok: true,
    value: { raw: raw.value, ...(letter.threadId === null ? {} : { threadId: letter.threadId }) },
  };
}

function sentRef(answer: Answer<z.infer<typeof Written>>): Answer<SentRef> {
  if (!answer.ok) return answer;
  return { ok: true, value: { messageId: answer.value.id, threadId: answer.value.threadId } };
}
