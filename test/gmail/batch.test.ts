import { describe, expect, it } from "vitest";
import { readBatch } from "../../src/gmail/batch.ts";
import { messages } from "../../src/gmail/messages.ts";
import { type Canned, clientAt, type Seen, serveGoogle } from "./google.ts";

/** A part of a batch answer as Google writes it. */
const part = (contentId: string, status: string, json: unknown, headers = "") =>
  [
    "Content-Type: application/http",
    `Content-ID: <response-${contentId}>`,
    "",
    `HTTP/1.1 ${status}`,
    `Content-Type: application/json; charset=UTF-8${headers}`,
    "",
    typeof json === "string" ? json : JSON.stringify(json),
  ].join("\r\n");

const answer = (parts: readonly string[]): Canned => ({
  headers: { "content-type": "multipart/mixed; boundary=batch_XyZ" },
  text: `${parts.map((one) => `--batch_XyZ\r\n${one}\r\n`).join("")}--batch_XyZ--\r\n`,
});

/** The calls of a batch request by Content-ID. */
const callsOf = ({ body }: Seen) =>
  [...body.matchAll(/Content-ID: <(.+?)>\r\n\r\nGET (\S+)\r\n/g)].map(([, id = "", path = ""]) => ({
    id,
    path,
    messageId: path.replace(/^.*\/messages\/|\?.*$/g, ""),
  }));

const message = (id: string) => ({
  id,
  threadId: `t-${id}`,
  internalDate: "100",
  payload: { mimeType: "text/plain" },
});
const whole = (seen: Seen) =>
  callsOf(seen).map(({ id, messageId }) => part(id, "200 OK", message(messageId)));
const shown = (got: Awaited<ReturnType<typeof messages>>) =>
  got.ok ? got.value.map((one) => (one.ok ? one.value.id : one.fault.kind)) : got.fault.kind;

describe("many messages", () => {
  it("come in one request, each in the place it was asked for, whatever the order of the parts", async () => {
    const google = await serveGoogle((seen) => answer(whole(seen).reverse()));
    expect(shown(await messages(clientAt(google.url), ["m1", "m2", "m3"]))).toEqual(["m1", "m2", "m3"]);
    expect(google.paths()).toEqual(["POST /batch/gmail/v1"]);
    expect(callsOf(google.seen[0] as Seen).map(({ path }) => path)[0]).toBe(
      "/gmail/v1/users/me/messages/m1?format=full&fields=id%2CthreadId%2ClabelIds%2CinternalDate%2Cpayload",
    );
  });

  it("go fifty at a time", async () => {
    const google = await serveGoogle((seen) => answer(whole(seen)));
    const ids = Array.from({ length: 120 }, (_, n) => `m${n}`);
    expect(shown(await messages(clientAt(google.url), ids))).toEqual(ids);
    expect(google.seen.map((seen) => callsOf(seen).length)).toEqual([50, 50, 20]);
  });

  it("need no request when there are none", async () => {
    const google = await serveGoogle(() => undefined);
    expect(await messages(clientAt(google.url), [])).toEqual({ ok: true, value: [] });
    expect(google.seen).toEqual([]);
  });

  it("fail each for itself", async () => {
    const limited = { error: { message: "Slow down", errors: [{ reason: "rateLimitExceeded" }] } };
    const google = await serveGoogle((seen) => {
      const [gone, fast, cut, odd, , good] = callsOf(seen).map(({ id }) => id);
      return answer([
        part(`${gone}`, "404 Not Found", { error: { message: "Requested entity was not found." } }),
        part(`${fast}`, "429 Too Many Requests", limited, "\r\nRetry-After: 60"),
        part(`${cut}`, "200 OK", '{"id":"m3","threadId'),
        part(`${odd}`, "200 OK", { id: "m4" }),
        part(`${good}`, "200 OK", message("m6")),
      ]);
    });
    const got = await messages(clientAt(google.url), ["m1", "m2", "m3", "m4", "m5", "m6"]);
    expect(shown(got)).toEqual(["gone", "limited", "passing", "refused", "passing", "m6"]);
    expect(got.ok && got.value[1]).toMatchObject({ fault: { until: Date.UTC(2026, 10, 16, 9, 1) } });
  });

  it("that are too many at once are asked for again, half as many at a time", async () => {
    const asked: number[] = [];
    const google = await serveGoogle((seen) => {
      const calls = callsOf(seen);
      asked.push(calls.length);
      // Two at once are well, as Gmail's limit of calls in flight has it.
      return answer(
        calls.map(({ id, messageId }, n) =>
          n < 2 ? part(id, "200 OK", message(messageId)) : part(id, "429 Too Many Requests", {}),
        ),
      );
    });
    const ids = ["m1", "m2", "m3", "m4", "m5", "m6"];
    expect(shown(await messages(clientAt(google.url), ids))).toEqual(ids);
    expect(asked).toEqual([6, 3, 2]);
  });

  it.each([
    ["an overload", { status: 503 }, "passing"],
    ["too fast", { status: 429 }, "limited"],
    ["an answer that is no batch", { json: {} }, "passing"],
    [
      "an answer that says the same call twice",
      answer(["item-0", "item-0"].map((id) => part(id, "200 OK", {}))),
      "passing",
    ],
  ] as [string, Canned, string][])("fail together on %s", async (_, canned, kind) => {
    const google = await serveGoogle(() => canned);
    expect(shown(await messages(clientAt(google.url), ["m1"]))).toBe(kind);
    expect(google.seen.length).toBe(1);
  });

  it("with a token refused inside the batch: renewed, not posted again by itself", async () => {
    const google = await serveGoogle((seen) => {
      if (seen.path === "/token") return undefined;
      const calls = callsOf(seen).map(({ id, messageId }) => [id, messageId] as const);
      return answer(
        calls.map(([id, messageId]) =>
          seen.authorization === "Bearer kept"
            ? part(id, "401 Unauthorized", {})
            : part(id, "200 OK", message(messageId)),
        ),
      );
    });
    const client = clientAt(google.url);
    expect(shown(await messages(client, ["m1"]))).toBe("passing");
    expect(google.paths()).toEqual(["POST /batch/gmail/v1", "POST /token"]);
    expect(shown(await messages(client, ["m1"]))).toEqual(["m1"]);
  });
});

describe("the answer of a batch", () => {
  const body = answer([
    part("item-1", "200 OK", { text: "--batch_XyZ is only text here" }),
    part("item-0", "200 OK", {}),
  ]);

  it.each([
    ["a bare boundary", "multipart/mixed; boundary=batch_XyZ"],
    ["a quoted one", 'multipart/mixed; charset=utf-8; boundary="batch_XyZ"'],
  ])("is read with %s", (_, type) => {
    const replies = readBatch(type, body.text);
    expect([...(replies?.keys() ?? [])]).toEqual([1, 0]);
    expect(replies?.get(1)?.body).toEqual({ text: "--batch_XyZ is only text here" });
  });

  it("loses only what was cut off", () => {
    const cut = (body.text ?? "").slice(0, -30);
    expect([...(readBatch("multipart/mixed; boundary=batch_XyZ", cut)?.keys() ?? [])]).toEqual([1]);
  });

  it("gives nothing to a part that does not name its call exactly", () => {
    const odd = answer([
      part("item-0x", "200 OK", {}),
      part("item-", "200 OK", {}),
      part("item-0", "200 OK", {}).replace("<response-item-0>", "<item-0>"),
      part("item-0", "200 OK", {}).replace("Content-ID", "X-Content-ID"),
    ]);
    expect(readBatch("multipart/mixed; boundary=batch_XyZ", odd.text)?.size).toBe(0);
  });
});
