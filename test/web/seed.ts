import { DAY, DEFAULT_POLICY, HOUR } from "../../src/domain/policy.ts";
import type { Why } from "../../src/domain/reasons.ts";
import type { Status } from "../../src/domain/thread-state.ts";
import type { TestDatabase } from "../support/d1.ts";

/** Monday 13 April 2026, 10:00 in New York. */
export const NOW = Date.parse("2026-04-13T14:00:00Z");
export const ZONE = "America/New_York";
export const OWNER = "leila.haddad@clinic.example";

export interface SeedPerson {
  readonly name: string;
  readonly address: string;
}

/** A connected mailbox `box` with the contact list `list`, unless the row says otherwise. */
export async function seedMailbox(t: TestDatabase, row: Readonly<Record<string, unknown>> = {}) {
  await t.insert("mailbox", {
    id: "box",
    address: OWNER,
    name: "Leila Haddad",
    google_sub: "sub-box",
    list_id: "list",
    zone: ZONE,
    policy: JSON.stringify(DEFAULT_POLICY),
    grant: "sealed-grant",
    access: "sealed-access",
    status: "watching",
    cursor: "00000000000000000042",
    read_until: NOW - 12 * 60_000,
    ticked_at: NOW - 12 * 60_000,
    summary_at: NOW + 7 * DAY - 2 * HOUR,
    connected_at: NOW - 60 * DAY,
    ...row,
  });
}

export interface SeedOutreach {
  readonly id: string;
  readonly to: readonly SeedPerson[];
  readonly subject: string;
  readonly daysAgo: number;
  readonly status?: Status;
  /** Days before now at which it came to that status. */
  readonly sinceDaysAgo?: number;
  readonly decisions?: readonly { readonly daysAgo: number; readonly verdict: string; readonly why: Why }[];
  readonly replies?: readonly {
    readonly daysAgo: number;
    readonly kind: string;
    readonly from?: SeedPerson;
  }[];
  readonly followUp?: { readonly state: string; readonly sendAt: number };
  readonly row?: Readonly<Record<string, unknown>>;
  readonly mailboxId?: string;
  readonly listId?: string;
}

/** One outreach with everything that hangs on it: contacts, addresses, messages, letters, decisions, follow-up. */
export async function seedOutreach(t: TestDatabase, seed: SeedOutreach) {
  const { id, to, mailboxId = "box", listId = "list" } = seed;
  const firstAt = NOW - seed.daysAgo * DAY;
  await t.insert("outreach", {
    id,
    mailbox_id: mailboxId,
    thread_id: `thread-${id}`,
    first_message_id: `first-${id}`,
    subject: seed.subject,
    from_address: OWNER,
    kind: "research",
    asks: 1,
    score: 9,
    words: "{}",
    first_at: firstAt,
    status: seed.status ?? "awaiting",
    status_since: NOW - (seed.sinceDaysAgo ?? seed.daysAgo) * DAY,
    next_look_at: null,
    ...seed.row,
  });
  const message = {
    mailbox_id: mailboxId,
    thread_id: `thread-${id}`,
    list_id: listId,
    subject: seed.subject,
  };
  const first = {
    ...message,
    id: `first-${id}`,
    at: firstAt,
    role: "first-letter",
    address: OWNER,
    name: "",
  };
  await t.insert("message", first);
  for (const person of to) {
    await seedPerson(t, person, listId, firstAt);
    await t.insert("outreach_recipient", { outreach_id: id, list_id: listId, ...person });
    await seedLetter(t, { ...first, mailboxId, listId, address: person.address });
  }
  for (const [n, reply] of (seed.replies ?? []).entries()) {
    const from = reply.from ?? to[0];
    const at = NOW - reply.daysAgo * DAY;
    await t.insert("message", {
      ...message,
      id: `reply-${id}-${n}`,
      at,
      role: "reply",
      verdict_kind: reply.kind,
      ...from,
    });
  }
  for (const decision of seed.decisions ?? []) {
    await seedDecision(t, { outreach_id: id, mailbox_id: mailboxId, ...decision });
  }
  if (seed.followUp !== undefined) await seedFollowUp(t, id, mailboxId, seed.followUp);
}

export async function seedPerson(t: TestDatabase, person: SeedPerson, listId = "list", at = NOW) {
  await t.run(
    `INSERT INTO contact (id, list_id, name, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    contactId(person, listId),
    listId,
    person.name,
    at,
  );
  await t.run(
    `INSERT INTO contact_address (list_id, address, contact_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    listId,
    person.address,
    contactId(person, listId),
  );
}

export function contactId(person: SeedPerson, listId = "list"): string {
  return `${listId}-${person.address.split("@", 1)[0]}`;
}

interface SeedLetter {
  readonly id: string;
  readonly thread_id: string;
  readonly at: number;
  readonly address: string;
  readonly mailboxId: string;
  readonly listId: string;
}

export async function seedLetter(t: TestDatabase, letter: SeedLetter) {
  await t.insert("letter", {
    list_id: letter.listId,
    address: letter.address,
    at: letter.at,
    mailbox_id: letter.mailboxId,
    message_id: letter.id,
    thread_id: letter.thread_id,
  });
}

export async function seedDecision(
  t: TestDatabase,
  { daysAgo, why, ...row }: { daysAgo: number; why: Why } & Readonly<Record<string, unknown>>,
) {
  await t.insert("decision", {
    mailbox_id: "box",
    at: NOW - daysAgo * DAY,
    why: JSON.stringify(why),
    ...row,
  });
}

async function seedFollowUp(
  t: TestDatabase,
  id: string,
  mailboxId: string,
  { state, sendAt }: { readonly state: string; readonly sendAt: number },
) {
  await t.insert("follow_up", {
    outreach_id: id,
    mailbox_id: mailboxId,
    state,
    nonce: `nonce-${id}`,
    claimed_at: sendAt - DAY,
    send_at: sendAt,
    send_day: new Date(sendAt).toISOString().slice(0, 10),
    domain: "uni.example",
    updated_at: sendAt - DAY,
  });
}
