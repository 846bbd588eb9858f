import { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import type * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import type { TokenHolder, Verb } from "./access-token.ts";
import type { GoogleEndpoints } from "./endpoints.ts";
import type { Asked } from "./errors.ts";
import type { Patience } from "./patience.ts";
import { queryString } from "./query-string.ts";
import { answerOf, DEADLINE_MS, type Outcome, type Reply } from "./reply.ts";
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

export interface Call<T> {
  /** `read` only for GET: a read may be made again (patience.ts), or when its token was refused. */
  readonly verb: Verb;
  readonly about?: Asked["about"];
  readonly run: (users: Users, options: CallOptions) => Promise<unknown>;
  readonly shape: z.ZodMiniType<T>;
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
  const { users } = new gmail_v1.Gmail({});

  return {
    now,
    patience,
    async call({ verb, about = "other", run, shape }) {
      for (let attempt = 0; ; attempt += 1) {
        const outcome = await tokens.authorized(
          verb,
          // What the sender below came back with, as googleapis hands it on.
          (token) => run(users, callOptions(endpoints, token, deadlineMs)) as Promise<Outcome>,
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

/** What googleapis makes of a call: the method's own address, and what goes with it. */
interface Composed {
  readonly url: string;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly data?: object;
}

/**
 * googleapis lets whoever signs its requests send them as well. So there is one way to send in this house: every status
 * is an answer, nothing is retried, redirected or replayed behind our back.
 */
function callOptions({ api }: GoogleEndpoints, token: string, deadlineMs: number) {
  const sender = {
    request({ url, method, params = {}, data }: Composed): Promise<Outcome> {
      const query = queryString(params);
      return request(
        query === "" ? url : `${url}?${query}`,
        {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            // Gmail compresses its answers for whoever says so here as well (guide "Performance tips", gzip).
            "user-agent": "Kindly (gzip)",
            ...(data === undefined ? {} : { "content-type": "application/json" }),
          },
          ...(data === undefined ? {} : { body: JSON.stringify(data) }),
        },
        deadlineMs,
      );
    },
  };
  return { rootUrl: api, auth: sender };
}
