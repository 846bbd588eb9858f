import * as z from "zod/mini";
import type { Answer, Watched } from "../ports.ts";
import type { GmailClient } from "./client.ts";
import { NoBody } from "./no-body.ts";

const WatchBody = z.lazy(() => z.object({ expiration: z.string().check(z.regex(/^\d+$/)) }));

/**
 * Asks Gmail to publish to a topic of Cloud Pub/Sub, or renews that; it lasts a week at most. Only of the inbox and of
 * what was sent: a draft that is being typed changes every few seconds, and concerns nobody.
 */
export async function watch(client: GmailClient, topicName: string): Promise<Answer<Watched>> {
  const requestBody = { topicName, labelIds: ["INBOX", "SENT"], labelFilterBehavior: "include" };
  const answer = await client.call({
    verb: "write",
    run: (users, options) => users.watch({ userId: "me", fields: "expiration", requestBody }, options),
    shape: WatchBody,
  });
  return answer.ok ? { ok: true, value: { until: Number(answer.value.expiration) } } : answer;
}

export async function unwatch(client: GmailClient): Promise<Answer<null>> {
  const answer = await client.call({
    verb: "write",
    run: (users, options) => users.stop({ userId: "me" }, options),
    shape: NoBody,
  });
  return answer.ok ? { ok: true, value: null } : answer;
}
