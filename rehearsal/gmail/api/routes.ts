import { type Context, Hono } from "hono";
import { commit, type Mailbox } from "../mailbox.ts";
import { denied } from "./access.ts";
import { answerBatch } from "./batch.ts";
import { type ReadBody, readJson, readUpload } from "./body.ts";
import { type CallLog, logged } from "./calls.ts";
import { draftMethods } from "./drafts.ts";
import { historyMethods } from "./history.ts";
import { labelMethods } from "./labels.ts";
import { messageMethods } from "./messages.ts";
import type { Method } from "./method.ts";
import { unknownParameter } from "./parameters.ts";
import { notPlayed } from "./problem.ts";
import { profileMethods } from "./profile.ts";
import { relabelMethods } from "./relabel.ts";
import { threadMethods } from "./threads.ts";

const METHODS: readonly Method[] = [
  ...profileMethods,
  ...messageMethods,
  ...relabelMethods,
  ...historyMethods,
  ...threadMethods,
  ...draftMethods,
  ...labelMethods,
];

/** The Gmail API: /gmail/v1, /upload/gmail/v1 and /batch/gmail/v1. */
export function apiRoutes(mailbox: Mailbox, log: CallLog): Hono {
  const routes = new Hono();
  for (const method of METHODS) {
    routes.on(method.verb, `/gmail/v1/users/:userId${method.path}`, (c) =>
      call(mailbox, log, method, c, () => readJson(c.req.raw, method)),
    );
    if (!method.upload) continue;
    routes.on(method.verb, `/upload/gmail/v1/users/:userId${method.path}`, (c) =>
      call(mailbox, log, method, c, () => readUpload(c.req.raw, method, c.req.query("uploadType") ?? null)),
    );
  }
  routes.post("/batch/gmail/v1", (c) =>
    logged(log, { method: "batch", path: c.req.path, units: 0 }, () =>
      answerBatch(c.req.raw, async (inner) => routes.fetch(inner)),
    ),
  );
  routes.notFound((c) => notPlayed(`${c.req.method} ${c.req.path}`));
  routes.onError((error) => {
    throw error;
  });
  return routes;
}

function call(
  mailbox: Mailbox,
  log: CallLog,
  method: Method,
  c: Context,
  readBody: () => Promise<ReadBody>,
): Promise<Response> {
  return logged(log, { method: method.name, path: c.req.path, units: method.units }, async () => {
    const params: Record<string, string> = c.req.param();
    const authorization = c.req.header("Authorization") ?? null;
    const refusal = denied(mailbox, authorization, params["userId"] ?? "", method.scopes);
    if (refusal) return refusal;
    const query = new URL(c.req.url).searchParams;
    const unknown = unknownParameter(query, method.query ?? []);
    if (unknown) return unknown;
    const read = await readBody();
    if (!read.ok) return read.refusal;
    const { body, media } = read;
    return commit(mailbox, () => method.act({ mailbox, params, query, body, media }));
  });
}
