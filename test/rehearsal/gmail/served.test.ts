import { afterEach, expect, it } from "vitest";
import { PortTaken, serve } from "../../../rehearsal/gmail/serve.ts";
import { get, mail, NOW, openLeila, post, ROOT } from "./signed-in.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

it("is served on this machine only, on a free port, until it is closed", async () => {
  const served = await serve(openLeila(), { port: 0 });
  closing.push(served.close);
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${served.url}/control`)).status).toBe(200);
  const port = Number(new URL(served.url).port);
  const taken = await serve(openLeila(), { port }).catch((error: unknown) => error);
  expect(taken).toBeInstanceOf(PortTaken);
  expect(taken).toMatchObject({ kind: "port-taken", port });
  await expect(serve(openLeila(), { port: 0, host: "0.0.0.0" })).rejects.toThrow("127.0.0.1");
  await served.close();
  await expect(fetch(`${served.url}/control`)).rejects.toThrow();
});

it("shows the owner's folders and threads, whatever a stranger wrote", async () => {
  const standIn = openLeila();
  const hostile = '<img src=x onerror="alert(1)">';
  const { threadId } = standIn.deliver(
    mail(
      { From: `"${hostile.replaceAll('"', "'")}" <x@evil.example>`, Subject: hostile },
      `${hostile}\nGrüße`,
    ),
  );
  standIn.ownerSends(mail({ Subject: "To Ada" }));
  standIn.ownerLabels(threadId, ["<img> of mine"], []);
  const inbox = await (await get(standIn, "/mailbox")).text();
  expect(inbox).toContain("&lt;img src=x");
  expect(inbox).toContain(`/mailbox/threads/${threadId}`);
  expect(inbox).toContain(">&lt;img&gt; of mine</span>");
  expect(await (await get(standIn, "/mailbox/sent")).text()).toContain("To Ada");
  const response = await get(standIn, `/mailbox/threads/${threadId}`);
  const thread = await response.text();
  expect(thread).toContain("Grüße");
  expect(inbox + thread).not.toContain("<img");
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect((await get(standIn, "/mailbox/threads/aa")).status).toBe(404);
});

it("shows a mail as it was laid out, in a frame that can run nothing", async () => {
  const standIn = openLeila({
    owner: { address: "leila@lab.example", name: "Leila", zone: "America/New_York" },
  });
  const html = '<p>Grüße</p><script>alert(1)</script><a href="https://kindly.example/do/stop">Stop it</a>';
  const { threadId } = standIn.deliver(mail({ "Content-Type": "text/html; charset=utf-8" }, html));
  const response = await get(standIn, `/mailbox/threads/${threadId}`);
  const thread = await response.text();
  const [, sandbox, inside] = /<iframe[^>]* sandbox="([^"]*)" srcdoc="([^"]*)"/.exec(thread) ?? [];
  expect(sandbox?.split(" ")).not.toContain("allow-scripts");
  expect(sandbox?.split(" ")).not.toContain("allow-same-origin");
  expect(inside).toContain("&lt;a href=&quot;https://kindly.example/do/stop&quot;&gt;Stop it");
  expect(thread).not.toContain("<script");
  expect(thread).toContain("5 Oct, 05:00, times in America/New York");
});

it("lets the owner edit and delete a draft on the page, which costs its private headers", async () => {
  const standIn = openLeila();
  standIn.place(mail({ "X-Kindly-Nonce": "n1", "Message-ID": "<d1@lab.example>" }), {
    at: NOW,
    labels: ["DRAFT"],
  });
  const [draft] = standIn.drafts();
  const path = `/mailbox/drafts/${draft?.draftId}`;
  expect(await (await get(standIn, path)).text()).toContain("I read your paper.");
  const saved = await post(standIn, path, { text: "Grüße, und <b>mehr</b>" });
  expect(saved.status).toBe(303);
  const [edited] = standIn.drafts();
  expect(edited?.raw).toContain("Grüße, und <b>mehr</b>");
  expect(edited?.raw).toContain("To: Ada Okafor <ada@uni.example>");
  expect(edited?.raw).not.toContain("X-Kindly-Nonce");
  expect(edited?.messageId).not.toBe(draft?.messageId);
  const thread = await (await get(standIn, `/mailbox/threads/${edited?.threadId}`)).text();
  expect(thread).toContain(`action="${path}/delete"`);
  await post(standIn, `${path}/delete`, {});
  expect(standIn.drafts()).toEqual([]);
});

it("takes no form from another site", async () => {
  const standIn = openLeila();
  standIn.place(mail({}), { at: NOW, labels: ["DRAFT"] });
  const path = `mailbox/drafts/${standIn.drafts()[0]?.draftId}/delete`;
  const forged = new Request(`${ROOT}${path}`, {
    method: "POST",
    body: new URLSearchParams(),
    headers: { Origin: "https://evil.example" },
  });
  expect((await standIn.fetch(forged)).status).toBe(403);
  expect(standIn.drafts()).toHaveLength(1);
});

it("is played from another process through /control", async () => {
  const standIn = openLeila();
  const control = async (path: string, body: object) => {
    const headers = { "Content-Type": "application/json" };
    const request = new Request(`${ROOT}control/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    const response = await standIn.fetch(request);
    return { status: response.status, body: await response.json() };
  };
  expect(await control("clock", { to: NOW + 5 })).toEqual({ status: 200, body: { now: NOW + 5 } });
  expect((await control("clock", { to: NOW })).status).toBe(409);
  expect((await control("clock", { too: NOW })).status).toBe(400);
  const left = await control("owner-sends", { raw: mail({}) });
  expect(standIn.sent()[0]).toMatchObject(left.body as object);
  const got = await control("deliver", { raw: mail({ From: "ada@uni.example" }) });
  expect(standIn.messages()[1]).toMatchObject(got.body as object);
  expect(await (await get(standIn, "/control/sent")).json()).toEqual(standIn.sent());
  expect((await post(standIn, "/control/expire-history", {})).status).toBe(415);
});
