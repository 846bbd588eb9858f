import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { beforeEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { DAY, get, MINUTE, mail, NOW, officialClient, openLeila, problemOf, ROOT } from "./signed-in.ts";

const TOPIC = "projects/kindly-1/topics/gmail";
const ENDPOINT = "https://kindly.example/hooks/gmail";
const ACCOUNT = "push@kindly-1.iam.gserviceaccount.com";
const SUBSCRIPTION = { topicName: TOPIC, endpoint: ENDPOINT, serviceAccount: ACCOUNT };
const me = { userId: "me" };

interface Pushed {
  readonly token: string;
  readonly body: { message: { data: string; messageId: string }; subscription: string };
}

/** What the endpoint got, and what it answers. */
let pushed: Pushed[];
let answers: (() => Response)[];
beforeEach(() => {
  pushed = [];
  answers = [];
});

async function deliverPush(request: Request): Promise<Response> {
  const token = (request.headers.get("Authorization") ?? "").replace(/^Bearer /, "");
  pushed.push({ token, body: (await request.json()) as Pushed["body"] });
  return answers.shift()?.() ?? new Response(null, { status: 204 });
}

const status = (code: number) => () => new Response(null, { status: code });
const arrives = (standIn: StandIn, n = 1) => {
  standIn.clock.set(standIn.clock.now() + n * 1000);
  return standIn.deliver(mail({ From: "ada@uni.example", To: "leila@lab.example" }));
};
const notificationsOf = () =>
  pushed.map(({ body }) => Buffer.from(body.message.data, "base64url").toString("utf8"));

/** A mailbox that is watched, its first notification taken. */
async function watched(body: object = {}, options: Parameters<typeof openLeila>[0] = {}) {
  const standIn = openLeila({ deliverPush, ...options });
  standIn.push.subscribe(SUBSCRIPTION);
  const client = officialClient(standIn);
  const { data } = await client.users.watch({ ...me, requestBody: { topicName: TOPIC, ...body } });
  await standIn.push.flush();
  pushed = [];
  return { standIn, client, data };
}

describe("users.watch", () => {
  it("answers where the mailbox stands and when it ends, seven days on, and notifies at once", async () => {
    const standIn = openLeila({ deliverPush });
    standIn.push.subscribe(SUBSCRIPTION);
    const client = officialClient(standIn);
    const { data: profile } = await client.users.getProfile(me);
    const { data } = await client.users.watch({ ...me, requestBody: { topicName: TOPIC } });
    expect(data).toEqual({ historyId: profile.historyId, expiration: String(NOW + 7 * DAY) });
    expect(standIn.calls().at(-1)).toMatchObject({ method: "watch", units: 100 });
    await standIn.push.flush();
    expect(notificationsOf()).toEqual([
      `{"emailAddress":"leila@lab.example","historyId":"${profile.historyId}"}`,
    ]);
  });

  it("wants a topic of the client's project that exists and lets Gmail publish", async () => {
    const standIn = openLeila();
    standIn.push.createTopic(TOPIC);
    standIn.push.createTopic("projects/kindly-1/topics/closed", false);
    const client = officialClient(standIn);
    const refused = (topicName?: string) =>
      problemOf(client.users.watch({ ...me, requestBody: topicName === undefined ? {} : { topicName } }));
    expect(await refused()).toMatchObject({ code: 400, message: "topicName required" });
    for (const other of ["gmail", "projects/other/topics/gmail", `${TOPIC}\n`]) {
      expect(await refused(other)).toMatchObject({
        code: 400,
        message: "Invalid topicName does not match projects/kindly-1/topics/*",
      });
    }
    expect(await refused("projects/kindly-1/topics/missing")).toMatchObject({ code: 404 });
    expect(await refused("projects/kindly-1/topics/closed")).toEqual({
      code: 403,
      message:
        "Error sending test message to Cloud PubSub projects/kindly-1/topics/closed : User not authorized to perform this action.",
      reason: "forbidden",
    });
  });

  it("refuses an unknown label, field or filter", async () => {
    const { client } = await watched();
    for (const wrong of [{ labelIds: ["Label_9"] }, { labelFilterBehavior: "some" }, { label: ["INBOX"] }]) {
      const requestBody = { topicName: TOPIC, ...wrong };
      expect((await problemOf(client.users.watch({ ...me, requestBody }))).code).toBe(400);
    }
  });

  it("called again it is renewed, but another topic waits for stop", async () => {
    const { standIn, client } = await watched();
    standIn.clock.set(NOW + MINUTE);
    const { data } = await client.users.watch({
      ...me,
      requestBody: { topicName: TOPIC, labelIds: ["INBOX"] },
    });
    expect(data.expiration).toBe(String(NOW + MINUTE + 7 * DAY));
    expect(standIn.push.watches()).toMatchObject([{ labelIds: ["INBOX"] }]);
    standIn.push.createTopic("projects/kindly-1/topics/other");
    const requestBody = { topicName: "projects/kindly-1/topics/other" };
    expect(await problemOf(client.users.watch({ ...me, requestBody }))).toMatchObject({
      code: 400,
      message: "Only one user push notification client allowed per developer (call /stop then try again)",
    });
    expect((await client.users.stop(me)).status).toBe(204);
    expect((await client.users.watch({ ...me, requestBody })).status).toBe(200);
  });

  it("after stop, or after its seven days, nothing is pushed", async () => {
    const { standIn, client } = await watched();
    await client.users.stop(me);
    expect(standIn.calls().at(-1)).toMatchObject({ method: "stop", units: 50, status: 204 });
    arrives(standIn);
    const { data } = await client.users.watch({ ...me, requestBody: { topicName: TOPIC } });
    await standIn.push.flush();
    pushed = [];
    standIn.clock.set(Number(data.expiration));
    arrives(standIn, 0);
    await standIn.push.flush();
    expect(pushed).toEqual([]);
  });
});

describe("notifications", () => {
  it("come after each change that is kept, by whomever, and name the newest history id", async () => {
    const { standIn, client } = await watched();
    const { id, threadId } = arrives(standIn);
    await standIn.push.flush();
    standIn.clock.set(standIn.clock.now() + 1000);
    await client.users.messages.modify({ ...me, id, requestBody: { addLabelIds: ["STARRED"] } });
    await standIn.push.flush();
    standIn.clock.set(standIn.clock.now() + 1000);
    standIn.ownerLabels(threadId, ["Kept"], []);
    await standIn.push.flush();
    const { data: profile } = await client.users.getProfile(me);
    const ids = notificationsOf().map((text) => /"historyId":"(\d+)"/.exec(text)?.[1] ?? "");
    expect(ids).toHaveLength(3);
    expect(ids[2]).toBe(profile.historyId);
  });

  it("are at most one a second: the rest is dropped, not put off", async () => {
    const { standIn } = await watched();
    arrives(standIn);
    arrives(standIn, 0);
    standIn.clock.set(standIn.clock.now() + 999);
    arrives(standIn, 0);
    await standIn.push.flush();
    expect(pushed).toHaveLength(1);
    standIn.clock.set(standIn.clock.now() + MINUTE);
    await standIn.push.flush();
    expect(pushed).toHaveLength(1);
    arrives(standIn);
    await standIn.push.flush();
    expect(pushed).toHaveLength(2);
  });

  it("can be about some labels only, or about all but some", async () => {
    for (const [labelFilterBehavior, expected] of [
      ["include", 1],
      ["EXCLUDE", 2],
    ] as const) {
      const { standIn } = await watched({ labelIds: ["STARRED"], labelFilterBehavior });
      const { threadId } = arrives(standIn);
      await standIn.push.flush();
      standIn.clock.set(standIn.clock.now() + 1000);
      standIn.ownerLabels(threadId, ["STARRED"], []);
      standIn.clock.set(standIn.clock.now() + 1000);
      standIn.place(mail({}), { at: NOW, labels: ["SENT"] });
      await standIn.push.flush();
      expect(pushed).toHaveLength(expected);
    }
  });

  it("can bring the history id as a number", async () => {
    const { standIn } = await watched({}, { unsure: { pushHistoryId: "number" } });
    arrives(standIn);
    await standIn.push.flush();
    expect(notificationsOf()[0]).toMatch(/"historyId":\d{16,}}$/);
  });
});

describe("a push", () => {
  it("is Pub/Sub's request, with a token that Google's keys prove", async () => {
    const { standIn } = await watched();
    arrives(standIn);
    await standIn.push.flush();
    const { body, token } = pushed[0] as Pushed;
    const publishTime = new Date(standIn.clock.now()).toISOString();
    expect(body).toEqual({
      message: {
        data: expect.stringMatching(/^[\w-]+={0,2}$/),
        messageId: expect.stringMatching(/^\d+$/),
        message_id: body.message.messageId,
        publishTime,
        publish_time: publishTime,
      },
      subscription: "projects/kindly-1/subscriptions/gmail",
    });
    const { payload } = await verified(standIn, token);
    const iat = Math.floor(standIn.clock.now() / 1000);
    expect(payload).toMatchObject({
      email: ACCOUNT,
      email_verified: true,
      aud: ENDPOINT,
      iat,
      exp: iat + 3600,
    });
    expect(payload.sub).toMatch(/^\d{21}$/);
    expect(payload["azp"]).toBe(payload.sub);
  });

  it("can bring a token that must be turned away", async () => {
    const { standIn } = await watched();
    const failures: Record<string, string> = {};
    for (const forged of ["audience", "issuer", "expired", "unknown-key", "signature"] as const) {
      standIn.push.set({ forged });
      arrives(standIn);
      await standIn.push.flush();
      failures[forged] = await verified(standIn, pushed.at(-1)?.token ?? "").then(
        () => "taken",
        (error: { code: string }) => error.code,
      );
    }
    expect(failures).toEqual({
      audience: "ERR_JWT_CLAIM_VALIDATION_FAILED",
      issuer: "ERR_JWT_CLAIM_VALIDATION_FAILED",
      expired: "ERR_JWT_EXPIRED",
      "unknown-key": "ERR_JWKS_NO_MATCHING_KEY",
      signature: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    });
    for (const [forged, claims] of [
      ["email", { email: "somebody@elsewhere.iam.gserviceaccount.com" }],
      ["unverified-email", { email_verified: false }],
    ] as const) {
      standIn.push.set({ forged });
      arrives(standIn);
      await standIn.push.flush();
      expect((await verified(standIn, pushed.at(-1)?.token ?? "")).payload).toMatchObject(claims);
    }
    standIn.push.set({ forged: "no-token" });
    arrives(standIn);
    await standIn.push.flush();
    expect(pushed.at(-1)?.token).toBe("");
  });

  it("comes again, later each time, until it is acknowledged", async () => {
    const { standIn } = await watched();
    answers = [
      status(500),
      status(302),
      () => Promise.reject(new Error("nobody there")) as never,
      status(201),
    ];
    arrives(standIn);
    const published = standIn.clock.now();
    const tries: number[] = [];
    for (const wait of [0, 99, 100, 299, 300, 700, 10_000]) {
      standIn.clock.set(published + wait);
      await standIn.push.flush();
      tries.push(pushed.length);
    }
    expect(tries).toEqual([1, 1, 2, 2, 3, 4, 4]);
    expect(new Set(pushed.map(({ body }) => body.message.messageId)).size).toBe(1);
    expect(standIn.push.pending()).toEqual([]);
    expect(
      standIn.log
        .since(0, "push")
        .map((call) => call.status)
        .slice(-4),
    ).toEqual([500, 302, null, 201]);
  });

  it("is dead after seven days, and an idle subscription after thirty-one", async () => {
    const { standIn } = await watched();
    answers = [status(500)];
    arrives(standIn);
    await standIn.push.flush();
    standIn.clock.set(standIn.clock.now() + 7 * DAY);
    await standIn.push.flush();
    expect([pushed.length, standIn.push.pending().length]).toEqual([1, 0]);
    standIn.clock.set(NOW + 31 * DAY);
    expect(standIn.push.subscriptions()).toEqual([]);
    standIn.push.subscribe({ ...SUBSCRIPTION, neverExpires: true });
    standIn.clock.set(NOW + 63 * DAY);
    expect(standIn.push.subscriptions()).toHaveLength(1);
  });

  it("waits in the mailbox's file when it is not taken", async () => {
    const { standIn } = await watched();
    arrives(standIn);
    expect(standIn.push.pending()).toMatchObject([{ attempts: 0, dueAt: standIn.clock.now() }]);
  });
});

async function verified(standIn: StandIn, token: string) {
  const keys = (await (await get(standIn, "/oauth2/v3/certs")).json()) as JSONWebKeySet;
  return jwtVerify(token, createLocalJWKSet(keys), {
    issuer: "https://accounts.google.com",
    audience: ENDPOINT,
    currentDate: new Date(standIn.clock.now()),
  });
}

describe("mischief", () => {
  it("lost: nothing ever comes", async () => {
    const { standIn } = await watched();
    standIn.push.set({ mischief: "lost" });
    arrives(standIn);
    standIn.push.set({ mischief: "none" });
    standIn.clock.set(NOW + DAY);
    await standIn.push.flush();
    expect(pushed).toEqual([]);
  });

  it("late: by so much, or until it is released", async () => {
    const { standIn } = await watched();
    standIn.push.set({ mischief: "late", lateBy: MINUTE });
    arrives(standIn);
    await standIn.push.flush();
    expect(pushed).toHaveLength(0);
    standIn.clock.set(standIn.clock.now() + MINUTE);
    await standIn.push.flush();
    expect(pushed).toHaveLength(1);
    standIn.push.set({ lateBy: null });
    arrives(standIn);
    standIn.clock.set(standIn.clock.now() + DAY);
    await standIn.push.flush();
    expect(pushed).toHaveLength(1);
    standIn.push.release();
    await standIn.push.flush();
    expect(pushed).toHaveLength(2);
  });

  it("doubled: the same message twice", async () => {
    const { standIn } = await watched();
    standIn.push.set({ mischief: "doubled" });
    arrives(standIn);
    await standIn.push.flush();
    expect(pushed).toHaveLength(2);
    expect(pushed[0]?.body).toEqual(pushed[1]?.body);
  });

  it("reordered: the newest first", async () => {
    const { standIn } = await watched();
    standIn.push.set({ mischief: "reordered" });
    arrives(standIn);
    arrives(standIn);
    await standIn.push.flush();
    const [first = "", second = ""] = notificationsOf().map((text) => /(\d{16,})/.exec(text)?.[1]);
    expect(BigInt(first) > BigInt(second)).toBe(true);
  });

  it("prompt: each goes out by itself, and nothing waits for it", async () => {
    const { standIn } = await watched();
    standIn.push.set({ delivery: "prompt" });
    arrives(standIn);
    await expect.poll(() => pushed.length).toBe(1);
    await expect.poll(() => standIn.push.pending().length).toBe(0);
  });

  it("prompt: what failed or is late goes out when the clock gets there", async () => {
    const { standIn } = await watched();
    standIn.push.set({ delivery: "prompt", mischief: "late", lateBy: MINUTE });
    answers = [status(503)];
    arrives(standIn);
    await standIn.push.flush();
    expect(pushed).toHaveLength(0);
    standIn.clock.set(standIn.clock.now() + MINUTE);
    await expect.poll(() => standIn.push.pending()[0]?.attempts).toBe(1);
    standIn.clock.set(standIn.clock.now() + MINUTE);
    await expect.poll(() => standIn.push.pending()).toEqual([]);
    expect(pushed).toHaveLength(2);
  });
});

it("pushes go to this machine only unless something else delivers", async () => {
  const standIn = openLeila();
  expect(standIn.push.subscribe(SUBSCRIPTION)).toEqual({ ok: false, problem: "not-on-this-machine" });
  expect(
    standIn.push.subscribe({ ...SUBSCRIPTION, endpoint: "http://127.0.0.1:8787/hooks/gmail" }),
  ).toMatchObject({
    ok: true,
    subscription: { audience: "http://127.0.0.1:8787/hooks/gmail", payload: "wrapped" },
  });
});

it("push is set up, played and flushed from another process", async () => {
  const standIn = openLeila({ deliverPush });
  const control = async (path: string, body: object) => {
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await standIn.fetch(new Request(`${ROOT}control/push${path}`, init));
    return [response.status, await response.json()];
  };
  expect((await control("/topics", { topicName: TOPIC }))[0]).toBe(200);
  expect((await control("/topics", { topicName: "gmail" }))[0]).toBe(400);
  expect((await control("/subscriptions", SUBSCRIPTION))[0]).toBe(200);
  expect((await control("", { mischief: "doubled" }))[0]).toBe(200);
  await officialClient(standIn).users.watch({ ...me, requestBody: { topicName: TOPIC } });
  expect((await control("/flush", {}))[1]).toMatchObject({ pending: [], watches: [{ topicName: TOPIC }] });
  expect(pushed).toHaveLength(2);
  expect(await (await get(standIn, "/control/push")).json()).toMatchObject({
    manner: { delivery: "on-flush", mischief: "doubled" },
    subscriptions: [{ topicName: TOPIC, endpoint: ENDPOINT }],
  });
});
