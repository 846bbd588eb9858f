import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readTables } from "../../cli/static-files/tables.ts";
import { books } from "../../src/domain/languages/books.ts";
import { writeBooks } from "../../src/domain/languages/books-file.ts";
import { letterTo, replyFrom } from "../support/letters.ts";
import type { InProcess } from "./in-process.ts";

const MINUTE = 60_000;
const WRITTEN = Date.parse("2026-04-06T09:00:00-04:00");
const READER = "helen@charlesgate.example";

/** A Worker that has just begun: nobody has given it its books, and it finds them among its static files, or not. */
let w: InProcess;
let serve: () => Promise<Response> = () => Promise.reject(new Error("connection lost"));
const asked: string[] = [];
let now = WRITTEN + 10 * MINUTE;

beforeAll(async () => {
  vi.resetModules();
  const { openWorker } = await import("./in-process.ts");
  w = await openWorker({ now: WRITTEN });
  w.env["ASSETS"] = {
    fetch: async (url: string) => {
      if (url.endsWith("/tables.json")) return Response.json(readTables());
      asked.push(url);
      return await serve();
    },
  };
  w.standIn.ownerSends(letterTo("Helen Marchetti", READER));
  w.standIn.clock.set(now);
  await w.connect();
  await w.drain();
});
afterAll(() => w.close());

const statuses = async () =>
  (await w.all<{ status: string }>("SELECT status FROM outreach")).map(({ status }) => status);
const recorded = async () => {
  const [row] = await w.all<{ n: number }>(
    "SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM unread) AS n",
  );
  return row?.n;
};
const file = () => writeBooks(books());

it.each<[string, () => Promise<Response>]>([
  ["the way to them is broken", () => Promise.reject(new Error("connection lost"))],
  ["they are not there", async () => new Response(null, { status: 404 })],
  ["a page stands in their place", async () => new Response("<!doctype html><title>Kindly</title>")],
  ["nothing stands in their place", async () => new Response("")],
  ["a part is missing", async () => new Response(file().slice(0, 1_000_000))],
  [
    "the head is spoilt",
    async () => {
      const spoilt = file();
      spoilt.fill(0x7b, 4, 64);
      return new Response(spoilt);
    },
  ],
])("nothing is judged, and nothing is lost, when %s", async (_how, answer) => {
  serve = answer;
  const before = asked.length;
  now += 15 * MINUTE;
  await w.tick(now);
  expect(asked.length).toBeGreaterThan(before);
  expect(await statuses()).toEqual([]);
  expect(await recorded()).toBe(0);
});

it("says so when it goes on for hours", async () => {
  now += 7 * 60 * MINUTE;
  await w.tick(now);
  expect(await w.read("/")).toContain("wordbooks could not be loaded");
});

it("reads everything with the first books that come, and asks for no others", async () => {
  serve = async () => new Response(file());
  const before = asked.length;
  w.standIn.deliver(replyFrom(w.standIn, READER));
  now += 15 * MINUTE;
  await w.tick(now);
  await w.tick(now + 15 * MINUTE);
  expect(await statuses()).toEqual(["replied"]);
  expect(asked.slice(before)).toEqual(["https://assets.invalid/books.bin"]);
  expect(await w.read("/")).not.toContain("wordbooks");
});
