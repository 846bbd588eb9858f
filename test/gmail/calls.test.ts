import { describe, expect, it } from "vitest";
import type { AccessToken } from "../../src/gmail/access-token.ts";
import { sendDraft } from "../../src/gmail/drafts.ts";
import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import { thread } from "../../src/gmail/messages.ts";
import { profile } from "../../src/gmail/owner.ts";
import { type Canned, clientAt, GRANT, NOW, type Seen, serveGoogle } from "./google.ts";

const PROFILE = { json: { emailAddress: "leila@owner.example", historyId: "18446744073709551615" } };
const SENT = { json: { id: "m9", threadId: "t1" } };
const about = (seen: Seen) => seen.path.replace("/gmail/v1/users/me/", "");
const isCall = (seen: Seen) => seen.path.startsWith("/gmail/") || seen.path.startsWith("/batch/");

describe("the access token", () => {
  it("is the one that was kept, without a request for another", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? PROFILE : undefined));
    expect(await profile(clientAt(google.url))).toEqual({
      ok: true,
      value: { address: "leila@owner.example", historyId: "18446744073709551615" },
    });
    expect(google.seen.map(({ path, authorization }) => [path, authorization])).toEqual([
      ["/gmail/v1/users/me/profile", "Bearer kept"],
    ]);
  });

  it.each([
    ["there is none", undefined],
    ["it has run out", { token: "old", expiresAt: NOW + 30_000 }],
  ])("is fetched once, for calls side by side, when %s", async (_, accessToken) => {
    const google = await serveGoogle((seen) => (isCall(seen) ? PROFILE : undefined));
    const told: AccessToken[] = [];
    const mailbox = createGmailMailbox({
      ...GRANT,
      googleUrl: google.url,
      ...(accessToken ? { accessToken } : {}),
      onAccessToken: (token) => told.push(token),
    });
    const answers = await Promise.all([mailbox.profile(), mailbox.profile(), mailbox.profile()]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(told).toEqual([{ token: "fresh-1", expiresAt: NOW + 3_600_000 }]);
    const asked = google.seen.filter(({ path }) => path === "/token").map(({ body }) => body);
    expect(asked).toEqual([
      "grant_type=refresh_token&client_id=client.apps.google.example&client_secret=client-secret&refresh_token=refresh-token",
    ]);
    expect(google.seen.filter(isCall).map(({ authorization }) => authorization)).toEqual(
      Array(3).fill("Bearer fresh-1"),
    );
  });

  it("that is revoked makes every call unauthorized", async () => {
    const google = await serveGoogle(() => ({
      status: 400,
      json: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    }));
    const mailbox = createGmailMailbox({ ...GRANT, googleUrl: google.url });
    expect(await mailbox.profile()).toEqual({
      ok: false,
      fault: { kind: "unauthorized", detail: "400 invalid_grant Token has been expired or revoked." },
    });
    expect(google.paths()).toEqual(["POST /token"]);
  });

  it("that Google refuses is renewed, and a read made once more", async () => {
    const google = await serveGoogle((seen) =>
      isCall(seen) ? (seen.authorization === "Bearer kept" ? { status: 401 } : PROFILE) : undefined,
    );
    expect(await profile(clientAt(google.url))).toMatchObject({ ok: true });
    expect(google.seen.map(({ path, authorization }) => `${path} ${authorization}`)).toEqual([
      "/gmail/v1/users/me/profile Bearer kept",
      "/token ",
      "/gmail/v1/users/me/profile Bearer fresh-1",
    ]);
  });

  it("that Google refuses again is not renewed again", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? { status: 401 } : undefined));
    expect(await profile(clientAt(google.url))).toMatchObject({ ok: false, fault: { kind: "passing" } });
    expect(google.seen.length).toBe(3);
  });

  it("that Google refuses for a write is renewed, and the write left to the caller", async () => {
    const google = await serveGoogle((seen) =>
      isCall(seen) ? (seen.authorization === "Bearer kept" ? { status: 401 } : SENT) : undefined,
    );
    const client = clientAt(google.url);
    expect(await sendDraft(client, "r1")).toMatchObject({ ok: false, fault: { kind: "passing" } });
    expect(google.paths()).toEqual(["POST /gmail/v1/users/me/drafts/send", "POST /token"]);
    expect(await sendDraft(client, "r1")).toEqual({ ok: true, value: { messageId: "m9", threadId: "t1" } });
  });
});

describe("a write is made once, whatever comes of it", () => {
  it.each([
    ["an overload", { status: 503 }, "passing"],
    ["too fast", { status: 429, headers: { "retry-after": "30" } }, "limited"],
    ["a redirect that would send it again", { status: 308, headers: { location: "/elsewhere" } }, "passing"],
    ["a body that breaks off", { ...SENT, cut: true }, "passing"],
    ["a body that was cut short", { text: '{"id":"m9","thr' }, "passing"],
    ["a page in place of an answer", { text: "<html>Sign in to the hotel's network</html>" }, "passing"],
    ["a draft that is gone", { status: 404, json: { error: { message: "Not found" } } }, "gone"],
  ] as [string, Canned, string][])("%s", async (_, canned, kind) => {
    const google = await serveGoogle((seen) => (isCall(seen) ? canned : undefined));
    expect(await sendDraft(clientAt(google.url), "r1")).toMatchObject({ ok: false, fault: { kind } });
    expect(google.paths()).toEqual(["POST /gmail/v1/users/me/drafts/send"]);
    expect(google.seen[0]?.body).toBe('{"id":"r1"}');
  });

  it("no answer at all", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? { silent: true } : undefined));
    expect(await sendDraft(clientAt(google.url, 200), "r1")).toEqual({
      ok: false,
      fault: { kind: "passing", detail: "no answer within 0.2 s" },
    });
    expect(google.seen.length).toBe(1);
  });
});

describe("a read that fails in passing is made again, after short waits", () => {
  const SLOW = { error: { message: "Slow down", errors: [{ reason: "rateLimitExceeded" }] } };

  it.each([
    ["a failure of Google's", { status: 500 }],
    ["a connection that breaks", { ...PROFILE, cut: true }],
    ["too fast, without a hint", { status: 403, json: SLOW }],
  ] as [string, Canned][])("%s: once, and it goes through", async (_, canned) => {
    let asked = 0;
    const google = await serveGoogle((seen) => (isCall(seen) && ++asked === 1 ? canned : PROFILE));
    const waited: number[] = [];
    expect(await profile(clientAt(google.url, 5_000, waited))).toMatchObject({ ok: true });
    expect(asked).toBe(2);
    expect(waited).toEqual([Math.floor(250 * 0.618)]);
  });

  it("twice at most, and then its fault is the job's", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? { status: 503 } : undefined));
    const waited: number[] = [];
    expect(await thread(clientAt(google.url, 5_000, waited), "t1")).toMatchObject({
      ok: false,
      fault: { kind: "passing" },
    });
    expect(google.seen.map(about)).toEqual(Array(3).fill("threads/t1"));
    expect(waited.every((ms) => ms > 0 && ms <= 1_000)).toBe(true);
  });

  it("all calls of one invocation together, no more than six times and five seconds", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? { status: 503 } : undefined));
    const waited: number[] = [];
    const client = clientAt(google.url, 5_000, waited);
    for (let n = 0; n < 10; n += 1) await profile(client);
    expect(waited.length).toBe(6);
    expect(google.seen.length).toBe(16);
    const hinting = await serveGoogle(() => ({ status: 429, headers: { "retry-after": "2" } }));
    const long: number[] = [];
    const other = clientAt(hinting.url, 5_000, long);
    for (let n = 0; n < 10; n += 1) await profile(other);
    expect(long.length).toBe(2);
    expect(long.every((ms) => ms >= 2_000)).toBe(true);
  });

  it.each([
    ["a header", { status: 429, headers: { "retry-after": "60" } }, NOW + 60_000],
    [
      "the message",
      {
        status: 403,
        json: {
          error: {
            message: "User-rate limit exceeded.  Retry after 2026-11-16T09:15:00.250Z",
            errors: [{ reason: "userRateLimitExceeded" }],
          },
        },
      },
      Date.parse("2026-11-16T09:15:00.250Z"),
    ],
  ] as [string, Canned, number][])("not when %s asks for longer", async (_, canned, until) => {
    const google = await serveGoogle((seen) => (isCall(seen) ? canned : undefined));
    expect(await profile(clientAt(google.url))).toMatchObject({
      ok: false,
      fault: { kind: "limited", until },
    });
    expect(google.seen.length).toBe(1);
  });

  it("not when no answer came in time", async () => {
    const google = await serveGoogle((seen) => (isCall(seen) ? { silent: true } : undefined));
    expect(await profile(clientAt(google.url, 200))).toMatchObject({ ok: false, fault: { kind: "passing" } });
    expect(google.seen.length).toBe(1);
  });
});

it("takes a server that is not there for a passing failure", async () => {
  expect(await profile(clientAt("http://127.0.0.1:1"))).toMatchObject({
    ok: false,
    fault: { kind: "passing" },
  });
});
