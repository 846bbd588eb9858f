import { describe, expect, it } from "vitest";
import type { StandIn, StandInOptions } from "../../../../rehearsal/gmail/standin.ts";
import {
  accessToken,
  base64url,
  DAY,
  get,
  MINUTE,
  mail,
  NOW,
  officialClient,
  openLeila,
  post,
  problemOf,
  ROOT,
} from "../signed-in.ts";

const me = { userId: "me" };
const raw = base64url(mail({}));

function opened(options: Partial<StandInOptions> = {}) {
  const standIn = openLeila({ deliverPush: async () => new Response(), ...options });
  const client = officialClient(standIn);
  const letter = standIn.deliver(mail({ From: "ada@uni.example", To: "leila@lab.example" }));
  const newDraft = async () =>
    (await client.users.drafts.create({ ...me, requestBody: { message: { raw } } })).data.id ?? "";
  let labels = 0;
  const newLabel = async () => {
    labels += 1;
    return (
      (await client.users.labels.create({ ...me, requestBody: { name: `Label ${labels}` } })).data.id ?? ""
    );
  };
  return { standIn, client, users: client.users, letter, newDraft, newLabel };
}
type Opened = ReturnType<typeof opened>;

const unitsOfLast = ({ standIn }: Opened) => standIn.calls().at(-1)?.units;

describe("units", () => {
  const usual = opened();
  const star = { addLabelIds: ["STARRED"] };
  const topicName = "projects/kindly-1/topics/gmail";
  it.each<[string, number, (gmail: Opened) => Promise<unknown>]>([
    [
      "history.list",
      2,
      async ({ users }) => {
        const { data } = await users.getProfile(me);
        await users.history.list({ ...me, startHistoryId: data.historyId ?? "" });
      },
    ],
    ["messages.list", 5, ({ users }) => users.messages.list(me)],
    ["messages.get", 20, ({ users, letter }) => users.messages.get({ ...me, id: letter.id })],
    ["threads.get", 40, ({ users, letter }) => users.threads.get({ ...me, id: letter.threadId })],
    ["threads.list", 10, ({ users }) => users.threads.list(me)],
    ["messages.send", 100, ({ users }) => users.messages.send({ ...me, requestBody: { raw } })],
    [
      "drafts.send",
      100,
      async ({ users, newDraft }) => users.drafts.send({ ...me, requestBody: { id: await newDraft() } }),
    ],
    [
      "watch",
      100,
      ({ standIn, users }) => {
        standIn.push.createTopic(topicName);
        return users.watch({ ...me, requestBody: { topicName } });
      },
    ],
    ["stop", 50, ({ users }) => users.stop(me)],
    ["drafts.create", 10, ({ newDraft }) => newDraft()],
    [
      "drafts.delete",
      10,
      async ({ users, newDraft }) => users.drafts.delete({ ...me, id: await newDraft() }),
    ],
    [
      "drafts.update",
      15,
      async ({ users, newDraft }) =>
        users.drafts.update({ ...me, id: await newDraft(), requestBody: { message: { raw } } }),
    ],
    ["drafts.get", 20, async ({ users, newDraft }) => users.drafts.get({ ...me, id: await newDraft() })],
    ["drafts.list", 5, ({ users }) => users.drafts.list(me)],
    [
      "messages.modify",
      5,
      ({ users, letter }) => users.messages.modify({ ...me, id: letter.id, requestBody: star }),
    ],
    [
      "messages.batchModify",
      50,
      ({ users, letter }) =>
        users.messages.batchModify({ ...me, requestBody: { ...star, ids: [letter.id] } }),
    ],
    ["labels.list", 1, ({ users }) => users.labels.list(me)],
    ["labels.get", 1, ({ users }) => users.labels.get({ ...me, id: "INBOX" })],
    ["getProfile", 1, ({ users }) => users.getProfile(me)],
    ["settings.sendAs.list", 1, ({ users }) => users.settings.sendAs.list(me)],
    ["labels.create", 5, ({ newLabel }) => newLabel()],
    [
      "labels.update",
      5,
      async ({ users, newLabel }) =>
        users.labels.update({ ...me, id: await newLabel(), requestBody: { name: "Other" } }),
    ],
    ["labels.delete", 5, async ({ users, newLabel }) => users.labels.delete({ ...me, id: await newLabel() })],
  ])("%s costs %i", async (method, units, call) => {
    await call(usual);
    expect(usual.standIn.calls().at(-1)).toMatchObject({ method, units });
  });

  it("every format of a message or a thread costs the same", async () => {
    const { id, threadId } = usual.letter;
    for (const format of ["minimal", "metadata", "raw", "full"]) {
      await usual.users.messages.get({ ...me, id, format });
      expect(unitsOfLast(usual)).toBe(20);
    }
    for (const format of ["minimal", "metadata", "full"]) {
      await usual.users.threads.get({ ...me, id: threadId, format });
      expect(unitsOfLast(usual)).toBe(40);
    }
  });

  it("an older project pays 5 for a message and 10 for a thread", async () => {
    const gmail = opened({ limits: { olderProject: true } });
    await gmail.users.messages.get({ ...me, id: gmail.letter.id });
    expect(unitsOfLast(gmail)).toBe(5);
    await gmail.users.threads.get({ ...me, id: gmail.letter.threadId });
    expect(unitsOfLast(gmail)).toBe(10);
  });
});

/** So many calls of `stop` in one batch, each of 50 units. @returns the status of each */
async function batchOfStops(standIn: StandIn, token: string, calls: number): Promise<number[]> {
  const part = "--b\r\nContent-Type: application/http\r\n\r\nPOST /gmail/v1/users/me/stop\r\n\r\n";
  const response = await standIn.fetch(
    new Request(`${ROOT}batch/gmail/v1`, {
      method: "POST",
      headers: { "Content-Type": "multipart/mixed; boundary=b", Authorization: `Bearer ${token}` },
      body: `${part.repeat(calls)}--b--`,
    }),
  );
  if (response.status !== 200) return [response.status];
  return [...(await response.text()).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
}

describe("limits", () => {
  it.each([
    [6_000, false],
    [15_000, true],
  ])("a user may spend %i units a minute (older project: %s)", async (units, olderProject) => {
    const { standIn } = opened({ limits: { enforced: true, olderProject } });
    const token = await accessToken(standIn);
    const statuses: number[] = [];
    for (let spent = 0; spent < units; spent += 40 * 50)
      statuses.push(...(await batchOfStops(standIn, token, 40)));
    expect(statuses.filter((status) => status === 204)).toHaveLength(units / 50);
    expect(await batchOfStops(standIn, token, 1)).toEqual([403]);
    standIn.clock.set(NOW + MINUTE);
    expect(await batchOfStops(standIn, token, 1)).toEqual([204]);
  });

  it("a project may spend 1,200,000 a minute", async () => {
    const { standIn, users } = opened({ limits: { enforced: true } });
    expect(standIn.limits.usage().settings.projectUnits).toBe(1_200_000);
    standIn.limits.set({ projectUnits: 4 });
    expect((await problemOf(users.messages.list(me))).reason).toBe("rateLimitExceeded");
  });

  it.each([
    [403, "rateLimitExceeded", "rateLimitExceeded"],
    [403, "userRateLimitExceeded", "userRateLimitExceeded"],
    [429, "rateLimitExceeded", "RESOURCE_EXHAUSTED"],
  ] as const)("over it: %i %s", async (code, reason, refusal) => {
    const { users } = opened({ limits: { enforced: true, userUnits: 1, refusal } });
    expect(await problemOf(users.messages.list(me))).toMatchObject({ code, reason });
  });

  it("the refusal's message sometimes says when to come back", async () => {
    const { standIn, users } = opened({ limits: { enforced: true, userUnits: 5 } });
    await users.messages.list(me);
    const message = async () => (await problemOf(users.messages.list(me))).message;
    expect(await message()).toContain(`Retry after ${new Date(NOW + MINUTE).toISOString()}`);
    standIn.unsure.retryHint = "none";
    expect(await message()).not.toContain("Retry after");
  });

  it("another program of the owner's takes up places among the calls at once", async () => {
    const { standIn, users } = opened({ limits: { enforced: true, atOnce: 1 } });
    await users.getProfile(me);
    const other = { client_id: "another", client_secret: "s" };
    const { refreshToken } = standIn.grant({
      clientId: other.client_id,
      clientSecret: other.client_secret,
      scopes: ["https://mail.google.com/"],
    });
    const form = { ...other, grant_type: "refresh_token", refresh_token: refreshToken };
    const { access_token } = (await (await post(standIn, "/token", form)).json()) as Record<string, string>;
    const hanging = standIn.faults.add({ method: "labels.list", act: { kind: "hang" } });
    const long = get(standIn, "/gmail/v1/users/me/labels", access_token);
    await expect.poll(() => hanging.hits()).toBe(1);
    expect(await problemOf(users.getProfile(me))).toMatchObject({
      code: 429,
      message: "Too many concurrent requests for user",
    });
    hanging.lift();
    expect((await long).status).toBe(200);
    expect((await users.getProfile(me)).status).toBe(200);
  });
});

describe("sending", () => {
  // A token lives an hour, so a client of its own for each moment.
  const send = ({ standIn }: Opened) =>
    officialClient(standIn).users.messages.send({ ...me, requestBody: { raw } });

  it("500 messages a day, those written by hand among them", async () => {
    const gmail = opened({ limits: { sendingLateBy: 0 } });
    for (let n = 0; n < 499; n += 1) gmail.standIn.ownerSends(mail({}));
    expect((await send(gmail)).status).toBe(200);
    expect((await problemOf(send(gmail))).code).toBe(429);
  });

  it("2,000 for Workspace", async () => {
    const { standIn } = opened({ limits: { account: "workspace" } });
    expect(standIn.limits.usage().sendingLimit.messages).toBe(2_000);
  });

  it("past it 429, for hours", async () => {
    const gmail = opened({ limits: { sentMessages: 1, sendingLateBy: 0 } });
    await send(gmail);
    for (const hours of [0, 1, 12, 23]) {
      gmail.standIn.clock.set(NOW + hours * 60 * MINUTE);
      expect(await problemOf(send(gmail))).toMatchObject({
        code: 429,
        message: expect.stringMatching(/^User-rate limit exceeded.*\(Mail sending\)$/),
      });
    }
    gmail.standIn.clock.set(NOW + DAY);
    expect((await send(gmail)).status).toBe(200);
  });

  it("it is noticed minutes late: a 200 that reached nobody", async () => {
    const gmail = opened({ limits: { sentMessages: 1 } });
    await send(gmail);
    const { data } = await send(gmail);
    expect(data.labelIds).toEqual(["SENT"]);
    expect(gmail.standIn.sent().map(({ id }) => id)).not.toContain(data.id);
    gmail.standIn.clock.set(NOW + 5 * MINUTE);
    expect((await problemOf(send(gmail))).code).toBe(429);
  });
});

describe("batch", () => {
  it("at most 100 calls in one POST", async () => {
    const { standIn } = opened();
    const token = await accessToken(standIn);
    expect(await batchOfStops(standIn, token, 100)).toEqual(Array(100).fill(204));
    expect(await batchOfStops(standIn, token, 101)).toEqual([400]);
  });

  it("nothing but multipart/mixed", async () => {
    const { standIn } = opened();
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" };
    expect((await standIn.fetch(new Request(`${ROOT}batch/gmail/v1`, init))).status).toBe(400);
  });

  it("more than 50 run into the limit of calls at once", async () => {
    const { standIn } = opened({ limits: { enforced: true } });
    const statuses = await batchOfStops(standIn, await accessToken(standIn), 51);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it("one request, and the units of its calls", async () => {
    const { standIn } = opened();
    const token = await accessToken(standIn);
    await batchOfStops(standIn, token, 3);
    expect(standIn.calls().map(({ method, units }) => [method, units])).toEqual([
      ["batch", 0],
      ["stop", 50],
      ["stop", 50],
      ["stop", 50],
    ]);
  });
});
