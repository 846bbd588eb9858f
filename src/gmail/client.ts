import { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import { GaxiosError } from "googleapis-common";
import type * as z from "zod";
import type { Answer } from "../ports.ts";
import type { TokenHolder, Verb } from "./access-token.ts";
import type { GoogleEndpoints } from "./endpoints.ts";
import type { Asked } from "./errors.ts";
import type { Patience } from "./patience.ts";
import { answerOf, DEADLINE_MS, failureOf, type Outcome, type Reply } from "./reply.ts";
import { request } from "./request.ts";

export interface ClientOptions {
  readonly endpoints: GoogleEndpoints;
  readonly tokens: TokenHolder;
  readonly patience: Patience;
  readonly now: () => number;
  readonly deadlineMs?: number;
}

type Users = gmail_v1.Resource$Users;
type CallOptions = ReturnType<typeof callOptions>;
type RawReply = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly data?: unknown;
};

export interface Call<T> {
  /** `read` only for GET: a read may be made again (patience.ts), or when its token was refused. */
  readonly verb: Verb;
  readonly about?: Asked["about"];
  readonly run: (users: Users, options: CallOptions) => Promise<RawReply>;
  readonly shape: z.ZodType<T>;
}

export interface GmailClient {
  /** One call of the Gmail API. Throws only on a programming error (a missing parameter). */
  call<T>(call: Call<T>): Promise<Answer<T>>;
  /**
   * Posts a multipart/mixed body to the batch endpoint; the calls inside go with the same token.
   * @param refusesToken whether a reply that looks well refuses the token inside
   */
  postBatch(
    boundary: string,
    body: string,
    refusesToken: (reply: Reply) => boolean,
  ): Promise<Answer<Outcome>>;
  readonly patience: Patience;
  readonly now: () => number;
}

export function createGmailClient(options: ClientOptions): GmailClient {
  const { endpoints, tokens, patience, now, deadlineMs = DEADLINE_MS } = options;
  const { users } = new gmail_v1.Gmail({ rootUrl: endpoints.api });

  return {
    now,
    patience,
    async call({ verb, about = "other", run, shape }) {
      for (let attempt = 0; ; attempt += 1) {
        const outcome = await tokens.authorized(verb, (token) =>
          outcomeOf(run(users, callOptions(token, deadlineMs)), deadlineMs),
        );
        if (!outcome.ok) return outcome;
        const answer = answerOf(outcome.value, shape, { about, now: now() });
        if (answer.ok || verb === "write" || wasTriedEnough(outcome.value)) return answer;
        if (!(await patience.again(answer.fault, attempt, now()))) return answer;
      }
    },
    postBatch(boundary, body, refusesToken) {
      return tokens.authorized("write", async (token) => {
        const headers = {
          authorization: `Bearer ${token}`,
          "content-type": `multipart/mixed; boundary=${boundary}`,
        };
        const outcome = await request(endpoints.batch, { method: "POST", headers, body }, deadlineMs);
        if (!outcome.ok || !refusesToken(outcome.reply)) return outcome;
        return { ok: true, reply: { ...outcome.reply, status: 401 } };
      });
    },
  };
}

/** It was waited for long enough, or made again already with a fresh token. */
function wasTriedEnough(outcome: Outcome): boolean {
  return outcome.ok ? outcome.reply.status === 401 : outcome.failure.kind === "timeout";
}

/** Every status is an answer, nothing is retried, redirected or replayed behind our back. */
function callOptions(token: string, deadlineMs: number) {
  return {
    headers: { authorization: `Bearer ${token}` },
    // Without it the library picks its own fetch, another one in Node than in the Worker.
    fetchImplementation: (...args: Parameters<typeof fetch>) => fetch(...args),
    validateStatus: () => true,
    responseType: "json" as const,
    redirect: "manual" as const,
    signal: AbortSignal.timeout(deadlineMs),
    retry: false,
  };
}

async function outcomeOf(pending: Promise<RawReply>, deadlineMs: number): Promise<Outcome> {
  try {
    const { status, headers, data } = await pending;
    const header = (name: string) => (typeof headers[name] === "string" ? headers[name] : null);
    return {
      ok: true,
      reply: {
        status,
        retryAfter: header("retry-after"),
        contentType: header("content-type"),
        body: data,
      },
    };
  } catch (error) {
    if (error instanceof GaxiosError) return { ok: false, failure: failureOf(error, deadlineMs) };
    throw error;
  }
}
