import * as z from "zod/mini";
import type { Message } from "../domain/message.ts";
import type { Answer, Fault } from "../ports.ts";
import { callBatch, MAX_CALLS } from "./batch.ts";
import type { GmailClient } from "./client.ts";
import { MESSAGE_FIELDS, RawMessage, readMessage } from "./parse.ts";
import { answerOf } from "./reply.ts";

const ThreadBody = z.lazy(() => z.object({ messages: z._default(z.array(RawMessage), []) }));

/** One message whole. */
export async function message(client: GmailClient, id: string): Promise<Answer<Message>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) =>
      users.messages.get({ userId: "me", id, format: "full", fields: MESSAGE_FIELDS }, options),
    shape: z.unknown(),
  });
  return answer.ok ? read(answer.value) : answer;
}

/**
 * Many messages whole, one answer each in the order asked. A batch that fails as a request fails the whole, and is not
 * made again here; calls that failed inside one are asked for again, fewer at a time.
 */
export async function messages(
  client: GmailClient,
  ids: readonly string[],
): Promise<Answer<Answer<Message>[]>> {
  const answers: Answer<Message>[] = [];
  for (let start = 0; start < ids.length; start += MAX_CALLS) {
    const some = ids.slice(start, start + MAX_CALLS);
    const batch = await oneBatch(client, some);
    if (!batch.ok) return batch;
    answers.push(...(await again(client, some, batch.value)));
  }
  return { ok: true, value: answers };
}

async function oneBatch(client: GmailClient, ids: readonly string[]): Promise<Answer<Answer<Message>[]>> {
  const query = `format=full&fields=${encodeURIComponent(MESSAGE_FIELDS)}`;
  const batch = await callBatch(
    client,
    ids.map((id) => ({ path: `/gmail/v1/users/me/messages/${encodeURIComponent(id)}?${query}` })),
  );
  if (!batch.ok) return batch;
  const value = batch.value.map((outcome) => {
    const answer = answerOf(outcome, z.unknown(), { about: "other", now: client.now() });
    return answer.ok ? read(answer.value) : answer;
  });
  return { ok: true, value };
}

/**
 * Asks once more for what failed in passing inside a batch, half as many at a time: Gmail counts the calls of a batch
 * at once, so what was too fast was mostly too many.
 */
async function again(
  client: GmailClient,
  ids: readonly string[],
  first: readonly Answer<Message>[],
): Promise<readonly Answer<Message>[]> {
  const answers = [...first];
  for (let attempt = 0; ; attempt += 1) {
    const failed = answers.flatMap((answer, at) => (mayPass(answer) ? [at] : []));
    const worst = worstOf(failed.map((at) => answers[at]));
    if (worst === null || !(await client.patience.again(worst, attempt, client.now()))) return answers;
    const some = failed.slice(0, Math.ceil(ids.length / 2 ** (attempt + 1)));
    const batch = await oneBatch(
      client,
      some.map((at) => ids[at] ?? ""),
    );
    if (!batch.ok) return answers;
    for (const [n, at] of some.entries()) answers[at] = batch.value[n] ?? (answers[at] as Answer<Message>);
  }
}

function mayPass(answer: Answer<Message>): boolean {
  return !answer.ok && (answer.fault.kind === "limited" || answer.fault.kind === "passing");
}

/** The one that wants to be waited for longest. */
function worstOf(answers: readonly (Answer<Message> | undefined)[]): Fault | null {
  const faults = answers.flatMap((answer) => (answer === undefined || answer.ok ? [] : [answer.fault]));
  return faults.reduce<Fault | null>((a, b) => (a !== null && hintOf(a) >= hintOf(b) ? a : b), null);
}

function hintOf(fault: Fault): number {
  return "until" in fault ? (fault.until ?? 0) : 0;
}

/** Everything in one thread with all its headers, oldest first, drafts among it. */
export async function thread(client: GmailClient, id: string): Promise<Answer<Message[]>> {
  const fields = `messages(${MESSAGE_FIELDS})`;
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.threads.get({ userId: "me", id, format: "metadata", fields }, options),
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
