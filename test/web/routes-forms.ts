import { houseTemplate } from "../../src/jobs/write-follow-up.ts";
import { ROW_IDS } from "./two-owners.ts";

/** A form that the route takes from the owner, and what makes it do something, for `two-owners.ts`. */
export interface Attempt {
  readonly form?: Readonly<Record<string, string>>;
  /** What a program sends instead. */
  readonly json?: unknown;
  /** A form of the same owner's that comes before it. */
  readonly first?: readonly [path: string, form: Readonly<Record<string, string>>];
  /** A statement that comes before it. */
  readonly before?: string;
}

const SETTINGS = {
  zone: "Europe/Berlin",
  country: "",
  fromHour: "9",
  toHour: "11",
  fromDay: "14",
  languages: "en",
  mainLanguage: "",
  summaryHour: "8",
  capPer30Days: "2",
  capPer365Days: "4",
  followUpsPerDomainAndDay: "3",
  followUpsPerDay: "20",
};
const FREE = { from: "2026-05-04", to: "2026-05-08", name: "" };
const NOT_TRACKED = "UPDATE outreach SET status = 'not-tracked'";
const TEMPLATE =
  "INSERT INTO template (mailbox_id, kind, language, body, updated_at) VALUES ('box', 'research', 'en', 'Thank you.', 1)";

/** Every route that changes something, with what it needs to do so. */
export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  "POST /sign-out": {},
  "POST /do/:action": {},
  "POST /outreach/:id/stop": {},
  "POST /outreach/:id/allow": { before: "UPDATE outreach SET mode = 'off'" },
  "POST /outreach/:id/ignore": {},
  "POST /outreach/:id/track": { before: NOT_TRACKED },
  "POST /outreach/:id/mode": { form: { mode: "draft" } },
  "POST /outreach/:id/snooze": { form: { day: "2026-04-16" } },
  "POST /outreach/:id/snooze/end": { before: "UPDATE outreach SET snoozed_until = 1776700800000" },
  "POST /outreach/:id/send-now": {},
  "POST /outreach/:id/words": { form: { text: "Thank you for your time." } },
  "POST /outreach/:id/words/template": { before: "UPDATE outreach SET own_text = 'Mine.'" },
  "POST /not-tracked/:id/track": {},
  "POST /not-tracked/:id/ignore": {},
  "POST /not-tracked/:id/take-back": { first: [`/not-tracked/${ROW_IDS.mail}/track`, {}] },
  "POST /contacts/:id/give": { form: { address: "other@uni.example" } },
  "POST /contacts/:id/take": {
    form: { address: "second@uni.example" },
    before:
      "INSERT INTO contact_address (list_id, address, contact_id) SELECT list_id, 'second@uni.example', id FROM contact WHERE list_id = 'list'",
  },
  "POST /contacts/:id/addresses-back": {
    first: [`/contacts/${ROW_IDS.contact}/give`, { address: "other@uni.example" }],
  },
  "POST /contacts/:id/close": {},
  "POST /contacts/:id/open": {
    form: { sure: "yes" },
    before: "UPDATE contact SET closed = 'do-not-contact', closed_at = 1",
  },
  "POST /access/tokens": { form: { name: "A notebook", scope: "read" } },
  "POST /access/tokens/:id/revoke": {},
  "POST /sign-out/everywhere": {},
  "POST /api/outreach/:id/stop": {},
  "POST /api/outreach/:id/allow": { before: "UPDATE outreach SET mode = 'off'" },
  "POST /api/outreach/:id/ignore": {},
  "POST /api/outreach/:id/track": { before: NOT_TRACKED },
  "POST /api/outreach/:id/snooze": { json: { day: "2026-04-16" } },
  "POST /api/outreach/:id/end-snooze": { before: "UPDATE outreach SET snoozed_until = 1776700800000" },
  "POST /api/outreach/:id/send-now": {},
  "POST /api/outreach/:id/mode": { json: { mode: "draft" } },
  "POST /api/outreach/:id/words": { json: { text: "Thank you for your time." } },
  "POST /api/pause": {},
  "POST /api/resume": { before: "UPDATE mailbox SET paused_at = 1" },
  "POST /webhooks/add": { form: { url: "https://hooks.example/kindly", events: "reply" } },
  "POST /webhooks/:id/try": {},
  "POST /webhooks/:id/remove": {},
  "POST /webhooks/:id/resume": { before: "UPDATE webhook SET stopped_at = 1" },
  "POST /pause": {},
  "POST /resume": { before: "UPDATE mailbox SET paused_at = 1" },
  "POST /exclusions/add": { form: { kind: "domain", value: "uni.example" } },
  "POST /exclusions/remove": {
    form: { kind: "domain", value: "uni.example" },
    before: `UPDATE mailbox SET exclusions = '[{"kind":"domain","value":"uni.example"}]'`,
  },
  "POST /templates/:kind/:language": {
    form: {
      do: "save",
      body: houseTemplate("research", "en")?.replace("Thank you", "Many thanks; thank you") ?? "",
    },
  },
  "POST /templates/:kind/:language/restore": { before: TEMPLATE },
  "POST /sync/pause": {
    before: "UPDATE mailbox SET status = 'looking-back', look_back_at = 1, look_back_until = 2",
  },
  "POST /sync/resume": {
    before:
      "UPDATE mailbox SET status = 'looking-back', look_back_at = 1, look_back_until = 2, look_back_paused_at = 1",
  },
  "POST /sync/unread": {},
  "POST /sync/disconnect": {},
  "POST /data/keep": { form: { months: "24" } },
  "POST /data/erase": { form: { address: "leila.haddad@clinic.example" } },
  "POST /settings": { form: SETTINGS },
  "POST /settings/mode": { form: { mode: "draft" } },
  "POST /settings/labels": { form: { labels: "off" } },
  "POST /settings/blackouts/add": { form: FREE },
  "POST /settings/blackouts/remove": {
    form: FREE,
    before: `UPDATE mailbox SET policy = json_set(policy, '$.blackouts', json('[{"from":"2026-05-04","to":"2026-05-08","name":""}]'))`,
  },
};
