import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { STATE_LABELS } from "../domain/state-labels.ts";

/**
 * The tables. Times are milliseconds since the epoch; days are ISO dates in the mailbox's zone; addresses are
 * lower case. What the columns hold and how long is explained in docs/storage.md.
 */

/**
 * claimed -> drafted -> sending -> sent is the way of a follow-up. withdrawing -> withdrawn takes a draft back (an
 * answer came, somebody is away); only from withdrawn may it be claimed again. The rest are ends.
 */
export const FOLLOW_UP_STATES = [
  "claimed",
  "drafted",
  "sending",
  "sent",
  "withdrawing",
  "withdrawn",
  "vetoed",
  "recipients-changed",
  "emptied",
  "subject-changed",
  "sender-changed",
  "conversation-left",
  "handed-over",
  "uncertain",
] as const;

/** A partial index is used where a query says the very same, with no value bound (sqlite.org/partialindex.html). */
export const LIES_IN_DRAFTS = sql`state IN ('drafted', 'withdrawing')`;
export const OF_NO_OUTREACH = sql`outreach_id IS NULL AND message_id IS NOT NULL`;

export const MAILBOX_STATES = ["looking-back", "watching", "locked-out", "disconnected", "erasing"] as const;

/** A connected Gmail account: who, with which rules, how far it has been read, and whether it works. */
export const mailbox = sqliteTable(
  "mailbox",
  {
    id: text().primaryKey(),
    address: text().notNull(),
    name: text().notNull().default(""),
    /** Google's `sub`: survives a change of address. */
    googleSub: text().notNull().unique(),
    /** Mailboxes with the same list share contacts, and so the cap. By default each has its own. */
    listId: text().notNull(),
    zone: text().notNull(),
    /** JSON of domain/policy's Policy. */
    policy: text().notNull(),
    mode: text({ enum: ["auto", "draft", "off"] })
      .notNull()
      .default("auto"),
    /** Since when its owner has everything stand still; null while it does not. */
    pausedAt: integer(),
    /** Whether conversations carry labels that show where their outreach stands. */
    labelsOn: integer({ mode: "boolean" }).notNull().default(true),
    /** JSON of domain/state-labels' LabelIds: what Gmail calls the labels. */
    labelIds: text().notNull().default("{}"),
    /** JSON of domain/owner/exclusions: whom, where to and about what the owner writes without Kindly. */
    exclusions: text().notNull().default("[]"),
    /** Sealed refresh token; empty after a disconnect. */
    grant: text().notNull(),
    /** When Google said that the grant will end by itself; null when it named no end. */
    grantUntil: integer(),
    /** Sealed access token and its expiry, so that not every slice pays for a refresh. */
    access: text(),
    /** locked-out: Google no longer lets Kindly in. Nothing is done until its owner connects again. */
    status: text({ enum: MAILBOX_STATES }).notNull(),
    /** Why it does not work right now, in words for its owner; null while it does. */
    trouble: text(),
    /** Gmail's history id, padded to 20 digits, so that text compares as the number does. */
    cursor: text().notNull(),
    /** How far the search by time has come, and up to when it has to go. */
    lookBackFrom: integer(),
    lookBackAt: integer(),
    lookBackUntil: integer(),
    /** Days that the next search spans: more where little mail lies, less where much does, and parts of one at worst. */
    lookBackStep: integer().notNull().default(4),
    /**
     * JSON list of messages of the stretch that is being read which have been read and of which nothing is kept, so that
     * no slice begins with them again; empty once the stretch is done.
     */
    passedOver: text().notNull().default("[]"),
    /** When the end of a look back is searched once more, since a search index lags; null when it has been. */
    settleAt: integer(),
    /** Since when its owner has the look back stand still, and all that waits for it; null while it does not. */
    lookBackPausedAt: integer(),
    /** Everything up to this moment has been read for certain; where a backfill starts when the history has expired. */
    readUntil: integer().notNull(),
    /** Gmail asked to be left alone until then. */
    notBefore: integer().notNull().default(0),
    leaseToken: text(),
    leaseUntil: integer().notNull().default(0),
    /** When the owner's own addresses were last asked for. */
    aliasesAt: integer().notNull().default(0),
    /** When Gmail's pushes end unless they are renewed, and when they are to be renewed; null while there are none. */
    watchUntil: integer(),
    watchDueAt: integer().notNull().default(0),
    /** Why Gmail does not push, in its own words; null while nothing is wrong. */
    watchTrouble: text(),
    /** When a push put a tick on the queue that has not begun yet: further ones are folded into it. */
    pushQueuedAt: integer(),
    /** The `now` of the last tick that was finished. */
    tickedAt: integer().notNull().default(0),
    /** How long the job of that tick had lain on the queue, in ms. */
    lateBy: integer().notNull().default(0),
    /** When the summary is due next. */
    summaryAt: integer().notNull().default(0),
    connectedAt: integer().notNull(),
    /** How many webhooks want to be told of what happens: with none, nothing is put down for them. */
    webhooks: integer().notNull().default(0),
    /** For how many months what has ended is kept; null for ever. */
    keepMonths: integer(),
    /** When what is older is looked for next. */
    sweepAt: integer().notNull().default(0),
    /** While everything of it is being erased: whether Kindly's labels go as well. */
    eraseLabels: integer({ mode: "boolean" }),
  },
  (t) => [index("mailbox_by_address").on(t.address)],
);

/** Every address that is the owner's own. */
export const ownAddress = sqliteTable(
  "own_address",
  {
    mailboxId: text().notNull(),
    address: text().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.address] })],
);

/** One thread that the owner opened with a first letter to a contact. */
export const outreach = sqliteTable(
  "outreach",
  {
    id: text().primaryKey(),
    mailboxId: text().notNull(),
    threadId: text().notNull(),
    firstMessageId: text().notNull(),
    subject: text().notNull(),
    /** The address that wrote the first letter, and so writes the follow-up. */
    fromAddress: text().notNull(),
    kind: text().notNull(),
    /** Whether it may get a follow-up: it asks for something, or its owner said so. */
    asks: integer({ mode: "boolean" }).notNull(),
    /** The rule that speaks against a follow-up, and that only the owner's word overrules; null when none does. */
    against: text(),
    score: integer().notNull(),
    /** JSON of LetterWords: the few words that a follow-up needs. */
    words: text().notNull(),
    /** JSON: names of others whom the letter names or went to as a copy, who may answer in the contact's place. */
    named: text().notNull().default("[]"),
    firstAt: integer().notNull(),
    /** Projection of domain/thread's fold, for lists and counts. */
    status: text().notNull(),
    statusSince: integer().notNull(),
    /** The owner's word for this thread alone. */
    mode: text({ enum: ["auto", "draft", "off"] }),
    /** The owner's wish that its follow-up waits at least until then. */
    snoozedUntil: integer(),
    /** When its owner asked for its follow-up to go out at once. */
    hurriedAt: integer(),
    /** The owner's own words for its follow-up, kept until it has gone out or can no longer. */
    ownText: text(),
    /** When it has to be looked at again; null when nothing can happen any more without new mail. */
    nextLookAt: integer(),
    /** The label that its conversation was last given; null for none. */
    label: text({ enum: STATE_LABELS }),
    /** When its label has to be looked at again; null when only a new look at the outreach can change it. */
    labelDueAt: integer(),
  },
  (t) => [
    index("outreach_label_due").on(t.mailboxId, t.labelDueAt).where(sql`label_due_at IS NOT NULL`),
    uniqueIndex("outreach_by_thread").on(t.mailboxId, t.threadId),
    index("outreach_due").on(t.mailboxId, t.nextLookAt).where(sql`next_look_at IS NOT NULL`),
    index("outreach_list").on(t.mailboxId, t.firstAt),
    index("outreach_by_status").on(t.mailboxId, t.status, t.firstAt),
  ],
);

/** To whom the first letter went. */
export const outreachRecipient = sqliteTable(
  "outreach_recipient",
  {
    outreachId: text().notNull(),
    listId: text().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    /** Got a copy (Cc) of what is addressed to others. */
    isCopy: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.outreachId, t.address] }),
    index("outreach_recipient_by_address").on(t.listId, t.address),
    index("outreach_recipient_by_name").on(t.listId, t.name),
  ],
);

/** The one follow-up that an outreach may have. Its primary key is promise one. */
export const followUp = sqliteTable(
  "follow_up",
  {
    outreachId: text().primaryKey(),
    mailboxId: text().notNull(),
    state: text({
      enum: FOLLOW_UP_STATES,
    }).notNull(),
    nonce: text().notNull(),
    claimedAt: integer().notNull(),
    /** Its moment, and that moment's day in the mailbox's zone, by which the daily limits count. */
    sendAt: integer().notNull(),
    sendDay: text().notNull(),
    /** Registrable domain of its first recipient, for the limit per domain and day. */
    domain: text().notNull(),
    draftId: text(),
    /** Hash of the text as drafted: an edit makes it the owner's own writing. */
    textHash: text(),
    messageId: text(),
    sentAt: integer(),
    updatedAt: integer().notNull(),
  },
  (t) => [
    index("follow_up_by_day").on(t.mailboxId, t.sendDay, t.domain),
    index("follow_up_in_drafts").on(t.mailboxId).where(LIES_IN_DRAFTS),
  ],
);

/** The owner's own templates for follow-ups, in place of the house's. */
export const template = sqliteTable(
  "template",
  {
    mailboxId: text().notNull(),
    kind: text().notNull(),
    language: text().notNull(),
    body: text().notNull(),
    updatedAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.kind, t.language] })],
);

/** What was decided, when, why, and when it will be looked at again. Only ever added to. */
export const decision = sqliteTable(
  "decision",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    mailboxId: text().notNull(),
    outreachId: text(),
    /** The mail that was judged, for decisions about a single mail. */
    messageId: text(),
    /** Subject and readers of that mail when it belongs to no outreach, so that its owner knows which one is meant. */
    subject: text(),
    readers: text(),
    /** Its thread, for the owner's word about it. */
    threadId: text(),
    at: integer().notNull(),
    verdict: text().notNull(),
    /** JSON of domain/reasons' Why. */
    why: text().notNull(),
    nextLookAt: integer(),
  },
  (t) => [
    index("decision_by_outreach").on(t.outreachId, t.id),
    uniqueIndex("decision_by_message").on(t.mailboxId, t.messageId, t.verdict),
    index("decision_by_mailbox").on(t.mailboxId, t.at),
    index("decision_of_mail").on(t.mailboxId, t.at).where(OF_NO_OUTREACH),
  ],
);

/** One summary per mailbox and ISO week. */
export const summary = sqliteTable(
  "summary",
  {
    mailboxId: text().notNull(),
    week: text().notNull(),
    state: text({ enum: ["claimed", "sent"] }).notNull(),
    claimedAt: integer().notNull(),
    messageId: text(),
    sentAt: integer(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.week] })],
);

export { acquaintance, contact, contactAddress } from "./schema-contacts.ts";
export { apiToken, SCOPES, session } from "./schema-doors.ts";
export { letter, message, sharedAnswer, threadWord, unread } from "./schema-mail.ts";
export { dayCount, doctorTicket, troubleTold } from "./schema-operation.ts";
export { answeredRequest, webhook, webhookDelivery } from "./schema-programs.ts";
