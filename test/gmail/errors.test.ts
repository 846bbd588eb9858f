import { describe, expect, it } from "vitest";
import { type Failure, faultFor } from "../../src/gmail/errors.ts";

const now = Date.UTC(2026, 10, 16, 9, 0);
const status = (code: number, body: unknown = null, retryAfter: string | null = null): Failure => ({
  kind: "status",
  status: code,
  body,
  retryAfter,
});
/** Gmail's error body. */
const gmail = (reason: string, message = "said so", rpc = "") => ({
  error: { code: 0, message, errors: [{ domain: "global", reason, message }], status: rpc },
});
/** google.rpc.ErrorInfo among the details, as newer surfaces answer. */
const rpc = (reason: string) => ({ error: { message: "said so", details: [{ "@type": "x", reason }] } });
const kindOf = (failure: Failure, about: "history" | "other" = "other") =>
  faultFor(failure, { about, now }).kind;

describe("the kind of a fault", () => {
  it.each([
    ["a cursor too old", status(404, gmail("notFound")), "history", "cursor-expired"],
    ["a message that is gone", status(404, gmail("notFound")), "other", "gone"],
    ["something gone for good", status(410), "other", "gone"],
    ["a token refused though it is fresh", status(401, gmail("authError")), "other", "passing"],
    ["a revoked grant", status(400, { error: "invalid_grant" }), "other", "unauthorized"],
    ["a wrong client secret", status(401, { error: "invalid_client" }), "other", "refused"],
    ["a client that may not do this", status(400, { error: "unauthorized_client" }), "other", "refused"],
    [
      "an app that the organisation has forbidden",
      status(400, { error: "admin_policy_enforced" }),
      "other",
      "unauthorized",
    ],
    ["a missing scope", status(403, gmail("insufficientPermissions")), "other", "unauthorized"],
    [
      "a missing scope, newer body",
      status(403, rpc("ACCESS_TOKEN_SCOPE_INSUFFICIENT")),
      "other",
      "unauthorized",
    ],
    ["too fast", status(403, gmail("rateLimitExceeded")), "other", "limited"],
    ["too fast for one person", status(403, gmail("userRateLimitExceeded")), "other", "limited"],
    ["too much for a day", status(403, gmail("dailyLimitExceeded")), "other", "limited"],
    ["too fast, newer body", status(403, rpc("RATE_LIMIT_EXCEEDED")), "other", "limited"],
    ["too fast while reading history", status(429), "history", "limited"],
    ["too many, without a word", status(429, "Too many requests"), "other", "limited"],
    ["a domain's own rule", status(403, gmail("domainPolicy")), "other", "refused"],
    ["a bad argument", status(400, gmail("invalidArgument")), "other", "refused"],
    ["a conflict", status(409, gmail("aborted")), "other", "refused"],
    ["a request too slow", status(408), "other", "passing"],
    ["Google's own failure", status(500, gmail("backendError")), "other", "passing"],
    ["a proxy's page", status(502, "<html>Bad gateway</html>"), "other", "passing"],
    ["overload", status(503), "history", "passing"],
    ["a redirect", status(307), "other", "passing"],
    ["no connection", { kind: "network", detail: "ECONNREFUSED" }, "other", "passing"],
    ["no answer in time", { kind: "timeout", afterMs: 20_000 }, "other", "passing"],
    ["half an answer", { kind: "unreadable", detail: "the whole body" }, "other", "passing"],
  ] as [string, Failure, "history" | "other", string][])("%s", (_, failure, about, kind) => {
    expect(kindOf(failure, about)).toBe(kind);
  });
});

describe("when to come back", () => {
  const until = (failure: Failure) => {
    const fault = faultFor(failure, { about: "other", now });
    return "until" in fault ? fault.until : fault.kind;
  };

  it.each([
    ["seconds", status(429, null, "120"), now + 120_000],
    ["a date", status(429, null, "Mon, 16 Nov 2026 10:00:00 GMT"), now + 3_600_000],
    [
      "the message text",
      status(
        429,
        gmail("rateLimitExceeded", "User-rate limit exceeded.  Retry after 2026-11-16T09:15:00.250Z"),
      ),
      now + 900_250,
    ],
    [
      "the message text of a 403",
      status(403, gmail("userRateLimitExceeded", "Retry after 2026-11-16T09:15:00Z (Mail sending)")),
      now + 900_000,
    ],
    [
      "the header before the text",
      status(429, gmail("x", "Retry after 2026-11-16T23:00:00Z"), "1"),
      now + 1_000,
    ],
    ["an overload that says so", status(503, null, "120"), now + 120_000],
    ["an overload that says nothing", status(503), "passing"],
    ["nothing", status(429, gmail("rateLimitExceeded", "Slow down")), null],
    ["nonsense", status(429, gmail("rateLimitExceeded", "Retry after 2026-99-99T09:15:00Z"), "soon"), null],
  ] as [string, Failure, number | string | null][])("%s", (_, failure, expected) => {
    expect(until(failure)).toBe(expected);
  });
});

it("says in the detail what Google said, and not too much of it", () => {
  const fault = faultFor(status(400, gmail("invalidArgument", `Invalid To header ${"x".repeat(999)}`)), {
    about: "other",
    now,
  });
  expect(fault.detail).toMatch(/^400 invalidArgument Invalid To header x+$/);
  expect(fault.detail.length).toBeLessThanOrEqual(300);
});
