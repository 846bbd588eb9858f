import type { z } from "zod";
import type { Mailbox } from "../mailbox.ts";
import type { Octets } from "../mime/octets.ts";
import type { Resource } from "./fields/resources.ts";

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
  /** The JSON that it takes; absent: none but an empty object. */
  readonly body?: z.ZodType;
  /** The fields of its answer; absent: it answers nothing. */
  readonly answers?: Resource;
  /** Also under /upload/gmail/v1, where the mail is the request's media of at most so many bytes. */
  readonly upload?: { readonly most: number };
  /** Runs inside one transaction. */
  readonly act: (call: Call) => Response;
}

export interface Call {
  readonly mailbox: Mailbox;
  /** The id of the client that asks. */
  readonly client: string;
  /** Path parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Checked against the method's schema. */
  readonly body: unknown;
  /** The uploaded mail. */
  readonly media: Octets | null;
}

/**
 * What Gmail's own service calls a method in its errors. Seen for ListLabels, ListMessages, ListHistory, GetProfile and
 * CreateDraft; the others follow their pattern.
 */
export function serviceMethod({ name }: Pick<Method, "name">): string {
  const steps = name.split(".").filter((step) => step !== "settings");
  const verb = steps.pop() ?? "";
  const resources = verb === "list" ? steps : steps.map((step) => step.replace(/s$/, ""));
  const words = [verb, ...resources].map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `caribou.api.proto.MailboxService.${words.join("")}`;
}

const FULL = "https://mail.google.com/";
const scope = (name: string): string => `https://www.googleapis.com/auth/gmail.${name}`;

/** Sees headers and labels, and forbids the rest even where another scope would allow it. */
export const METADATA = scope("metadata");

/** Which scopes open which methods (Gmail API reference, "Authorization scopes" of each method). */
export const SCOPES = {
  full: [FULL],
  read: [FULL, scope("modify"), scope("readonly")],
  lookUp: [FULL, scope("modify"), scope("readonly"), METADATA],
  readOrCompose: [FULL, scope("modify"), scope("readonly"), scope("compose")],
  profile: [FULL, scope("modify"), scope("readonly"), scope("compose"), METADATA],
  modify: [FULL, scope("modify")],
  compose: [FULL, scope("modify"), scope("compose")],
  send: [FULL, scope("modify"), scope("compose"), scope("send")],
  insert: [FULL, scope("modify"), scope("insert")],
  labels: [FULL, scope("modify"), scope("labels")],
  readLabels: [FULL, scope("modify"), scope("readonly"), scope("labels"), METADATA],
  settings: [FULL, scope("modify"), scope("readonly"), scope("settings.basic")],
  changeSettings: [scope("settings.basic")],
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
