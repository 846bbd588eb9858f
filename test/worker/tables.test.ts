import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readTables } from "../../cli/static-files/tables.ts";
import type { InProcess } from "./in-process.ts";

/** A Worker that has just begun, and finds its tables among its static files, or not. */
let w: InProcess;
let serve: () => Promise<Response> = async () => new Response(null, { status: 404 });
let asked = 0;

beforeAll(async () => {
  vi.resetModules();
  const { openWorker } = await import("./in-process.ts");
  w = await openWorker({ now: Date.parse("2026-04-06T09:00:00-04:00") });
  w.env["ASSETS"] = {
    fetch: async () => {
      asked += 1;
      return await serve();
    },
  };
});
afterAll(() => w.close());

it.each<[string, () => Promise<Response>]>([
  ["the way to them is broken", () => Promise.reject(new Error("connection lost"))],
  ["they are not there", async () => new Response(null, { status: 404 })],
  ["a page stands in their place", async () => new Response("<!doctype html><title>Kindly</title>")],
])("no page is made and no job done when %s", async (_how, answer) => {
  serve = answer;
  const page = await w.get("/");
  expect(page.status).toBe(503);
  expect(page.headers.get("Retry-After")).toBe("5");
  expect(await page.text()).toContain("load this page again");
  w.waiting.push({ body: { kind: "tick", mailboxId: "any", now: w.standIn.clock.now() }, delaySeconds: 0 });
  await expect(w.drain()).rejects.toThrow();
});

it("everything goes on with the first tables that come, and no others are asked for", async () => {
  serve = async () => Response.json(readTables());
  asked = 0;
  expect((await w.get("/")).status).toBe(200);
  expect((await w.get("/")).status).toBe(200);
  await w.tick(w.standIn.clock.now());
  expect(asked).toBe(1);
});
