import { type Context, Hono } from "hono";
import type { Mailbox } from "../mailbox.ts";
import { passBatch, passCall } from "../passage.ts";
import type { Traffic } from "../traffic.ts";
import { answerBatch } from "./batch.ts";
import { readJson } from "./body.ts";
import { draftMethods } from "./drafts.ts";
import { historyMethods } from "./history.ts";
import { incomingMethods } from "./incoming.ts";
import { labelMethods } from "./labels.ts";
import { messageMethods } from "./messages.ts";
import type { Method } from "./method.ts";
import { examine, perform } from "./perform.ts";
import { notPlayed } from "./problem.ts";
import { profileMethods } from "./profile.ts";
import { tokenOfQuery } from "./query-token.ts";
import { relabelMethods } from "./relabel.ts";
import { removalMethods } from "./removal.ts";
import { settingsMethods } from "./settings.ts";
import { threadMethods } from "./threads.ts";
import { UNPLAYED } from "./unplayed.ts";
import { uploadRoutes } from "./upload/routes.ts";
import { watchMethods } from "./watch.ts";

const METHODS: readonly Method[] = [
  ...profileMethods,
  ...messageMethods,
  ...incomingMethods,
  ...relabelMethods,
  ...removalMethods,
  ...historyMethods,
  ...threadMethods,
  ...draftMethods,
  ...labelMethods,
  ...settingsMethods,
  ...watchMethods,
];

/** Gmail's discovery document names the first, its guide the second. */
const BATCH_PATHS: readonly string[] = ["/batch", "/batch/gmail/v1"];

/** The Gmail API: /gmail/v1, /upload/gmail/v1 and /batch/gmail/v1. */
export function apiRoutes(mailbox: Mailbox, traffic: Traffic): Hono {
  const routes = new Hono();
  for (const path of ["/gmail/*", "/upload/*", "/resumable/*"]) routes.use(path, tokenOfQuery);
  for (const method of METHODS) {
    routes.on(method.verb, `/gmail/v1/users/:userId${method.path}`, (c) => call(mailbox, traffic, method, c));
  }
  routes.route("/", uploadRoutes(mailbox, traffic, METHODS));
  for (const path of BATCH_PATHS) {
    routes.post(path, (c) =>
      passBatch(mailbox, traffic, c, (env) =>
        answerBatch(c.req.raw, async (inner) => routes.fetch(inner, env)),
      ),
    );
  }
  for (const { name, verb, path } of UNPLAYED) {
    routes.on(verb, `/gmail/v1/users/:userId${path}`, () => notPlayed(name));
  }
  routes.notFound((c) => notPlayed(`${c.req.method} ${c.req.path}`));
  routes.onError((error) => {
    throw error;
  });
  return routes;
}

function call(mailbox: Mailbox, traffic: Traffic, method: Method, c: Context): Promise<Response> {
  return passCall(mailbox, traffic, method, c, async ({ client, admit }) => {
    const params: Record<string, string> = c.req.param();
    const query = new URL(c.req.url).searchParams;
    const authorization = c.req.header("Authorization") ?? null;
    const asked = examine(mailbox, method, { params, query, authorization }, admit);
    if (!asked.ok) return asked.refusal;
    const json = await readJson(c.req.raw, method);
    if (!json.ok) return json.refusal;
    return perform(mailbox, method, client ?? "", asked.value, { json: json.value, media: null });
  });
}
