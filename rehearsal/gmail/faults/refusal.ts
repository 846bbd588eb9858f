import type { Door } from "../api/calls.ts";
import { refuse } from "../api/problem.ts";
import { retryHint, withRetryAfter } from "../limits/retry-hint.ts";
import type { Mailbox } from "../mailbox.ts";
import type { FaultAct } from "./rules.ts";

interface Usual {
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
}

/** Gmail API, guide "Resolve errors", and the messages of google.rpc.Code that Google's front end puts in. */
const USUAL: Readonly<Record<number, Usual>> = {
  400: { status: "FAILED_PRECONDITION", reason: "failedPrecondition", message: "Precondition check failed." },
  401: { status: "UNAUTHENTICATED", reason: "authError", message: "Invalid Credentials" },
  403: {
    status: "PERMISSION_DENIED",
    reason: "userRateLimitExceeded",
    message: "User Rate Limit Exceeded",
    domain: "usageLimits",
  },
  404: { status: "NOT_FOUND", reason: "notFound", message: "Requested entity was not found." },
  409: { status: "ABORTED", reason: "aborted", message: "The operation was aborted." },
  429: {
    status: "RESOURCE_EXHAUSTED",
    reason: "rateLimitExceeded",
    message: "Resource has been exhausted (e.g. check quota).",
  },
  500: { status: "INTERNAL", reason: "backendError", message: "Internal error encountered." },
  503: { status: "UNAVAILABLE", reason: "backendError", message: "The service is currently unavailable." },
  504: {
    status: "DEADLINE_EXCEEDED",
    reason: "backendError",
    message: "Deadline expired before operation could complete.",
  },
};
const OTHER_REQUEST: Usual = { status: "INVALID_ARGUMENT", reason: "badRequest", message: "Bad Request" };
const OTHER_SERVER: Usual = { status: "UNKNOWN", reason: "backendError", message: "Backend Error" };

/** A refusal in the words of whoever would refuse at that door with that status. */
export function refusal(
  mailbox: Mailbox,
  door: Door,
  asked: Extract<FaultAct, { kind: "refuse" }>,
): Response {
  if (asked.status === 502) return frontEndPage();
  return door === "oauth" ? oauthRefusal(asked) : apiRefusal(mailbox, asked);
}

function apiRefusal(mailbox: Mailbox, asked: Extract<FaultAct, { kind: "refuse" }>): Response {
  const usual = USUAL[asked.status] ?? (asked.status < 500 ? OTHER_REQUEST : OTHER_SERVER);
  const hint = retryHint(mailbox, asked.retryIn === undefined ? null : mailbox.clock.now() + asked.retryIn);
  const refused = refuse({
    ...usual,
    code: asked.status,
    message: `${asked.message ?? usual.message}${hint.inMessage}`,
    reason: asked.reason ?? usual.reason,
  });
  return withRetryAfter(refused, hint);
}

/** RFC 6749, section 5.2; `internal_failure` is what Google's token endpoint says for faults of its own. */
function oauthRefusal({ status, reason, message }: Extract<FaultAct, { kind: "refuse" }>): Response {
  const error = reason ?? (status < 500 ? "invalid_request" : "internal_failure");
  const body = { error, error_description: message ?? (status < 500 ? "Bad Request" : "Backend Error") };
  return Response.json(body, { status, headers: { "Content-Type": "application/json; charset=utf-8" } });
}

/** What stands in front of all of Google's services answers in HTML. */
function frontEndPage(): Response {
  const body = `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <title>Error 502 (Server Error)!!1</title>
  <p><b>502.</b> <ins>That’s an error.</ins>
  <p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.
  <ins>That’s all we know.</ins>
`;
  return new Response(body, {
    status: 502,
    headers: { "Content-Type": "text/html; charset=UTF-8", "Referrer-Policy": "no-referrer" },
  });
}
