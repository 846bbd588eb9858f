import { describe, expect, it } from "vitest";
import type { FaultAct, StandIn } from "../../../rehearsal/gmail/standin.ts";
import {
  accessToken,
  base64url,
  get,
  MINUTE,
  mail,
  NOW,
  officialClient,
  openLeila,
  post,
  problemOf,
  ROOT,
} from "./signed-in.ts";

const me = { userId: "me" };
const PROFILE = "/gmail/v1/users/me/profile";

function sender(standIn: StandIn) {
  const client = officialClient(standIn);
  return () => client.users.messages.send({ ...me, requestBody: { raw: base64url(mail({})) } });
}

describe("what goes wrong", () => {
  it("a refusal comes before anything is done, with Google's reason for its status", async () => {
    const standIn = openLeila();
    const send = sender(standIn);
    const seen: unknown[] = [];
    for (const status of [500, 503, 429, 403]) {
      const fault = standIn.faults.add({ method: "messages.send", act: { kind: "refuse", status } });
      seen.push(await problemOf(send()));
      fault.lift();
    }
    expect(seen).toMatchObject([
      { code: 500, reason: "backendError" },
      { code: 503, reason: "backendError" },
      { code: 429, reason: "rateLimitExceeded" },
      { code: 403, reason: "userRateLimitExceeded" },
    ]);
    expect(standIn.sent()).toHaveLength(0);
    await send();
    expect(standIn.sent()).toHaveLength(1);
  });

  it("502 is a page of the front end, not JSON", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    standIn.faults.add({ method: "getProfile", act: { kind: "refuse", status: 502 } });
    const response = await get(standIn, PROFILE, token);
    expect(response.status).toBe(502);
    expect(response.headers.get("Content-Type")).toContain("text/html");
    expect(await response.text()).toContain("Error 502 (Server Error)!!1");
  });

  it("a refusal can say when to come back, in any of the ways that have been seen", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const act: FaultAct = {
      kind: "refuse",
      status: 429,
      retryIn: 15 * MINUTE,
      message: "User-rate limit exceeded.",
    };
    standIn.faults.add({ method: "getProfile", act });
    const seen: unknown[] = [];
    for (const way of ["in-message", "in-header", "none"] as const) {
      standIn.unsure.retryHint = way;
      const response = await get(standIn, PROFILE, token);
      const { error } = (await response.json()) as { error: { message: string } };
      seen.push([error.message, response.headers.get("Retry-After")]);
    }
    expect(seen).toEqual([
      ["User-rate limit exceeded.  Retry after 2026-10-05T09:15:00.000Z", null],
      ["User-rate limit exceeded.", "900"],
      ["User-rate limit exceeded.", null],
    ]);
  });

  it("a lost answer was done, a cut call was not, and both look the same", async () => {
    const standIn = openLeila();
    const send = sender(standIn);
    const lost = standIn.faults.add({ method: "messages.send", act: { kind: "lose" }, times: 1 });
    const cut = standIn.faults.add({ method: "messages.send", act: { kind: "cut" }, times: 1 });
    await expect(send()).rejects.toThrow("fetch failed");
    expect([standIn.sent().length, lost.hits(), cut.hits()]).toEqual([1, 1, 0]);
    await expect(send()).rejects.toThrow("fetch failed");
    expect([standIn.sent().length, lost.hits(), cut.hits()]).toEqual([1, 1, 1]);
    await send();
    expect(standIn.sent()).toHaveLength(2);
  });

  it("a dead line is fetch's own error with ECONNRESET as its cause", async () => {
    const standIn = openLeila();
    standIn.faults.add({ method: "*", act: { kind: "cut" } });
    const error = await get(standIn, PROFILE).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
  });

  it("a body breaks off in the middle although its length was promised, and the work is done", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const whole = (await (await get(standIn, PROFILE, token)).text()).length;
    standIn.faults.add({ method: "getProfile", act: { kind: "cut-body" } });
    const response = await get(standIn, PROFILE, token);
    expect([response.status, response.headers.get("Content-Length")]).toEqual([200, String(whole)]);
    await expect(response.text()).rejects.toThrow("terminated");
    const send = sender(standIn);
    standIn.faults.add({ method: "messages.send", act: { kind: "cut-body" } });
    await expect(send()).rejects.toThrow();
    expect(standIn.sent()).toHaveLength(1);
  });

  it("garbage is somebody else's page with 200, and nothing is done", async () => {
    const standIn = openLeila();
    const send = sender(standIn);
    standIn.faults.add({ method: "messages.send", act: { kind: "garbage" } });
    const { data, status } = await send();
    expect([status, typeof data]).toEqual([200, "string"]);
    expect(standIn.sent()).toHaveLength(0);
  });

  it("a call hangs until its client gives up, and then was not done", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const hanging = standIn.faults.add({ method: "messages.send", act: { kind: "hang" } });
    const givingUp = new AbortController();
    const sending = standIn.fetch(sendRequest(token, givingUp.signal));
    await expect.poll(() => hanging.hits()).toBe(1);
    givingUp.abort();
    await expect(sending).rejects.toThrow("abort");
    expect(standIn.sent()).toHaveLength(0);
    expect(standIn.calls().at(-1)?.status).toBeNull();
  });

  it("a call that hangs goes on when the fault is lifted", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const hanging = standIn.faults.add({ method: "messages.send", act: { kind: "hang" } });
    const sending = standIn.fetch(sendRequest(token));
    await expect.poll(() => hanging.hits()).toBe(1);
    expect(standIn.sent()).toHaveLength(0);
    hanging.lift();
    expect((await sending).status).toBe(200);
    expect(standIn.sent()).toHaveLength(1);
  });

  it("a slow call is done at once and answered late", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const slow = standIn.faults.add({ method: "messages.send", act: { kind: "slow", ms: 3_600_000 } });
    const sending = standIn.fetch(sendRequest(token));
    await expect.poll(() => standIn.sent().length).toBe(1);
    expect(standIn.calls().at(-1)?.status).toBeNull();
    slow.lift();
    expect((await sending).status).toBe(200);
  });
});

function sendRequest(token: string, signal?: AbortSignal): Request {
  return new Request(`${ROOT}gmail/v1/users/me/messages/send`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ raw: base64url(mail({})) }),
    ...(signal ? { signal } : {}),
  });
}

describe("which calls", () => {
  it("lets some pass, befalls so many, and tells which they were", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const act: FaultAct = { kind: "refuse", status: 503 };
    const fault = standIn.faults.add({ method: "getProfile", act, skip: 1, times: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await get(standIn, PROFILE, token)).status);
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
    expect([fault.hits(), fault.calls()]).toEqual([2, [3, 4]]);
  });

  it("only within its time by the mailbox's clock", async () => {
    const standIn = openLeila();
    const token = await accessToken(standIn);
    const act: FaultAct = { kind: "refuse", status: 503 };
    standIn.faults.add({ method: "getProfile", act, from: NOW + MINUTE, until: NOW + 2 * MINUTE });
    const statuses: number[] = [];
    for (const minutes of [0, 1, 2]) {
      standIn.clock.set(NOW + minutes * MINUTE);
      statuses.push((await get(standIn, PROFILE, token)).status);
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  it("OAuth's doors have their own words", async () => {
    const standIn = openLeila();
    standIn.faults.add({
      method: "token",
      act: { kind: "refuse", status: 400, reason: "invalid_grant" },
      times: 1,
    });
    standIn.faults.add({ method: "token", act: { kind: "refuse", status: 500 } });
    standIn.faults.add({ method: "certs", act: { kind: "refuse", status: 502 } });
    standIn.faults.add({ method: "revoke", act: { kind: "cut" } });
    const refused = await post(standIn, "/token", {});
    expect([refused.status, await refused.json()]).toMatchObject([400, { error: "invalid_grant" }]);
    const failed = await post(standIn, "/token", {});
    expect([failed.status, await failed.json()]).toMatchObject([500, { error: "internal_failure" }]);
    expect((await get(standIn, "/oauth2/v3/certs")).status).toBe(502);
    await expect(post(standIn, "/revoke", { token: "t" })).rejects.toThrow("fetch failed");
  });

  it("everything at once, until it is cleared", async () => {
    const standIn = openLeila();
    standIn.faults.add({ method: "*", act: { kind: "refuse", status: 503 } });
    for (const path of ["/oauth2/v3/certs", PROFILE]) expect((await get(standIn, path)).status).toBe(503);
    standIn.faults.clear();
    expect((await get(standIn, "/oauth2/v3/certs")).status).toBe(200);
    expect(standIn.faults.list()).toEqual([]);
  });
});

describe("inside a batch", () => {
  async function batch(standIn: StandIn): Promise<string[]> {
    const token = await accessToken(standIn);
    const part = "--b\r\nContent-Type: application/http\r\n\r\nGET /gmail/v1/users/me/profile\r\n\r\n";
    const response = await standIn.fetch(
      new Request(`${ROOT}batch/gmail/v1`, {
        method: "POST",
        headers: { "Content-Type": "multipart/mixed; boundary=b", Authorization: `Bearer ${token}` },
        body: `${part}${part}${part}--b--`,
      }),
    );
    return [...(await response.text()).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((found) => found[1] ?? "");
  }

  it("a fault befalls single calls; whose answer is lost stands there with 500", async () => {
    const standIn = openLeila();
    standIn.faults.add({ method: "getProfile", act: { kind: "lose" }, times: 1 });
    standIn.faults.add({ method: "getProfile", act: { kind: "refuse", status: 429 }, times: 1 });
    expect(await batch(standIn)).toEqual(["500", "429", "200"]);
  });

  it("a fault of the batch itself befalls them all", async () => {
    const standIn = openLeila();
    const fault = standIn.faults.add({ method: "batch", act: { kind: "lose" } });
    await expect(batch(standIn)).rejects.toThrow("fetch failed");
    expect(fault.hits()).toBe(1);
    expect(standIn.log.sums()["getProfile"]).toMatchObject({ calls: 3, unanswered: 0 });
  });
});

it("faults are made from another process, and lifted there", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const control = async (method: string, path: string, body?: object) => {
    const headers = { "Content-Type": "application/json" };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await standIn.fetch(new Request(`${ROOT}control/faults${path}`, init));
    return [response.status, await response.json()];
  };
  const rule = { method: "getProfile", act: { kind: "refuse", status: 503 } };
  expect(await control("POST", "", rule)).toEqual([200, { id: 1 }]);
  expect((await get(standIn, PROFILE, token)).status).toBe(503);
  expect(await control("GET", "")).toEqual([200, { faults: [{ ...rule, id: 1, calls: [2] }] }]);
  expect(await control("DELETE", "/1")).toEqual([200, { faults: [] }]);
  expect((await control("DELETE", "/1"))[0]).toBe(404);
  expect((await control("POST", "", { method: "getProfile", act: { kind: "refuse", status: 200 } }))[0]).toBe(
    400,
  );
  await control("POST", "", rule);
  expect(await control("DELETE", "")).toEqual([200, { faults: [] }]);
});
