import { createHash } from "node:crypto";
import { refuse } from "../api/problem.ts";
import type { Mailbox } from "../mailbox.ts";
import { retryHint, withRetryAfter } from "./retry-hint.ts";
import { type LimitSettings, userUnits } from "./settings.ts";

/** Over the units of a minute. @param freeAt when they would fit, in ms */
export function outOfUnits(
  mailbox: Mailbox,
  settings: LimitSettings,
  asked: { readonly whose: "user" | "project"; readonly client: string; readonly freeAt: number },
): Response {
  const hint = retryHint(mailbox, asked.freeAt);
  const hinted = hint.inMessage === "" ? null : `User-rate limit exceeded.${hint.inMessage}`;
  if (asked.whose === "user" && settings.refusal === "RESOURCE_EXHAUSTED") {
    return withRetryAfter(tooMany(hinted ?? "Resource has been exhausted (e.g. check quota)."), hint);
  }
  const quota = quotaOf(settings, asked.whose, asked.client);
  const refusal = refuse({
    code: 403,
    message: hinted ?? quota.message,
    // The page "Usage limits" names one reason for the user and one for the project; answers have been seen with the
    // project's for both.
    reason: asked.whose === "project" ? "rateLimitExceeded" : settings.refusal,
    domain: "usageLimits",
    status: "PERMISSION_DENIED",
    details: quota.details,
  });
  return withRetryAfter(refusal, hint);
}

/** Gmail API, guide "Resolve errors", "429: Too many requests": concurrent requests. */
export function tooManyAtOnce(): Response {
  return tooMany("Too many concurrent requests for user");
}

/** The same guide, mail sending limits. @param until when sending is allowed again, in ms */
export function sendingRefused(mailbox: Mailbox, until: number): Response {
  const hint = retryHint(mailbox, until);
  const stop = hint.inMessage === "" ? "" : ".";
  return withRetryAfter(tooMany(`User-rate limit exceeded${stop}${hint.inMessage} (Mail sending)`), hint);
}

function tooMany(message: string): Response {
  return refuse({ code: 429, message, reason: "rateLimitExceeded", status: "RESOURCE_EXHAUSTED" });
}

/** As Google's front end words it, with google.rpc.ErrorInfo and google.rpc.Help (error_details.proto). */
function quotaOf(settings: LimitSettings, whose: "user" | "project", client: string) {
  const perUser = whose === "user";
  const [shown, metric, limit] = settings.olderProject
    ? ["Queries", "default", "defaultPerMinutePer"]
    : ["Total query cost", "total_query_cost", "totalQueryCostPerMinutePer"];
  const number = projectNumber(client);
  const message =
    `Quota exceeded for quota metric '${shown}' and limit '${shown} per minute${perUser ? " per user" : ""}' ` +
    `of service 'gmail.googleapis.com' for consumer 'project_number:${number}'.`;
  const metadata = {
    quota_metric: `gmail.googleapis.com/${metric}`,
    quota_limit: `${limit}${perUser ? "User" : "Project"}`,
    quota_limit_value: String(perUser ? userUnits(settings) : settings.projectUnits),
    quota_unit: perUser ? "1/min/{project}/{user}" : "1/min/{project}",
    quota_location: "global",
    service: "gmail.googleapis.com",
    consumer: `projects/${number}`,
  };
  const details = [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "RATE_LIMIT_EXCEEDED",
      domain: "googleapis.com",
      metadata,
    },
    {
      "@type": "type.googleapis.com/google.rpc.Help",
      links: [
        {
          description: "Request a higher quota limit.",
          url: "https://cloud.google.com/docs/quotas/help/request_increase",
        },
      ],
    },
  ];
  return { message, details };
}

/** A client's id begins with its project's number; one made up for a test gets a number of its own. */
function projectNumber(client: string): string {
  const own = /^(\d{6,})-/.exec(client)?.[1];
  const digest = createHash("sha256").update(client).digest().readBigUInt64BE(0);
  return own ?? String(digest % 10n ** 12n).padStart(12, "1");
}
