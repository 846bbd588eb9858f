import type { z } from "zod";
import type { Mailbox } from "../mailbox.ts";
import type { Octets } from "../mime/octets.ts";

/** One method of the Gmail API. */
export interface Method {
  /** As in the reference, without `users.`: "drafts.send". */
  readonly name: string;
  readonly verb: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /gmail/v1/users/:userId, in Hono's form: "/messages/:id". */
  readonly path: string;
  /** Quota units (Gmail API, guide "Usage limits"). */
  readonly units: number;
  readonly scopes: readonly string[];
  /** Query parameters beside the standard ones. */
  readonly query?: readonly string[];
  /** The JSON that it takes; absent: no body is read. */
  readonly body?: z.ZodType;
  /** Also under /upload/gmail/v1, where the mail is the request's media. */
  readonly upload?: boolean;
  /** Runs inside one transaction. */
  readonly act: (call: Call) => Response;
}

export interface Call {
  readonly mailbox: Mailbox;
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Checked against the method's schema. */
  readonly body: unknown;
  /** The uploaded mail. */
  readonly media: Octets | null;
}

const FULL = "https://mail.google.com/";
const scope = (name: string): string => `https://www.googleapis.com/auth/gmail.${name}`;

/** Which scopes open which methods (Gmail API reference, "Authorization scopes" of each method). */
export const SCOPES = {
  full: [FULL],
  read: [FULL, scope("modify"), scope("readonly")],
  lookUp: [FULL, scope("modify"), scope("readonly"), scope("metadata")],
  readOrCompose: [FULL, scope("modify"), scope("readonly"), scope("compose")],
  profile: [FULL, scope("modify"), scope("readonly"), scope("compose"), scope("metadata")],
  modify: [FULL, scope("modify")],
  compose: [FULL, scope("modify"), scope("compose")],
  send: [FULL, scope("modify"), scope("compose"), scope("send")],
  insert: [FULL, scope("modify"), scope("insert")],
  labels: [FULL, scope("modify"), scope("labels")],
  readLabels: [FULL, scope("modify"), scope("readonly"), scope("labels"), scope("metadata")],
  settings: [FULL, scope("modify"), scope("readonly"), scope("settings.basic")],
} as const;

/** Every scope that a client may ask for. */
export const KNOWN_SCOPES: readonly string[] = [
  ...new Set([
    "openid",
    "email",
    "profile",
    "https://www.googleapis.com/auth/userinfo.email",
    "https://www.googleapis.com/auth/userinfo.profile",
    ...Object.values(SCOPES).flat(),
  ]),
];
