import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LimitSettings, StandIn } from "../../../rehearsal/gmail/standin.ts";
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
  problemOf,
  ROOT,
} from "./signed-in.ts";

const me = { userId: "me" };
const PROFILE = "/gmail/v1/users/me/profile";
const enforced = (limits: Partial<LimitSettings> = {}) =>
  openLeila({ limits: { enforced: true, ...limits } });

async function refusalOf(standIn: StandIn, token: string) {
  const response = await get(standIn, PROFILE, token);
  const { error } = (await response.json()) as {
    error: { message: string; status: string; errors: object[]; details?: { metadata: object }[] };
  };
  return { status: response.status, retryAfter: response.headers.get("Retry-After"), error };
}

async function statuses(standIn: StandIn, token: string, times: number): Promise<number[]> {
  const seen: number[] = [];
  for (let n = 0; n < times; n += 1) seen.push((await get(standIn, PROFILE, token)).status);
  return seen;
}

describe("units of a minute", () => {
  it("are counted always, by client, and held to their limit only when asked to", async () => {
    const standIn = openLeila({ limits: { userUnits: 2 } });
    const token = await accessToken(standIn);
    expect(await statuses(standIn, token, 3)).toEqual([200, 200, 200]);
    expect(standIn.limits.usage().units).toEqual({ "kindly.example": 3 });
    standIn.limits.set({ enforced: true });
    expect(await statuses(standIn, token, 1)).toEqual([403]);
  });

  it("are those of any sixty seconds, and what was refused cost nothing", async () => {
    const standIn = enforced({ userUnits: 2 });
    const token = await accessToken(standIn);
    expect(await statuses(standIn, token, 1)).toEqual([200]);
    standIn.clock.set(NOW + 40_000);
    expect(await statuses(standIn, token, 3)).toEqual([200, 403, 403]);
    standIn.clock.set(NOW + MINUTE);
    expect(await statuses(standIn, token, 2)).toEqual([200, 403]);
    standIn.clock.set(NOW + 100_000);
    expect(await statuses(standIn, token, 2)).toEqual([200, 403]);
  });

  it("are spent by a call that is refused for another reason, but not without a good token", async () => {
    const standIn = enforced({ userUnits: 20 });
    const token = await accessToken(standIn);
    expect((await get(standIn, PROFILE, "nobody's")).status).toBe(401);
    expect((await get(standIn, "/gmail/v1/users/me/messages/00000000000000aa", token)).status).toBe(404);
    expect(await statuses(standIn, token, 1)).toEqual([403]);
  });

  it("are 6,000 for a user, 15,000 with cheaper reads in an older project", async () => {
    const standIn = enforced();
    const client = officialClient(standIn);
    const { id } = standIn.deliver(mail({}));
    await client.users.messages.get({ ...me, id });
    expect(standIn.limits.usage().units).toEqual({ "kindly.example": 20 });
    for (let n = 0; n < 119; n += 1) await client.users.stop(me);
    const token = await accessToken(standIn);
    await statuses(standIn, token, 30);
    expect((await refusalOf(standIn, token)).error.details?.[0]?.metadata).toMatchObject({
      quota_limit_value: "6000",
    });
    standIn.limits.set({ olderProject: true });
    await client.users.messages.get({ ...me, id });
    expect(standIn.limits.usage().units).toEqual({ "kindly.example": 6_005 });
    expect(standIn.calls().at(-1)?.units).toBe(5);
  });

  it("over them Google says which quota it was", async () => {
    const standIn = enforced({ userUnits: 1 });
    const token = await accessToken(standIn);
    await statuses(standIn, token, 1);
    standIn.unsure.retryHint = "none";
    const { error } = await refusalOf(standIn, token);
    expect(error).toMatchObject({
      code: 403,
      message: expect.stringMatching(
        /^Quota exceeded for quota metric 'Total query cost' and limit 'Total query cost per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:\d+'.$/,
      ),
      errors: [{ domain: "usageLimits", reason: "rateLimitExceeded" }],
      status: "PERMISSION_DENIED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "RATE_LIMIT_EXCEEDED",
          domain: "googleapis.com",
          metadata: { quota_limit: "totalQueryCostPerMinutePerUser", quota_unit: "1/min/{project}/{user}" },
        },
        { "@type": "type.googleapis.com/google.rpc.Help" },
      ],
    });
  });

  it("over them there are three ways of refusing, and three of saying when to come back", async () => {
    const standIn = enforced({ userUnits: 1 });
    const token = await accessToken(standIn);
    await statuses(standIn, token, 1);
    standIn.clock.set(NOW + 10_500);
    const hinted = "User-rate limit exceeded.  Retry after 2026-10-05T09:01:00.000Z";
    const seen: unknown[] = [];
    for (const refusal of ["rateLimitExceeded", "userRateLimitExceeded", "RESOURCE_EXHAUSTED"] as const) {
      standIn.limits.set({ refusal });
      standIn.unsure.retryHint = "in-message";
      const { status, error } = await refusalOf(standIn, token);
      standIn.unsure.retryHint = "in-header";
      const { retryAfter } = await refusalOf(standIn, token);
      seen.push([status, error.message, (error.errors[0] as { reason: string }).reason, retryAfter]);
    }
    expect(seen).toEqual([
      [403, hinted, "rateLimitExceeded", "50"],
      [403, hinted, "userRateLimitExceeded", "50"],
      [429, hinted, "rateLimitExceeded", "50"],
    ]);
  });

  it("a project has a limit of its own", async () => {
    const standIn = enforced({ projectUnits: 1 });
    const token = await accessToken(standIn);
    await statuses(standIn, token, 1);
    expect((await refusalOf(standIn, token)).error.details?.[0]?.metadata).toMatchObject({
      quota_limit: "totalQueryCostPerMinutePerProject",
    });
  });
});

describe("calls at once", () => {
  function batch(token: string, calls: number): Request {
    const part = "--b\r\nContent-Type: application/http\r\n\r\nGET /gmail/v1/users/me/profile\r\n\r\n";
    return new Request(`${ROOT}batch/gmail/v1`, {
      method: "POST",
      headers: { "Content-Type": "multipart/mixed; boundary=b", Authorization: `Bearer ${token}` },
      body: `${part.repeat(calls)}--b--`,
    });
  }

  it("a batch of more than fifty has some that are too many", async () => {
    const standIn = enforced();
    const token = await accessToken(standIn);
    const text = await (await standIn.fetch(batch(token, 53))).text();
    expect(text.match(/^HTTP\/1\.1 200/gm)).toHaveLength(50);
    expect(text.match(/^HTTP\/1\.1 429/gm)).toHaveLength(3);
    expect(text).toContain("Too many concurrent requests for user");
    expect(standIn.limits.usage()).toMatchObject({ underWay: 0, units: { "kindly.example": 50 } });
    expect(await (await standIn.fetch(batch(token, 50))).text()).not.toContain("HTTP/1.1 429");
  });

  it("counts those that have not been answered yet", async () => {
    const standIn = enforced({ atOnce: 2 });
    const token = await accessToken(standIn);
    const hanging = standIn.faults.add({ method: "getProfile", act: { kind: "hang" }, times: 2 });
    const two = [get(standIn, PROFILE, token), get(standIn, PROFILE, token)];
    await expect.poll(() => hanging.hits()).toBe(2);
    expect(await statuses(standIn, token, 1)).toEqual([429]);
    hanging.lift();
    expect((await Promise.all(two)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await statuses(standIn, token, 1)).toEqual([200]);
  });
});

describe("sending", () => {
  const raw = () => base64url(mail({}));
  const few = (limits: Partial<LimitSettings> = {}) => openLeila({ limits: { sentMessages: 2, ...limits } });

  it("is limited to 500 recipients a day, or 2,000 messages with 10,000 recipients in Workspace", () => {
    expect(openLeila().limits.usage().sendingLimit).toEqual({ messages: 500, recipients: 500 });
    const workspace = openLeila({ limits: { account: "workspace" } });
    expect(workspace.limits.usage().sendingLimit).toEqual({ messages: 2_000, recipients: 10_000 });
  });

  it("counts the owner's own mail, and everyone it goes to", () => {
    const standIn = openLeila();
    standIn.ownerSends(mail({ Cc: "Bo <bo@uni.example>", Bcc: "cy@uni.example" }));
    expect(standIn.limits.usage().sent).toEqual({ messages: 1, recipients: 3 });
    standIn.clock.set(NOW + DAY);
    expect(standIn.limits.usage().sent).toEqual({ messages: 0, recipients: 0 });
  });

  it("goes on being answered with 200 for minutes: the mail stands in Sent, nobody gets it, and a report says so", async () => {
    const standIn = few();
    const client = officialClient(standIn);
    const heard: string[] = [];
    standIn.onSent((sent) => heard.push(sent.id));
    standIn.ownerSends(mail({}));
    await client.users.messages.send({ ...me, requestBody: { raw: raw() } });
    const { data: held } = await client.users.messages.send({ ...me, requestBody: { raw: raw() } });
    expect(held.labelIds).toContain("SENT");
    expect(heard).toHaveLength(2);
    expect(standIn.sent().map(({ id }) => id)).not.toContain(held.id);
    const thread = standIn.messages(held.threadId ?? "");
    expect(thread).toHaveLength(2);
    expect(thread[1]).toMatchObject({ labels: expect.arrayContaining(["INBOX", "UNREAD"]) });
    expect(thread[1]?.raw).toContain("From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>");
    expect(thread[1]?.raw).toContain("You have reached a limit for sending mail. Your message was not sent.");
    expect(thread[1]?.raw).not.toContain("X-Failed-Recipients");
  });

  it("a draft that is sent over the limit is gone as any sent draft", async () => {
    const standIn = few({ sentMessages: 1 });
    const client = officialClient(standIn);
    standIn.ownerSends(mail({}));
    const { data: draft } = await client.users.drafts.create({
      ...me,
      requestBody: { message: { raw: raw() } },
    });
    await client.users.drafts.send({ ...me, requestBody: { id: draft.id ?? "" } });
    expect([standIn.drafts().length, standIn.sent().length]).toEqual([0, 1]);
  });

  it("is refused after that until a day has passed, and a refused draft stays", async () => {
    const standIn = few();
    const client = officialClient(standIn);
    const send = () => client.users.messages.send({ ...me, requestBody: { raw: raw() } });
    for (let n = 0; n < 3; n += 1) await send();
    standIn.clock.set(NOW + 5 * MINUTE);
    expect(await problemOf(send())).toEqual({
      code: 429,
      message: "User-rate limit exceeded.  Retry after 2026-10-06T09:00:00.000Z (Mail sending)",
      reason: "rateLimitExceeded",
    });
    standIn.unsure.retryHint = "none";
    expect((await problemOf(send())).message).toBe("User-rate limit exceeded (Mail sending)");
    const { data: draft } = await client.users.drafts.create({
      ...me,
      requestBody: { message: { raw: raw() } },
    });
    const sendDraft = () => client.users.drafts.send({ ...me, requestBody: { id: draft.id ?? "" } });
    expect((await problemOf(sendDraft())).code).toBe(429);
    expect(standIn.drafts()).toHaveLength(1);
    standIn.clock.set(NOW + DAY);
    const { data: sent } = await officialClient(standIn).users.drafts.send({
      ...me,
      requestBody: { id: draft.id ?? "" },
    });
    expect(standIn.sent().at(-1)?.id).toBe(sent.id);
  });

  it("by hand it ends with a report at any time of that day", () => {
    const standIn = few({ sentMessages: 1, sendingLateBy: 0 });
    standIn.ownerSends(mail({}));
    const { threadId } = standIn.ownerSends(mail({ Subject: "Another" }));
    expect(standIn.sent()).toHaveLength(1);
    expect(standIn.messages(threadId)[1]?.raw).toContain("Your message was not sent.");
  });

  it("is limited by recipients as well", async () => {
    const standIn = openLeila({ limits: { sentRecipients: 2, sendingLateBy: 0 } });
    const client = officialClient(standIn);
    standIn.ownerSends(mail({ Cc: "bo@uni.example" }));
    const sending = client.users.messages.send({ ...me, requestBody: { raw: raw() } });
    expect((await problemOf(sending)).code).toBe(429);
  });

  it("stays refused when the mailbox is opened anew", async () => {
    const folder = mkdtempSync(join(tmpdir(), "limits-"));
    const options = { path: join(folder, "mailbox.sqlite"), limits: { sentMessages: 1, sendingLateBy: 0 } };
    const first = openLeila(options);
    first.ownerSends(mail({}));
    first.close();
    const again = openLeila(options);
    const client = officialClient(again);
    const sending = client.users.messages.send({ ...me, requestBody: { raw: raw() } });
    expect((await problemOf(sending)).code).toBe(429);
    again.close();
    rmSync(folder, { recursive: true });
  });
});

it("limits are read and set from another process", async () => {
  const standIn = openLeila();
  const set = async (body: object) => {
    const headers = { "Content-Type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return standIn.fetch(new Request(`${ROOT}control/limits`, init));
  };
  expect((await set({ enforced: true, atOnce: 10 })).status).toBe(200);
  expect((await set({ atOnce: 0 })).status).toBe(400);
  expect(await (await get(standIn, "/control/limits")).json()).toMatchObject({
    settings: { enforced: true, atOnce: 10, projectUnits: 1_200_000 },
    units: {},
    underWay: 0,
  });
});
