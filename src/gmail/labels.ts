import * as z from "zod/mini";
import type { LabelLook } from "../domain/state-labels.ts";
import type { Answer, Label, ThreadLabels } from "../ports.ts";
import { callBatch, MAX_CALLS } from "./batch.ts";
import type { GmailClient } from "./client.ts";
import { answerOf } from "./reply.ts";

const LabelBody = z.lazy(() => z.object({ id: z.string(), name: z.string() }));
const LabelList = z.lazy(() => z.object({ labels: z._default(z.array(LabelBody), []) }));

/** Every label of the mailbox, Gmail's own among them. */
export async function labels(client: GmailClient): Promise<Answer<Label[]>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.labels.list({ userId: "me", fields: "labels(id,name)" }, options),
    shape: LabelList,
  });
  return answer.ok ? { ok: true, value: answer.value.labels } : answer;
}

/** Makes a label. One whose name is taken is the fault `refused` (409). */
export async function createLabel(client: GmailClient, look: LabelLook): Promise<Answer<Label>> {
  const { name, textColor, backgroundColor } = look;
  const requestBody = { name, color: { textColor, backgroundColor } };
  return await client.call({
    verb: "write",
    run: (users, options) => users.labels.create({ userId: "me", fields: "id,name", requestBody }, options),
    shape: LabelBody,
  });
}

/** Takes a label out of the mailbox, and so off everything that carries it; the mail stays. */
export async function deleteLabel(client: GmailClient, id: string): Promise<Answer<null>> {
  const answer = await client.call({
    verb: "write",
    run: (users, options) => users.labels.delete({ userId: "me", id }, options),
    shape: z.unknown(),
  });
  return answer.ok ? { ok: true, value: null } : answer;
}

/** Changes the labels of some conversations in one request, MAX_CALLS of them at most; one answer each. */
export async function labelThreads(
  client: GmailClient,
  threads: readonly ThreadLabels[],
): Promise<Answer<Answer<null>[]>> {
  const calls = threads.slice(0, MAX_CALLS).map(({ threadId, add, remove }) => ({
    path: `/gmail/v1/users/me/threads/${encodeURIComponent(threadId)}/modify?fields=id`,
    body: { addLabelIds: add, removeLabelIds: remove },
  }));
  const done = await callBatch(client, calls);
  if (!done.ok) return done;
  const value = done.value.map((outcome): Answer<null> => {
    const answer = answerOf(outcome, z.unknown(), { about: "other", now: client.now() });
    return answer.ok ? { ok: true, value: null } : answer;
  });
  return { ok: true, value };
}
