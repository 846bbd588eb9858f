import * as z from "zod/mini";
import { sameMailbox } from "./domain/address/address.ts";
import { parseZone } from "./domain/calendar.ts";

/** What Cloudflare binds to the Worker (wrangler.toml). */
export interface Env {
  readonly DB: D1Database;
  readonly JOBS: Queue;
  readonly ASSETS: Fetcher;
  readonly [setting: string]: unknown;
}

/** One sentence whether it is missing, empty or too short. */
function needed(error: string, least = 1) {
  return z.string({ error }).check(z.trim(), z.minLength(least, { error }));
}

function wholeDays(error: string, most: number) {
  return z.coerce
    .number({ error })
    .check(z.int({ error }), z.minimum(1, { error }), z.maximum(most, { error }));
}

function webAddress(error: string) {
  return z.optional(z.url({ protocol: /^https?$/, error }));
}

const settingsSchema = z
  .object({
    /** `rehearsal` only in the local rehearsal: there, and only there, the page's clock may be played. */
    STAGE: z._default(
      z.enum(["production", "development", "rehearsal"], {
        error: "STAGE: production, or leave it out; development and rehearsal are for a machine of your own",
      }),
      "production",
    ),
    OWNER: z.email({ error: "OWNER: the Gmail address of the first owner, as in OWNER=you@gmail.com" }),
    /** Further owners: addresses or domains ("@clinic.example"), separated by commas or spaces. */
    ALLOWED: z._default(z.string(), ""),
    /** Who sees the page Office, addresses separated by commas or spaces; without it, the owner. */
    ADMINS: z._default(z.string(), ""),
    /**
     * yes: all mailboxes share one contact list. The cap counts everybody's letters, an answer to one stops the
     * follow-ups of all, a contact who is closed is closed for all, and each owner is told who else wrote and when.
     */
    SHARED_CONTACTS: z._default(
      z.enum(["yes", "no"], { error: "SHARED_CONTACTS: yes for one contact list of all mailboxes, or no" }),
      "no",
    ),
    GOOGLE_CLIENT_ID: needed(
      "GOOGLE_CLIENT_ID: from Google Cloud console, Google Auth Platform, Clients, a client of the type Web application",
    ),
    GOOGLE_CLIENT_SECRET: needed(
      "GOOGLE_CLIENT_SECRET: beside the client id in Google Cloud console, shown once, when the client was created",
    ),
    /** Everything of Google's below one address: for rehearsal and tests. */
    GOOGLE_URL: webAddress("GOOGLE_URL: an http or https address, or leave it out for Google itself"),
    SECRET: needed("SECRET: at least 32 random characters, for example from `openssl rand -base64 32`", 32),
    /** The secret before this one: what it sealed and signed still opens, and is sealed anew as it is used. */
    SECRET_BEFORE: z.optional(needed("SECRET_BEFORE: the SECRET of before, or leave it out", 32)),
    ZONE: z
      ._default(z.string(), "America/New_York")
      .check(z.refine((zone) => parseZone(zone) !== null, "ZONE: an IANA time zone such as Europe/Berlin")),
    /** Where the page is reached, for the links in the summary; without it the summary carries none. */
    BASE_URL: webAddress("BASE_URL: where your Kindly is reached, as in https://kindly.example.workers.dev"),
    /** Both or none: without them Gmail is asked every quarter of an hour, and nothing else changes. */
    PUSH_TOPIC: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^projects\/[^/\s]+\/topics\/[^/\s]+$/,
            "PUSH_TOPIC: the full name of the topic in Google Cloud console, Pub/Sub, Topics, as in projects/my-project/topics/gmail",
          ),
        ),
    ),
    PUSH_EMAIL: z.optional(
      z.email({
        error:
          "PUSH_EMAIL: the service account that you chose for the push subscription's authentication, as in push@my-project.iam.gserviceaccount.com",
      }),
    ),
    /** Who mails an owner that Google has locked Kindly out; with the binding EMAIL (docs/operation.md). */
    NOTICE_FROM: z.optional(
      z.email({ error: "NOTICE_FROM: an address of a domain that your Cloudflare account may send from" }),
    ),
    LOOK_BACK_DAYS: z._default(
      wholeDays("LOOK_BACK_DAYS: a whole number of days from 1 to 20000", 20_000),
      60,
    ),
  })
  .check(
    z.refine((s) => s.STAGE !== "production" || s.GOOGLE_URL === undefined, {
      path: ["GOOGLE_URL"],
      message: "GOOGLE_URL must not be set when STAGE is production: it would send Google's tokens elsewhere",
    }),
    z.refine((s) => s.PUSH_TOPIC === undefined || s.PUSH_EMAIL !== undefined, {
      path: ["PUSH_EMAIL"],
      message:
        "PUSH_EMAIL: needed beside PUSH_TOPIC; Pub/Sub, Subscriptions, Authentication names the service account",
    }),
    z.refine((s) => s.PUSH_EMAIL === undefined || s.PUSH_TOPIC !== undefined, {
      path: ["PUSH_TOPIC"],
      message: "PUSH_TOPIC: needed beside PUSH_EMAIL; Pub/Sub, Topics shows its full name",
    }),
  );

/** The Worker's settings, checked. */
export type Settings = z.infer<typeof settingsSchema>;

export type SettingsAnswer =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The runtime hands the same bindings to every request and job of a process. */
const known = new WeakMap<object, SettingsAnswer>();

/** @returns the settings, or one sentence for each that is missing or wrong, saying where to get the value */
export function readSettings(env: Readonly<Record<string, unknown>>): SettingsAnswer {
  const answer = known.get(env) ?? checked(env);
  known.set(env, answer);
  return answer;
}

function checked(env: Readonly<Record<string, unknown>>): SettingsAnswer {
  const parsed = settingsSchema.safeParse(env);
  if (parsed.success) return { ok: true, settings: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => issueText(issue)) };
}

/** What seals and signs, and what still opens: the SECRET, and while it is being changed the one before. */
export function secretsOf({
  SECRET,
  SECRET_BEFORE,
}: Pick<Settings, "SECRET" | "SECRET_BEFORE">): readonly [string, ...string[]] {
  return SECRET_BEFORE === undefined ? [SECRET] : [SECRET, SECRET_BEFORE];
}

/** Whether this address may have a mailbox here: the owner, or one that ALLOWED names. */
export function mayConnect(address: string, settings: Pick<Settings, "OWNER" | "ALLOWED">): boolean {
  const wanted = sameMailbox(address);
  return (
    wanted === sameMailbox(settings.OWNER) ||
    entriesOf(settings.ALLOWED).some((entry) =>
      entry.startsWith("@")
        ? wanted.endsWith(sameMailbox(`x${entry}`).slice(1))
        : wanted === sameMailbox(entry),
    )
  );
}

/** Whether this address may see how the whole deployment does: whom ADMINS names, by default the owner. */
export function isAdministrator(address: string, settings: Pick<Settings, "OWNER" | "ADMINS">): boolean {
  const named = entriesOf(settings.ADMINS).map(sameMailbox);
  return (named.length === 0 ? [sameMailbox(settings.OWNER)] : named).includes(sameMailbox(address));
}

function entriesOf(list: string): string[] {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "");
}

function issueText(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const name = String(issue.path[0] ?? "settings");
  return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
}
