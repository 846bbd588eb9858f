import * as z from "zod";
import type { Message } from "../domain/message.ts";
import type { Answer } from "../ports.ts";
import { fetchBatch, MAX_CALLS } from "./batch.ts";
import type { GmailClient } from "./client.ts";
import { RawMessage, readMessage } from "./parse.ts";
import { answerOf } from "./reply.ts";

const ThreadBody = z.object({ messages: z.array(RawMessage).default([]) });

/** One message whole. */
export async function message(client: GmailClient, id: string): Promise<Answer<Message>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.messages.get({ userId: "me", id, format: "full" }, options),
    shape: z.unknown(),
  });
  return answer.ok ? read(answer.value) : answer;
}

/** Many messages whole, one answer each in the order asked. A batch that fails as a request fails the whole. */
export async function messages(
  client: GmailClient,
  ids: readonly string[],
): Promise<Answer<Answer<Message>[]>> {
  const answers: Answer<Message>[] = [];
  for (let start = 0; start < ids.length; start += MAX_CALLS) {
    const some = ids.slice(start, start + MAX_CALLS);
    const batch = await fetchBatch(
      client,
      some.map((id) => `/gmail/v1/users/me/messages/${encodeURIComponent(id)}?format=full`),
    );
    if (!batch.ok) return batch;
    for (const outcome of batch.value) {
      const answer = answerOf(outcome, z.unknown(), { about: "other", now: client.now() });
      answers.push(answer.ok ? read(answer.value) : answer);
    }
  }
  return { ok: true, value: answers };
}

/** Everything in one thread with all its headers, oldest first, drafts among it. */
export async function thread(client: GmailClient, id: string): Promise<Answer<Message[]>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.threads.get({ userId: "me", id, format: "metadata" }, options),
    shape: ThreadBody,
  });
  if (!answer.ok) return answer;
  const found = answer.value.messages.map((raw) => ({ ...readMessage(raw), parts: [] }));
  return { ok: true, value: found.sort((a, b) => a.at - b.at) };
}

/**
 * A body that is text was cut short and may come whole the next time. One that is JSON but no message will never
 * be read: refused, so that it goes to the ledger and holds nothing up.
 */
function read(body: unknown): Answer<Message> {
  if (typeof body !== "object" || body === null) {
    return { ok: false, fault: { kind: "passing", detail: "answer not understood: the whole body" } };
  }
  const raw = RawMessage.safeParse(body);
  if (raw.success) return { ok: true, value: readMessage(raw.data) };
  const where = raw.error.issues[0]?.path.join(".") ?? "";
  return { ok: false, fault: { kind: "refused", detail: `no message as Gmail describes it: ${where}` } };
}
