import { expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, mail, openLeila, ROOT } from "./signed-in.ts";

const PROFILE = "GET /gmail/v1/users/me/profile";

interface Batch {
  readonly token?: string;
  readonly boundary?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

function batch(standIn: StandIn, parts: string[], { token, boundary = "b", path, headers }: Batch) {
  const body = parts.map(
    (part, n) => `--b\r\nContent-Type: application/http\r\nContent-ID: <item${n}>\r\n\r\n${part}\r\n`,
  );
  return standIn.fetch(
    new Request(`${ROOT}${path ?? "batch/gmail/v1"}`, {
      method: "POST",
      headers: {
        "Content-Type": `multipart/mixed; boundary=${boundary}`,
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: `${body.join("")}--b--`,
    }),
  );
}

/** Each answer's id, status and JSON. */
async function answersOf(response: Response) {
  const boundary = /boundary=(\S+)/.exec(response.headers.get("Content-Type") ?? "")?.[1] ?? "";
  const parts = (await response.text()).split(`--${boundary}`).slice(1, -1);
  return parts.map((part) => ({
    id: /^Content-ID: (.*)$/m.exec(part)?.[1]?.trim(),
    status: Number(/^HTTP\/1\.1 (\d+)/m.exec(part)?.[1]),
    body: JSON.parse(/\{.*\}/s.exec(part)?.[0] ?? "{}"),
  }));
}

it("answers part by part, each with its id and status, and counts each by itself", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const { id } = standIn.deliver(mail({ Subject: "Grüße\r\n" }));
  const modify = JSON.stringify({ addLabelIds: ["STARRED"] });
  const parts = [
    `GET /gmail/v1/users/me/messages/${id}?format=minimal`,
    "GET /gmail/v1/users/me/messages/00000000000000aa HTTP/1.1",
    `POST /gmail/v1/users/me/messages/${id}/modify HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${modify}`,
  ];
  const answers = await answersOf(await batch(standIn, parts, { token }));
  expect(answers.map((answer) => [answer.id, answer.status])).toEqual([
    ["<response-item0>", 200],
    ["<response-item1>", 404],
    ["<response-item2>", 200],
  ]);
  expect(answers[0]?.body).toMatchObject({ id });
  expect(standIn.messages()[0]?.labels).toContain("STARRED");
  expect(standIn.calls().map(({ method, units }) => `${method} ${units}`)).toEqual([
    "batch 0",
    "messages.get 20",
    "messages.get 20",
    "messages.modify 5",
  ]);
});

it("takes a hundred calls and refuses more", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const calls = (count: number) => Array.from({ length: count }, () => PROFILE);
  const answers = await answersOf(await batch(standIn, calls(100), { token }));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await batch(standIn, calls(101), { token });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Inner request count exceeds the limit. Received: 101, Limit: 100");
});

it("refuses full addresses, uploads, other APIs and batches within, part by part", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const parts = [
    "GET https://gmail.googleapis.com/gmail/v1/users/me/profile",
    "POST /upload/gmail/v1/users/me/messages/send?uploadType=media\r\nContent-Type: message/rfc822\r\n\r\nx",
    "GET /calendar/v3/calendars",
    "POST /batch/gmail/v1",
    "nonsense",
    PROFILE,
  ];
  const answers = await answersOf(await batch(standIn, parts, { token }));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 200]);
});

it("a call's own token goes before that of the batch, which counts for the others", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const own = (value: string) => `${PROFILE}\r\nAuthorization: Bearer ${value}`;
  const statuses = async (given: Batch, ...parts: string[]) =>
    (await answersOf(await batch(standIn, parts, given))).map(({ status }) => status);
  expect(await statuses({ token }, PROFILE, own("ya29.nobody"))).toEqual([200, 401]);
  expect(await statuses({}, PROFILE, own(token))).toEqual([401, 200]);
});

it("the query of the batch counts for every call that does not say it itself", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const parts = [PROFILE, `${PROFILE}?fields=historyId`];
  const path = "batch/gmail/v1?fields=emailAddress";
  const answers = await answersOf(await batch(standIn, parts, { token, path }));
  expect(answers.map(({ body }) => Object.keys(body))).toEqual([["emailAddress"], ["historyId"]]);
});

it("refuses a batch with another boundary, of another kind, or of nothing", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const headers = { "Content-Type": "application/json" };
  expect((await batch(standIn, [PROFILE], { token, boundary: "other" })).status).toBe(400);
  expect((await batch(standIn, [PROFILE], { token, headers })).status).toBe(400);
  expect((await batch(standIn, [], { token })).status).toBe(400);
});

it("stands where Gmail's discovery document has it as well", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  expect((await batch(standIn, [PROFILE], { token, path: "batch" })).status).toBe(200);
});

it.each([
  ["GET /gmail/v1/users/me/profile\r\nno header: x\r\n", "Failed to parse a part of the batch request."],
  ["GET /gmail/v1/users/me/profile\r\nX-A: \u0001\r\n", "Failed to parse a part of the batch request."],
  ["TRACE /gmail/v1/users/me/profile\r\n", "Failed to parse a part of the batch request."],
  ["HEAD /gmail/v1/users/me/profile\r\n\r\nx", "Failed to parse a part of the batch request."],
  ["GET /gmail/v1/../../control\r\n", "All calls of a batch must be Gmail's."],
  [
    "POST /gmail/v1/../../upload/gmail/v1/users/me/messages/send?uploadType=media\r\nContent-Type: message/rfc822\r\n\r\nTo: a@b.example",
    "Media uploads are not allowed in a batch request.",
  ],
])("a part that is none is refused, and the parts beside it are answered (%j)", async (part, message) => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const [refused, beside] = await answersOf(await batch(standIn, [part, PROFILE], { token }));
  expect(refused).toMatchObject({ status: 400, body: { error: { message } } });
  expect(beside?.status).toBe(200);
  expect(standIn.sent()).toEqual([]);
});
