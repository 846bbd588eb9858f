import { type Context, Hono } from "hono";
import type { Mailbox } from "../../mailbox.ts";
import { type Admission, passCall } from "../../passage.ts";
import type { Traffic } from "../../traffic.ts";
import { readMask } from "../fields/wish.ts";
import type { Method } from "../method.ts";
import { type Asked, examine, perform } from "../perform.ts";
import { notPlayed } from "../problem.ts";
import { readMedia, readMultipart } from "./media.ts";
import { answerLost, beginUpload, continueUpload, endsUpload } from "./resumable.ts";
import { endSession, findSession, keepAnswer, type Session } from "./session.ts";

/** Both stand in Gmail's discovery document (`mediaUpload.protocols`). */
const PREFIXES: readonly string[] = ["/upload", "/resumable/upload"];

/** The methods that take mail as media, at their upload addresses (Gmail API, guide "Upload attachments"). */
export function uploadRoutes(mailbox: Mailbox, traffic: Traffic, methods: readonly Method[]): Hono {
  const routes = new Hono();
  for (const method of methods) {
    if (!method.upload) continue;
    const { most } = method.upload;
    for (const prefix of PREFIXES) {
      const path = `${prefix}/gmail/v1/users/:userId${method.path}`;
      routes.on([method.verb, "PUT"], path, (c, next) => {
        const uploadId = c.req.query("upload_id");
        if (uploadId !== undefined) return goOn(mailbox, traffic, method, c, { uploadId, most });
        return c.req.method === method.verb ? begin(mailbox, traffic, method, c, most) : next();
      });
    }
  }
  return routes;
}

/** What is no call yet, only a part of an upload, costs nothing. */
const PART = { name: "upload", units: 0 } as const;

function begin(
  mailbox: Mailbox,
  traffic: Traffic,
  method: Method,
  c: Context,
  most: number,
): Promise<Response> {
  const type = c.req.query("uploadType") ?? "";
  const counted = type === "resumable" ? PART : method;
  return passCall(mailbox, traffic, counted, c, async ({ client, admit }: Admission) => {
    const query = new URL(c.req.url).searchParams;
    const params: Record<string, string> = c.req.param();
    const authorization = c.req.header("Authorization") ?? null;
    const asked = examine(mailbox, method, { params, query, authorization }, admit);
    if (!asked.ok) return asked.refusal;
    switch (type) {
      case "media":
      case "multipart": {
        const read =
          type === "media" ? await readMedia(c.req.raw, most) : await readMultipart(c.req.raw, method, most);
        return read.ok ? perform(mailbox, method, client ?? "", asked.value, read.value) : read.refusal;
      }
      case "resumable": {
        const call = { client: client ?? "", params, query: query.toString() };
        return beginUpload(mailbox, c.req.raw, method, call);
      }
      default:
        return notPlayed(`uploadType=${type}`);
    }
  });
}

/** The address of an upload is all that a piece of it needs: it brings no token. */
function goOn(
  mailbox: Mailbox,
  traffic: Traffic,
  method: Method,
  c: Context,
  { uploadId, most }: { uploadId: string; most: number },
): Promise<Response> {
  const ends = endsUpload(mailbox, uploadId, c.req.header("Content-Range") ?? null);
  return passCall(mailbox, traffic, ends ? method : PART, c, async ({ admit }: Admission) => {
    const refusal = ends ? admit() : null;
    if (refusal) return refusal;
    const continued = await continueUpload(mailbox, c.req.raw, uploadId, most);
    switch (continued.kind) {
      case "answered":
        return continued.response;
      case "whole":
        return end(mailbox, method, continued.session, continued.media);
    }
  });
}

async function end(mailbox: Mailbox, method: Method, session: Session, media: string): Promise<Response> {
  const { client, params, json } = session.call;
  const query = new URLSearchParams(session.call.query);
  const mask = readMask(query, method.name, method.answers ?? null);
  const asked: Asked = { params, query, mask: mask.ok ? mask.value : null };
  let made = false;
  const once: Method = {
    ...method,
    act(call) {
      // Somebody else who asked at the same moment may have found it whole as well.
      if (findSession(mailbox, session.id)?.ended !== null) return answerLost();
      const response = method.act(call);
      endSession(mailbox, session, response.status);
      made = true;
      return response;
    },
  };
  const response = await perform(mailbox, once, client, asked, { json, media });
  if (made) keepAnswer(mailbox, session, await response.clone().text());
  return response;
}
