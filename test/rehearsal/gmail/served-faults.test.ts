import { request as httpRequest } from "node:http";
import { afterEach, expect, it } from "vitest";
import { serve } from "../../../rehearsal/gmail/serve.ts";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { accessToken, base64url, mail, officialClient, openLeila } from "./signed-in.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function served(): Promise<{ standIn: StandIn; url: string; token: string }> {
  const standIn = openLeila();
  const { url, close } = await serve(standIn, { port: 0 });
  closing.push(close);
  return { standIn, url, token: await accessToken(standIn) };
}

const authorized = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });

/** Sends a letter and gives up as soon as `signal` says so. */
const send = (url: string, token: string, signal?: AbortSignal) =>
  fetch(`${url}/gmail/v1/users/me/messages/send`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ raw: base64url(mail({})) }),
    ...(signal ? { signal } : {}),
  });

it("a cut or lost call ends with its socket, and the next one is sound", async () => {
  const { standIn, url, token } = await served();
  standIn.faults.add({ method: "messages.send", act: { kind: "cut" }, times: 1 });
  standIn.faults.add({ method: "messages.send", act: { kind: "lose" }, times: 1 });
  await expect(send(url, token)).rejects.toThrow("fetch failed");
  expect(standIn.sent()).toHaveLength(0);
  await expect(send(url, token)).rejects.toThrow("fetch failed");
  expect(standIn.sent()).toHaveLength(1);
  expect((await send(url, token)).status).toBe(200);
});

it("half a body comes, and then the socket dies", async () => {
  const { standIn, url, token } = await served();
  const path = `${url}/gmail/v1/users/me/profile`;
  const whole = await (await fetch(path, authorized(token))).text();
  standIn.faults.add({ method: "getProfile", act: { kind: "cut-body" } });
  const got = await new Promise<{ length: string | undefined; text: string; error: string }>(
    (resolve, reject) => {
      const asking = httpRequest(path, { headers: { Authorization: `Bearer ${token}` } }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("error", (error: NodeJS.ErrnoException) =>
          resolve({ length: response.headers["content-length"], text, error: error.code ?? "" }),
        );
      });
      asking.on("error", reject);
      asking.end();
    },
  );
  expect(got).toEqual({
    length: String(whole.length),
    text: whole.slice(0, Math.floor(whole.length / 2)),
    error: "ECONNRESET",
  });
});

it("who gives up on a call that hangs is gone, and nothing was done", async () => {
  const { standIn, url, token } = await served();
  const hanging = standIn.faults.add({ method: "messages.send", act: { kind: "hang" } });
  const givingUp = new AbortController();
  const sending = send(url, token, givingUp.signal);
  await expect.poll(() => hanging.hits()).toBe(1);
  givingUp.abort();
  await expect(sending).rejects.toThrow("abort");
  await expect.poll(() => standIn.limits.usage().underWay).toBe(0);
  expect(standIn.sent()).toHaveLength(0);
});

it("a push to an endpoint on this machine goes over the network", async () => {
  const { standIn } = await served();
  const other = await served();
  const endpoint = `${other.url}/control/clock`;
  const serviceAccount = "push@kindly-1.iam.gserviceaccount.com";
  standIn.push.subscribe({ topicName: "projects/kindly-1/topics/gmail", endpoint, serviceAccount });
  await officialClient(standIn).users.watch({
    userId: "me",
    requestBody: { topicName: "projects/kindly-1/topics/gmail" },
  });
  await standIn.push.flush();
  expect(standIn.log.since(0, "push")).toMatchObject([{ status: 400, path: endpoint }]);
  expect(standIn.push.pending()).toMatchObject([{ attempts: 1 }]);
});
