import { describe, expect, it } from "vitest";
import { accessToken, base64url, get, mail, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

function opened() {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { id, threadId } = standIn.deliver(mail({ From: "Ada Okafor <ada@uni.example>" }));
  return { standIn, client, id, threadId };
}

describe("fields", () => {
  it("keeps what is named, inside lists too, and leaves out the rest", async () => {
    const { client, id, threadId } = opened();
    const list = await client.users.messages.list({ ...me, fields: "messages/id,nextPageToken" });
    expect(list.data).toEqual({ messages: [{ id }] });
    const fields = "id,payload(mimeType,headers(value))";
    const { data } = await client.users.messages.get({ ...me, id, fields });
    expect(Object.keys(data)).toEqual(["id", "payload"]);
    expect(data.payload?.mimeType).toBe("text/plain");
    expect(data.payload?.headers?.[0]).not.toHaveProperty("name");
    const thread = await client.users.threads.get({
      ...me,
      id: threadId,
      fields: "messages/payload/headers/name",
    });
    expect(Object.keys(thread.data.messages?.[0] ?? {})).toEqual(["payload"]);
  });

  it("joins several wishes for one field, and a star stands for every field", async () => {
    const { client, id } = opened();
    const read = async (fields: string) => (await client.users.messages.get({ ...me, id, fields })).data;
    const joined = await read("payload/mimeType,payload/body/size");
    expect(joined).toEqual({ payload: { mimeType: "text/plain", body: { size: expect.any(Number) } } });
    expect(await read("*")).toHaveProperty("payload.headers");
    expect(await read("payload/*")).not.toHaveProperty("id");
    expect(await read("payload/*/size")).toEqual({ payload: { body: { size: expect.any(Number) } } });
    expect(await read("payload,payload/partId")).toHaveProperty("payload.headers");
  });

  it("reaches parts within parts", async () => {
    const { client, id } = opened();
    const { data } = await client.users.messages.get({ ...me, id, fields: "payload/parts/parts/filename" });
    expect(data).toEqual({ payload: {} });
  });

  it.each([
    "payload/body/text",
    "payload(headers(name,From))",
    "snippets",
    "id/x",
    "nextPageToken",
    "*/nothing",
  ])("refuses %j, which no message has", async (fields) => {
    const { standIn, id } = opened();
    const token = await accessToken(standIn);
    const response = await get(standIn, `/gmail/v1/users/me/messages/${id}?fields=${fields}`, token);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Cannot find matching fields for path");
  });

  it.each(["", ",", "id,", "payload(", "payload()", "payload/", "id)", "id id"])(
    "refuses %j, which is no mask",
    async (fields) => {
      const { client, id } = opened();
      const refused = await problemOf(client.users.messages.get({ ...me, id, fields }));
      expect(refused).toMatchObject({ code: 400, message: "Request contains an invalid argument." });
    },
  );

  it("is refused before anything is sent", async () => {
    const { standIn, client } = opened();
    const requestBody = { raw: base64url(mail({})) };
    await problemOf(client.users.messages.send({ ...me, requestBody, fields: "ids" }));
    expect(standIn.sent()).toEqual([]);
    const sent = await client.users.messages.send({ ...me, requestBody, fields: "id" });
    expect(Object.keys(sent.data)).toEqual(["id"]);
  });

  it("leaves errors whole", async () => {
    const { client } = opened();
    const refused = await problemOf(client.users.messages.get({ ...me, id: "aa", fields: "id" }));
    expect(refused).toEqual({
      code: 404,
      message: "Requested entity was not found.",
      reason: "notFound",
    });
  });
});

it("answers are indented unless prettyPrint is false", async () => {
  const { standIn } = opened();
  const token = await accessToken(standIn);
  const read = async (query: string) =>
    (await get(standIn, `/gmail/v1/users/me/labels${query}`, token)).text();
  expect(await read("")).toMatch(/^\{\n {2}"labels": \[\n/);
  expect(await read("?prettyPrint=true")).toBe(await read(""));
  expect(await read("?prettyPrint=false")).toMatch(/^\{"labels":\[\{"id"/);
});

it.each(["constructor", "__proto__", "toString", "messages(hasOwnProperty)"])(
  "names that every object of JavaScript has are no fields (%s)",
  async (fields) => {
    const { client } = opened();
    expect((await problemOf(client.users.messages.list({ ...me, fields }))).code).toBe(400);
  },
);
