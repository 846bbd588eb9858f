import * as z from "zod";
import type { Answer, Label } from "../ports.ts";
import type { GmailClient } from "./client.ts";

const LabelList = z.object({
  labels: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
});

/** Every label of the mailbox, Gmail's own among them. */
export async function labels(client: GmailClient): Promise<Answer<Label[]>> {
  const answer = await client.call({
    verb: "read",
    run: (users, options) => users.labels.list({ userId: "me", fields: "labels(id,name)" }, options),
    shape: LabelList,
  });
  return answer.ok ? { ok: true, value: answer.value.labels } : answer;
}
