import type { Fault } from "../ports.ts";

/** Everything short of a usable answer that can come of asking Google. */
export type Failure =
  /** Google answered, and not with success. `body` is the parsed JSON, or the text when it is none. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body: unknown;
      readonly retryAfter: string | null;
    }
  /** No answer: name lookup, connection, or a body that broke off. */
  | { readonly kind: "network"; readonly detail: string }
  | { readonly kind: "timeout"; readonly afterMs: number }
  /** Success by its status, but not what such a call answers: a cut body, a page from a proxy. */
  | { readonly kind: "unreadable"; readonly detail: string };

export interface Asked {
  /** history.list says 404 when the cursor is too old (Gmail guide "Synchronize clients", partial sync). */
  readonly about: "history" | "other";
  /** ms since the epoch, for Retry-After in seconds. */
  readonly now: number;
}

/** Reasons of Gmail's guide "Resolve errors" and of google.rpc.ErrorInfo for a rate or quota that is used up. */
const LIMITED = new Set([
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "dailyLimitExceeded",
  "quotaExceeded",
  "RATE_LIMIT_EXCEEDED",
  "RESOURCE_EXHAUSTED",
]);

const SCOPE_MISSING = new Set(["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"]);

/** Error codes of the token endpoint that end a grant: the owner has to consent again (RFC 6749, section 5.2). */
const GRANT_GONE = new Set(["invalid_grant", "admin_policy_enforced"]);
/** Those that speak of this deployment's own client id and secret: no owner can mend that, and no consent. */
const CLIENT_WRONG = new Set(["invalid_client", "unauthorized_client"]);

/** What a failure means for the rest of the house. */
export function faultFor(failure: Failure, asked: Asked): Fault {
  switch (failure.kind) {
    case "network":
      return { kind: "passing", detail: `no answer: ${failure.detail}` };
    case "timeout":
      return { kind: "passing", detail: `no answer within ${failure.afterMs / 1000} s` };
    case "unreadable":
      return { kind: "passing", detail: `answer not understood: ${failure.detail}` };
    case "status":
      return statusFault(failure, asked);
  }
}

function statusFault(failure: Extract<Failure, { kind: "status" }>, asked: Asked): Fault {
  const { status } = failure;
  const { message, reasons } = explain(failure.body);
  const has = (known: ReadonlySet<string>) => reasons.some((reason) => known.has(reason));
  const detail = [String(status), ...reasons.slice(0, 2), message].filter(Boolean).join(" ").slice(0, 300);
  const until = retryHint(failure.retryAfter, message, asked.now);

  if (status === 429 || (status === 403 && has(LIMITED))) return { kind: "limited", until, detail };
  if ((status === 403 && has(SCOPE_MISSING)) || (status === 400 && has(GRANT_GONE))) {
    return { kind: "unauthorized", detail };
  }
  if (has(CLIENT_WRONG)) return { kind: "refused", detail };
  if (status === 404 || status === 410) {
    return { kind: asked.about === "history" ? "cursor-expired" : "gone", detail };
  }
  // A token that was just renewed and is refused all the same: only the token endpoint can say that a grant is gone.
  // RFC 9110, section 15.5.9: a request timeout invites the same request again.
  const mayPass = status === 401 || status === 408;
  if (status >= 400 && status < 500 && !mayPass) return { kind: "refused", detail };
  return { kind: "passing", ...(until === null ? {} : { until }), detail };
}

/** Google's two error bodies: `{error: {message, errors, details, status}}`, and OAuth's `{error, error_description}`. */
function explain(body: unknown): { message: string; reasons: string[] } {
  const error = field(body, "error");
  if (typeof error === "string") {
    return { message: text(field(body, "error_description")), reasons: [error] };
  }
  const reasons = [...list(field(error, "errors")), ...list(field(error, "details"))]
    .map((entry) => text(field(entry, "reason")))
    .concat(text(field(error, "status")))
    .filter((reason) => reason !== "");
  return { message: text(field(error, "message")), reasons };
}

/** Retry-After in seconds or as a date (RFC 9110, section 10.2.3), else the time that Gmail puts into its message. */
function retryHint(retryAfter: string | null, message: string, now: number): number | null {
  const header = retryAfter?.trim() ?? "";
  if (/^\d+$/.test(header)) return now + Number(header) * 1000;
  const inMessage = /retry after (\d{4}-\d\d-\d\dT[\d:.]+Z)/i.exec(message)?.[1];
  for (const hint of [header, inMessage]) {
    const at = hint ? Date.parse(hint) : Number.NaN;
    if (Number.isFinite(at)) return at;
  }
  return null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
