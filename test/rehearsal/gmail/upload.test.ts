import { describe, expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, DAY, headerOf, mail, NOW, officialClient, openLeila, ROOT } from "./signed-in.ts";

const me = { userId: "me" };
const PIECE = 256 * 1024;
const SEND = "upload/gmail/v1/users/me/messages/send";

describe("a simple upload", () => {
  it("brings the mail itself, or JSON and mail", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const media = { mimeType: "message/rfc822", body: mail({}) };
    await client.users.messages.send({ ...me, media });
    const first = standIn.sent()[0];
    const answers = { "In-Reply-To": headerOf(first?.raw ?? "", "Message-ID") ?? "" };
    const requestBody = { threadId: first?.threadId ?? "" };
    await client.users.messages.send({ ...me, requestBody, media: { ...media, body: mail(answers) } });
    expect(standIn.sent().map((left) => left.threadId)).toEqual([first?.threadId, first?.threadId]);
  });

  it("writes, rewrites and sends drafts, and inserts and imports", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const media = (text: string) => ({ mimeType: "message/rfc822", body: mail({}, text) });
    const { data } = await client.users.drafts.create({ ...me, media: media("One.") });
    const id = data.id ?? "";
    await client.users.drafts.update({ ...me, id, media: media("Two.") });
    expect(standIn.drafts()[0]?.raw).toContain("Two.");
    await client.users.drafts.send({ ...me, requestBody: { id }, media: media("Three.") });
    expect(standIn.sent()[0]?.raw).toContain("Three.");
    await client.users.messages.insert({ ...me, media: media("Four.") });
    await client.users.messages.import({ ...me, media: media("Five.") });
    expect(standIn.messages()).toHaveLength(3);
  });

  it("refuses what is no mail, and mail of more than 35 MiB", async () => {
    const { standIn, upload } = await signedIn();
    const text = await upload(`${SEND}?uploadType=media`, mail({}), { "Content-Type": "text/plain" });
    expect(text.status).toBe(400);
    expect(await text.json()).toMatchObject({ error: { errors: [{ reason: "badContent" }] } });
    const rfc822 = { "Content-Type": "message/rfc822" };
    const announced = { ...rfc822, "Content-Length": "36700161" };
    const large = await upload(`${SEND}?uploadType=media`, mail({}), announced);
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ error: { errors: [{ reason: "uploadTooLarge" }] } });
    expect(standIn.sent()).toEqual([]);
  });

  it("is of a kind that the stand-in plays", async () => {
    const { upload } = await signedIn();
    const rfc822 = { "Content-Type": "message/rfc822" };
    expect((await upload(SEND, mail({}), rfc822)).status).toBe(501);
    expect((await upload(`${SEND}?uploadType=carrier-pigeon`, mail({}), rfc822)).status).toBe(501);
  });
});

async function signedIn() {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const upload = (path: string, body: BodyInit | null, headers: Record<string, string>) =>
    standIn.fetch(
      new Request(new URL(path, ROOT), {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, ...headers },
        body,
      }),
    );
  return { standIn, upload };
}

/** A mail of about that many bytes. */
function longMail(size: number): Buffer {
  return Buffer.from(mail({}, `${"x".repeat(70)}\r\n`.repeat(Math.ceil(size / 72))));
}

async function begun(body: Buffer, given: { json?: object; headers?: Record<string, string> } = {}) {
  const { standIn, upload } = await signedIn();
  const announced = {
    "X-Upload-Content-Type": "message/rfc822",
    "X-Upload-Content-Length": String(body.length),
  };
  const json = given.json ? { "Content-Type": "application/json; charset=UTF-8" } : {};
  const response = await upload(
    `${SEND}?uploadType=resumable&fields=id`,
    given.json ? JSON.stringify(given.json) : null,
    { ...announced, ...json, ...given.headers },
  );
  return { standIn, response, address: response.headers.get("Location") ?? "" };
}

function put(standIn: StandIn, address: string, content: Buffer | null, range?: string): Promise<Response> {
  const headers: Record<string, string> = range === undefined ? {} : { "Content-Range": range };
  return standIn.fetch(new Request(address, { method: "PUT", headers, body: content }));
}

describe("a resumable upload", () => {
  it("begins with an address of its own, and is made by one piece with the whole mail", async () => {
    const body = longMail(1000);
    const { standIn, response, address } = await begun(body);
    expect(response.status).toBe(200);
    expect(new URL(address).searchParams.get("upload_id")).toMatch(/\S{20}/);
    const done = await put(standIn, address, body);
    expect(done.status).toBe(200);
    expect(await done.json()).toEqual({ id: standIn.sent()[0]?.id });
    expect(standIn.calls().map(({ method, units }) => `${method} ${units}`)).toEqual([
      "upload 0",
      "messages.send 100",
    ]);
  });

  it("comes in pieces of 256 KiB, says how far it is, and is made with the last of them", async () => {
    const body = longMail(2 * PIECE + 10_000);
    const { standIn, address } = await begun(body);
    const question = () => put(standIn, address, null, `bytes */${body.length}`);
    const none = await question();
    expect([none.status, none.headers.get("Range")]).toEqual([308, null]);
    for (const first of [0, PIECE]) {
      const piece = body.subarray(first, first + PIECE);
      const range = `bytes ${first}-${first + PIECE - 1}/${body.length}`;
      const more = await put(standIn, address, piece, range);
      expect([more.status, more.headers.get("Range")]).toEqual([308, `bytes=0-${first + PIECE - 1}`]);
    }
    const some = await question();
    expect([some.status, some.headers.get("Range")]).toEqual([308, `bytes=0-${2 * PIECE - 1}`]);
    expect(standIn.sent()).toEqual([]);
    const rest = body.subarray(2 * PIECE);
    const done = await put(standIn, address, rest, `bytes ${2 * PIECE}-${body.length - 1}/${body.length}`);
    expect(done.status).toBe(200);
    expect(standIn.sent()).toHaveLength(1);
    expect(standIn.sent()[0]?.raw.length).toBeGreaterThan(body.length);
  });

  it("may learn its length only with the last piece", async () => {
    const body = longMail(PIECE + 5000);
    const { standIn, upload } = await signedIn();
    const began = await upload(`${SEND}?uploadType=resumable`, null, {});
    const address = began.headers.get("Location") ?? "";
    const piece = body.subarray(0, PIECE);
    expect((await put(standIn, address, piece, `bytes 0-${PIECE - 1}/*`)).status).toBe(308);
    const last = `bytes ${PIECE}-${body.length - 1}/${body.length}`;
    expect((await put(standIn, address, body.subarray(PIECE), last)).status).toBe(200);
    expect(standIn.sent()).toHaveLength(1);
  });

  it("answers the same again to whoever lost the answer, and sends once", async () => {
    const body = longMail(1000);
    const { standIn, address } = await begun(body);
    const done = await (await put(standIn, address, body)).text();
    const asked = await put(standIn, address, null, `bytes */${body.length}`);
    expect([asked.status, await asked.text()]).toEqual([200, done]);
    expect(await (await put(standIn, address, body)).text()).toBe(done);
    expect(standIn.sent()).toHaveLength(1);
  });

  it("sends once, however many ask how far it has come while it ends", async () => {
    const body = longMail(1000);
    const { standIn, address } = await begun(body);
    const ask = () => put(standIn, address, null, `bytes */${body.length}`);
    const asked = [put(standIn, address, body)];
    for (let turn = 0; turn < 40; turn += 1) {
      asked.push(ask());
      await Promise.resolve();
      if (turn % 4 === 3) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses[0]).toBe(200);
    expect(standIn.sent()).toHaveLength(1);
    expect((await ask()).status).toBe(200);
  });

  it("is not made a second time by who asks after its answer got lost", async () => {
    const body = longMail(1000);
    const { standIn, address } = await begun(body);
    // What hears of the mail is outside the transaction, as a process that dies behind it is.
    standIn.onSent(() => {
      throw new Error("gone");
    });
    await expect(put(standIn, address, body)).rejects.toThrow("gone");
    expect((await put(standIn, address, null, `bytes */${body.length}`)).status).toBe(503);
    expect((await put(standIn, address, body)).status).toBe(503);
    expect(standIn.sent()).toHaveLength(1);
  });

  it("brings its JSON with its beginning", async () => {
    const { standIn } = await begun(longMail(10), { json: { threadId: "00000000000000aa" } });
    const wrong = await begun(longMail(10), { json: { subject: "x" } });
    expect(wrong.response.status).toBe(400);
    const right = await begun(longMail(10), { json: { threadId: "00000000000000aa" } });
    expect((await put(right.standIn, right.address, longMail(10))).status).toBe(404);
    expect(standIn.sent()).toEqual([]);
  });

  it("refuses pieces that are too small, in the wrong place, or not what they say", async () => {
    const body = longMail(2 * PIECE);
    const { standIn, address } = await begun(body);
    const piece = body.subarray(0, PIECE);
    const refused = async (content: Buffer | null, range: string) =>
      (await put(standIn, address, content, range)).status;
    expect(await refused(body.subarray(0, 1000), `bytes 0-999/${body.length}`)).toBe(400);
    expect(await refused(piece, `bytes ${PIECE}-${2 * PIECE - 1}/${body.length}`)).toBe(400);
    expect(await refused(piece, `bytes 0-${PIECE}/${body.length}`)).toBe(400);
    expect(await refused(piece, `bytes 0-${PIECE - 1}/${body.length + 1}`)).toBe(400);
    expect(await refused(piece, "bytes 0-/1")).toBe(400);
    expect(await refused(piece, `bytes */${body.length}`)).toBe(400);
    expect(await refused(piece, `bytes 0-${PIECE - 1}/${body.length}`)).toBe(308);
    expect(await refused(piece, `bytes 0-${PIECE - 1}/${body.length}`)).toBe(400);
    expect(standIn.sent()).toEqual([]);
  });

  it("is refused at its beginning without a token, for what is no mail, and over 35 MiB", async () => {
    const begin = async (headers: Record<string, string>) =>
      (await begun(longMail(10), { headers })).response.status;
    expect(await begin({ Authorization: "" })).toBe(401);
    expect(await begin({ "X-Upload-Content-Type": "text/plain" })).toBe(400);
    expect(await begin({ "X-Upload-Content-Length": "many" })).toBe(400);
    expect(await begin({ "X-Upload-Content-Length": "36700161" })).toBe(413);
  });

  it("lives for a week", async () => {
    const body = longMail(1000);
    const { standIn, address } = await begun(body);
    standIn.clock.set(NOW + 7 * DAY);
    expect((await put(standIn, address, body)).status).toBe(404);
    expect((await put(standIn, address.replace("upload_id=", "upload_id=x"), body)).status).toBe(404);
    expect(standIn.sent()).toEqual([]);
  });
});
