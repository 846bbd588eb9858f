import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letterTo, replyFrom } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const local = (text: string) => Date.parse(`${text}-04:00`);
const WRITTEN = local("2026-03-27T09:00");
const CONNECTED = local("2026-04-10T09:00");
const HELEN = "hmarchetti@charlesgate.example";

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A program that listens, and answers what it is told to. */
class Listener {
  readonly heard: Heard[] = [];
  status = 204;
  location: string | null = null;
  private readonly server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      this.heard.push({ headers: request.headers, body });
      response.writeHead(this.status, this.location === null ? {} : { Location: this.location }).end();
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/kindly`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  get types(): string[] {
    return this.heard.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }
}

let w: InProcess;
let listener: Listener;
let url: string;
beforeEach(async () => {
  listener = new Listener();
  url = await listener.open();
  w = await openWorker({ now: WRITTEN });
  w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
  w.standIn.clock.set(CONNECTED);
  await w.connect();
  await w.drain();
});
afterEach(async () => {
  await w.close();
  await listener.close();
});

/** @returns its secret, from the page that shows it once */
async function add(events: readonly string[] = ["reply", "follow-up", "lapse"]): Promise<string> {
  const fields = new URLSearchParams([["url", url], ...events.map((event) => ["events", event])]);
  const page = await (
    await w.get("/webhooks/add", { method: "POST", headers: FROM_PAGE, body: fields })
  ).text();
  return /<code>(whsec_[^<]+)</.exec(page)?.[1] ?? page;
}
const FROM_PAGE = { Origin: "https://kindly.example" };

async function answer(at: number): Promise<void> {
  w.standIn.clock.set(at - MINUTE);
  w.standIn.deliver(replyFrom(w.standIn, HELEN));
  await w.tick(at);
}
const waiting = async () =>
  await w.all<{ next_at: number; attempts: number }>("SELECT * FROM webhook_delivery");
const page = async () => await w.read("/webhooks");

describe("a webhook", () => {
  it("is told of a human reply, once, signed as Standard Webhooks has it", async () => {
    const secret = await add();
    await answer(CONNECTED + HOUR);
    await w.tick(CONNECTED + 2 * HOUR);
    expect(listener.types).toEqual(["reply"]);
    const [{ headers, body } = { headers: {}, body: "" }] = listener.heard;
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(key.length).toBe(32);
    expect(headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
    expect(JSON.parse(body)).toMatchObject({
      type: "reply",
      data: { outreach: { status: "replied", people: [{ address: HELEN }] } },
    });
    expect(await waiting()).toEqual([]);
    expect(await page()).toContain("Last told");
    expect(await page()).not.toContain(secret);
    expect(JSON.stringify(await w.all("SELECT secret FROM webhook"))).not.toContain(secret);
  });

  it("is told when a follow-up has gone out, and again when it is answered", async () => {
    await add();
    for (let at = local("2026-04-12T08:45"); at < local("2026-04-13T12:00"); at += 15 * MINUTE)
      await w.tick(at);
    expect(listener.types).toEqual(["follow-up"]);
    await answer(local("2026-04-14T09:00"));
    expect(listener.types).toEqual(["follow-up", "reply"]);
  });

  it("is told when one lapses", async () => {
    await add();
    await w.post("/settings/mode", { mode: "off" });
    await w.tick(local("2026-04-11T09:00"));
    await w.post("/settings/mode", { mode: "auto" });
    await w.tick(local("2026-05-20T09:00"));
    expect(listener.types).toEqual(["lapse"]);
  });

  it("hears nothing of what it did not ask for, and nothing of what was before it", async () => {
    await answer(CONNECTED + HOUR);
    await add(["follow-up", "lapse"]);
    w.standIn.ownerSends(letterTo("Rosa Osei", "rosei@ridgemont.example"));
    await w.tick(CONNECTED + 2 * HOUR);
    w.standIn.deliver(replyFrom(w.standIn, "rosei@ridgemont.example"));
    await w.tick(CONNECTED + 3 * HOUR);
    expect(listener.heard).toEqual([]);
  });
});

describe("a webhook that is made between an answer and its reading", () => {
  it("is not told of that answer", async () => {
    w.standIn.deliver(replyFrom(w.standIn, HELEN));
    w.standIn.clock.set(CONNECTED + MINUTE);
    await add();
    await w.tick(CONNECTED + HOUR);
    expect(await w.all("SELECT status FROM outreach")).toEqual([{ status: "replied" }]);
    expect(listener.heard).toEqual([]);
  });
});

describe("a webhook that does not answer", () => {
  it("is tried again after a minute by the queue, then by the ticks, with the same id", async () => {
    await add();
    listener.status = 503;
    await answer(CONNECTED + HOUR);
    // The queue's minute has passed as soon as it is drained.
    expect(listener.heard.length).toBe(2);
    expect(await page()).toContain("It answered 503.");
    listener.status = 200;
    await w.tick(CONNECTED + HOUR + 5 * MINUTE);
    expect(listener.heard.length).toBe(2);
    await w.tick(CONNECTED + HOUR + 30 * MINUTE);
    expect(listener.heard.length).toBe(3);
    expect(new Set(listener.heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await waiting()).toEqual([]);
    expect(await page()).toContain("Last told");
  });

  it("is switched off after three days, and on again by its owner", async () => {
    await add();
    listener.status = 500;
    await answer(CONNECTED + HOUR);
    for (let at = CONNECTED + 2 * HOUR; at < CONNECTED + 100 * HOUR; at += HOUR) await w.tick(at);
    expect(listener.heard.length).toBe(8);
    expect(await page()).toContain("Switched off");
    expect(await w.all("SELECT webhooks FROM mailbox")).toEqual([{ webhooks: 0 }]);
    const [{ id } = { id: "" }] = await w.all<{ id: string }>("SELECT id FROM webhook");
    await w.post(`/webhooks/${id}/resume`);
    expect(await page()).toContain("Nothing had to be told yet.");
  });

  it("that is gone (410) is switched off at once, and a redirect is followed nowhere", async () => {
    await add();
    listener.status = 302;
    listener.location = `${url}/elsewhere`;
    await answer(CONNECTED + HOUR);
    expect(await page()).toContain("It answered 302.");
    listener.status = 410;
    await w.tick(CONNECTED + 2 * HOUR);
    expect(await page()).toContain("Switched off");
  });

  it("reaches another host of Kindly's own domain as anybody does, through what stands before it", () => {
    const wrangler = readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8");
    expect(wrangler).toMatch(/^compatibility_flags = .*"global_fetch_strictly_public"/m);
  });

  it("keeps neither the mailbox nor another webhook waiting", async () => {
    await add();
    const second = new Listener();
    url = await second.open();
    await add();
    await listener.close();
    await answer(CONNECTED + HOUR);
    expect(second.types).toEqual(["reply"]);
    expect(await page()).toContain("It could not be reached.");
    await second.close();
  });
});

describe("the page of webhooks", () => {
  it("sends a test, and says what came of it", async () => {
    await add();
    const [{ id } = { id: "" }] = await w.all<{ id: string }>("SELECT id FROM webhook");
    expect(await (await w.post(`/webhooks/${id}/try`)).text()).toContain("The test arrived.");
    expect(listener.types).toEqual(["test"]);
    listener.status = 404;
    expect(await (await w.post(`/webhooks/${id}/try`)).text()).toContain("answered with 404");
    await w.post(`/webhooks/${id}/remove`);
    expect(await page()).toContain("Nobody is told of anything.");
  });

  it("keeps what was typed and could not be taken, and has room for five", async () => {
    const refused = await w.post("/webhooks/add", { url: "http://hooks.example/x", events: "lapse" });
    expect(refused.status).toBe(400);
    const text = await refused.text();
    expect(text).toContain("http://hooks.example/x");
    expect(text).toContain("Use https");
    expect(await (await w.post("/webhooks/add", { url })).text()).toContain("Choose at least one");
    for (let n = 0; n < 5; n += 1) await add();
    expect(await (await w.post("/webhooks/add", { url, events: "reply" })).text()).toContain("room for 5");
  });
});
