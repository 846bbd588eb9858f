import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import type { StandInOptions } from "../../../../rehearsal/gmail/standin.ts";
import { DAY, get, MINUTE, mail, NOW, officialClient, openLeila } from "../signed-in.ts";

const me = { userId: "me" };
const TOPIC = "projects/kindly-1/topics/gmail";
const AUDIENCE = "https://kindly.example/hooks/gmail?for=mail";
const ACCOUNT = "push@kindly-1.iam.gserviceaccount.com";

interface Pushed {
  readonly token: string;
  readonly message: { readonly data: string; readonly messageId: string };
}

/** A mailbox that is watched; its endpoint answers as told, 204 otherwise. */
async function watched(options: Partial<StandInOptions> = {}, neverExpires = false) {
  const pushed: Pushed[] = [];
  const answers: number[] = [];
  const standIn = openLeila({
    deliverPush: async (request) => {
      const token = request.headers.get("Authorization")?.replace(/^Bearer /, "") ?? "";
      pushed.push({ token, ...((await request.json()) as { message: Pushed["message"] }) });
      // A Response cannot be made with 102, which a network can bring.
      return { status: answers.shift() ?? 204 } as Response;
    },
    ...options,
  });
  standIn.push.subscribe({
    topicName: TOPIC,
    endpoint: "https://kindly.example/hooks/gmail",
    audience: AUDIENCE,
    serviceAccount: ACCOUNT,
    neverExpires,
  });
  const { users } = officialClient(standIn);
  const watch = async () => (await users.watch({ ...me, requestBody: { topicName: TOPIC } })).data;
  const first = await watch();
  await standIn.push.flush();
  pushed.length = 0;
  const arrives = async (after = 1000) => {
    standIn.clock.set(standIn.clock.now() + after);
    standIn.deliver(mail({ From: "ada@uni.example", To: "leila@lab.example" }));
    await standIn.push.flush();
  };
  const notified = () => pushed.map(({ message }) => Buffer.from(message.data, "base64url").toString("utf8"));
  return { standIn, users, watch, first, pushed, answers, arrives, notified };
}

describe("watch", () => {
  it("answers the history id and an expiration at most seven days on", async () => {
    const { standIn, users } = await watched();
    const { data } = await users.watch({ ...me, requestBody: { topicName: TOPIC } });
    const { historyId } = (await users.getProfile(me)).data;
    expect(data).toEqual({ historyId, expiration: String(standIn.clock.now() + 7 * DAY) });
  });

  it("ends then, unless it is renewed", async () => {
    const { standIn, first, pushed, arrives } = await watched();
    await arrives(Number(first.expiration) - standIn.clock.now());
    expect(pushed).toHaveLength(0);
    const renewed = await watched();
    renewed.standIn.clock.set(NOW + MINUTE);
    await renewed.watch();
    await renewed.standIn.push.flush();
    renewed.pushed.length = 0;
    await renewed.arrives(Number(renewed.first.expiration) - renewed.standIn.clock.now());
    expect(renewed.pushed).toHaveLength(1);
  });

  it("at most one event a second, the rest dropped", async () => {
    const { pushed, arrives } = await watched();
    for (let n = 0; n < 10; n += 1) await arrives(250);
    expect(pushed.length).toBeLessThanOrEqual(3);
    const before = pushed.length;
    await arrives(MINUTE);
    expect(pushed).toHaveLength(before + 1);
  });

  it.each(["late", "lost"] as const)("pushes can be %s; polling alone tells all", async (mischief) => {
    const { standIn, users, first, pushed, arrives } = await watched();
    standIn.push.set({ mischief });
    await arrives();
    expect(pushed).toEqual([]);
    const startHistoryId = first.historyId ?? "";
    expect((await users.history.list({ ...me, startHistoryId })).data.history).toHaveLength(1);
    standIn.push.release();
    await standIn.push.flush();
    expect(pushed).toHaveLength(mischief === "late" ? 1 : 0);
  });

  it("the data is base64url of address and history id", async () => {
    const { users, pushed, arrives, notified } = await watched();
    await arrives();
    expect(pushed[0]?.message.data).toMatch(/^[\w-]+={0,2}$/);
    const { historyId } = (await users.getProfile(me)).data;
    expect(JSON.parse(notified()[0] ?? "")).toEqual({ emailAddress: "leila@lab.example", historyId });
  });

  it.each([
    ["string", /"historyId":"\d+"/],
    ["number", /"historyId":\d+/],
  ] as const)("the history id can be a %s", async (pushHistoryId, written) => {
    const { arrives, notified } = await watched({ unsure: { pushHistoryId } });
    await arrives();
    expect(notified()[0]).toMatch(written);
  });
});

describe("a push's token", () => {
  async function verified(gmail: Awaited<ReturnType<typeof watched>>) {
    const keys = (await (await get(gmail.standIn, "/oauth2/v3/certs")).json()) as JSONWebKeySet;
    return jwtVerify(gmail.pushed.at(-1)?.token ?? "", createLocalJWKSet(keys), {
      currentDate: new Date(gmail.standIn.clock.now()),
    });
  }

  it("is signed with Google's published keys, by Google as issuer", async () => {
    const gmail = await watched();
    await gmail.arrives();
    expect((await verified(gmail)).payload.iss).toBe("https://accounts.google.com");
  });

  it("names the subscription's audience and its service account, verified", async () => {
    const gmail = await watched();
    await gmail.arrives();
    expect((await verified(gmail)).payload).toMatchObject({
      aud: AUDIENCE,
      email: ACCOUNT,
      email_verified: true,
    });
  });

  it.each(["audience", "email"] as const)(
    "of another %s it is as well signed, so both must be compared",
    async (forged) => {
      const gmail = await watched();
      gmail.standIn.push.set({ forged });
      await gmail.arrives();
      const { payload } = await verified(gmail);
      expect([payload.aud === AUDIENCE, payload["email"] === ACCOUNT]).toEqual([
        forged !== "audience",
        forged !== "email",
      ]);
    },
  );

  it("200, 201, 202, 204 and 102 acknowledge, and after anything else it comes again", async () => {
    const { standIn, answers, pushed, arrives } = await watched();
    const tries: Record<number, number> = {};
    for (const status of [102, 200, 201, 202, 203, 204, 206, 302, 400, 404, 500]) {
      pushed.length = 0;
      answers.push(status);
      await arrives();
      standIn.clock.set(standIn.clock.now() + MINUTE);
      await standIn.push.flush();
      tries[status] = pushed.length;
    }
    const [once, again] = [1, 2];
    expect(tries).toEqual({
      ...{ 102: once, 200: once, 201: once, 202: once, 204: once },
      ...{ 203: again, 206: again, 302: again, 400: again, 404: again, 500: again },
    });
  });

  it("no order is promised", async () => {
    const { standIn, arrives, notified } = await watched();
    standIn.push.set({ mischief: "late", lateBy: MINUTE });
    await arrives();
    await arrives();
    standIn.push.set({ mischief: "reordered" });
    standIn.clock.set(standIn.clock.now() + MINUTE);
    await standIn.push.flush();
    const [first = 0n, second = 0n] = notified().map((text) => BigInt(/(\d{16,})/.exec(text)?.[1] ?? 0));
    expect(first).toBeGreaterThan(second);
  });

  it("duplicates happen", async () => {
    const { standIn, pushed, arrives } = await watched();
    standIn.push.set({ mischief: "doubled" });
    await arrives();
    expect(pushed.map(({ message }) => message.messageId)).toEqual(
      Array(2).fill(pushed[0]?.message.messageId),
    );
  });

  it("a subscription dies after 31 idle days, unless it never expires", async () => {
    const [dying, living] = [await watched(), await watched({}, true)];
    for (const { standIn } of [dying, living]) standIn.clock.set(NOW + 31 * DAY);
    expect(dying.standIn.push.subscriptions()).toEqual([]);
    expect(living.standIn.push.subscriptions()).toHaveLength(1);
  });
});
