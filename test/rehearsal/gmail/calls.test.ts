import { expect, it } from "vitest";
import {
  accessToken,
  base64url,
  get,
  MODIFY,
  mail,
  officialClient,
  openLeila,
  post,
  problemOf,
  ROOT,
} from "./signed-in.ts";

const me = { userId: "me" };

it("counts every call with its name and units, refused ones too", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  await client.users.getProfile(me);
  await problemOf(client.users.drafts.send({ ...me, requestBody: { id: "r1" } }));
  expect(standIn.calls()).toEqual([
    { method: "getProfile", path: "/gmail/v1/users/me/profile", n: 1, units: 1 },
    { method: "drafts.send", path: "/gmail/v1/users/me/drafts/send", n: 2, units: 100 },
  ]);
});

it("a hook answers instead of acting, after acting, or breaks the line", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const requestBody = { raw: base64url(mail({})) };
  const send = () => client.users.messages.send({ ...me, requestBody });
  const unavailable = () =>
    Response.json({ error: { code: 503, message: "Backend Error", errors: [] } }, { status: 503 });

  standIn.onCall({ before: (call) => (call.method === "messages.send" ? unavailable() : undefined) });
  expect((await problemOf(send())).code).toBe(503);
  expect(standIn.sent()).toHaveLength(0);

  standIn.onCall({ after: async () => unavailable() });
  expect((await problemOf(send())).code).toBe(503);
  expect(standIn.sent()).toHaveLength(1);

  standIn.onCall({
    after: () => {
      throw new Error("the line is cut");
    },
  });
  await expect(send()).rejects.toThrow("the line is cut");
  expect(standIn.sent()).toHaveLength(2);

  standIn.onCall(null);
  await send();
  expect(standIn.sent()).toHaveLength(3);
});

it("says 501 to what it does not play, naming it", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  for (const path of ["/gmail/v1/users/me/settings/vacation", "/calendar/v3/calendars", "/"]) {
    const response = await get(standIn, path, token);
    expect(response.status).toBe(501);
    expect(await response.text()).toContain(`GET ${path}`);
  }
  expect((await post(standIn, "/gmail/v1/users/me/watch", {})).status).toBe(501);
  expect((await get(standIn, "/gmail/v1/users/me/messages?fields=messages/id", token)).status).toBe(501);
});

function batch(token: string, parts: string[]): Request {
  const body = parts.map(
    (part, n) => `--b\r\nContent-Type: application/http\r\nContent-ID: <item${n}>\r\n\r\n${part}\r\n`,
  );
  return new Request(`${ROOT}batch/gmail/v1`, {
    method: "POST",
    headers: { "Content-Type": "multipart/mixed; boundary=b", Authorization: `Bearer ${token}` },
    body: `${body.join("")}--b--`,
  });
}

it("answers a batch part by part, each with its own status and counted by itself", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const { id } = standIn.deliver(mail({ Subject: "Grüße\r\n" }));
  const modify = JSON.stringify({ addLabelIds: ["STARRED"] });
  const response = await standIn.fetch(
    batch(token, [
      `GET /gmail/v1/users/me/messages/${id}?format=minimal`,
      "GET /gmail/v1/users/me/messages/00000000000000aa HTTP/1.1",
      `POST /gmail/v1/users/me/messages/${id}/modify HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${modify}`,
      "GET https://elsewhere.example/",
    ]),
  );
  const boundary = /boundary=(\S+)/.exec(response.headers.get("Content-Type") ?? "")?.[1] ?? "";
  const parts = (await response.text()).split(`--${boundary}`).slice(1, -1);
  const seen = parts.map((part) => [
    /^Content-ID: (.*)$/m.exec(part)?.[1]?.trim(),
    /^HTTP\/1\.1 (\d+)/m.exec(part)?.[1],
  ]);
  expect(seen).toEqual([
    ["<response-item0>", "200"],
    ["<response-item1>", "404"],
    ["<response-item2>", "200"],
    ["<response-item3>", "400"],
  ]);
  expect(JSON.parse(/\{.*\}/s.exec(parts[0] ?? "")?.[0] ?? "")).toMatchObject({ id });
  expect(standIn.messages()[0]?.labels).toContain("STARRED");
  expect(standIn.calls().map(({ method, units }) => `${method} ${units}`)).toEqual([
    "batch 0",
    "messages.get 20",
    "messages.get 20",
    "messages.modify 5",
  ]);
});

it("refuses a batch of more than a hundred calls", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn, [MODIFY]);
  const parts = (count: number) => Array.from({ length: count }, () => "GET /gmail/v1/users/me/profile");
  expect((await standIn.fetch(batch(token, parts(100)))).status).toBe(200);
  expect((await standIn.fetch(batch(token, parts(101)))).status).toBe(400);
});
