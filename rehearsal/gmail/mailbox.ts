import { SENT_DRAFT_SCHEMA } from "./api/draft-schema.ts";
import { UPLOAD_SCHEMA } from "./api/upload/schema.ts";
import { DELIVERY_SCHEMA } from "./delivery/schema.ts";
import { formatOf, writeFormat } from "./format.ts";
import { LIMITS_SCHEMA } from "./limits/schema.ts";
import { HAND_SCHEMA } from "./mail/schema.ts";
import { OAUTH_SCHEMA } from "./oauth/schema.ts";
import { type PushManner, USUAL_MANNER } from "./push/manner.ts";
import { PUSH_SCHEMA } from "./push/schema.ts";
import { openTermIndex } from "./search/term-index.ts";
import { type Clock, openClock } from "./store/clock.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { type History, openHistory } from "./store/history.ts";
import { type Ids, openIds } from "./store/ids.ts";
import { openLists } from "./store/lists.ts";
import { readMeta, writeMeta } from "./store/meta.ts";
import { MAIL_SCHEMA } from "./store/schema.ts";
import { type Stop, stopping } from "./store/stops.ts";
import { openUnsure, type Unsure } from "./unsure.ts";

export interface Owner {
  readonly address: string;
  readonly name: string;
  readonly aliases: readonly { readonly address: string; readonly name: string }[];
  /** IANA name. */
  readonly zone: string;
}

/** One mail that left, as it left: with its final Message-ID and without Bcc. */
export interface SentMail {
  id: string;
  threadId: string;
  /** ms since the epoch, by the mailbox's clock. */
  at: number;
  raw: string;
  from: string;
  /** Lower-case addresses of To, Cc and Bcc. */
  recipients: string[];
}

/** What every room of the stand-in works on. */
export interface Mailbox {
  readonly db: Database;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly history: History;
  /** Which way the stand-in plays what Google leaves open. */
  readonly unsure: Unsure;
  /** How long a write stays invisible to search, in ms of the mailbox's clock. */
  searchLag: number;
  /** Who hears of mail that leaves. */
  readonly listeners: ((mail: SentMail) => void)[];
  /** Mail that left inside the running transaction; told once it is kept. */
  readonly leaving: SentMail[];
  /** What happens by itself when the clock comes to its moment. */
  readonly stops: Stop[];
  /** Runs at the end of every transaction, inside it: a throw undoes it. */
  readonly beforeKept: (() => void)[];
  /** Runs after every transaction that was kept. */
  readonly afterKept: (() => void)[];
  /** How notifications are pushed. */
  readonly push: PushManner;
}

const SCHEMAS: readonly string[] = [
  MAIL_SCHEMA,
  OAUTH_SCHEMA,
  LIMITS_SCHEMA,
  PUSH_SCHEMA,
  DELIVERY_SCHEMA,
  HAND_SCHEMA,
  SENT_DRAFT_SCHEMA,
  UPLOAD_SCHEMA,
];

/** @throws Error when another version of the stand-in kept the file, or when it is another owner's */
export function openMailbox(options: {
  path: string;
  owner: Owner;
  now: number;
  seed: string;
  unsure: Partial<Unsure>;
}): Mailbox {
  const db = openDatabase(options.path, []);
  if (formatOf(db) === "another-version") {
    db.close();
    throw new Error("This mailbox file was kept by another version of the stand-in Gmail.");
  }
  // All at once, so that a process that dies here leaves no file that looks like another version's.
  db.transaction(() => {
    for (const schema of SCHEMAS) db.define(schema);
    writeFormat(db);
  });
  const address = options.owner.address.toLowerCase();
  const keptOwner = readMeta(db, "owner");
  if (keptOwner !== null && keptOwner !== address) {
    db.close();
    throw new Error(`This mailbox file belongs to ${keptOwner}, not to ${address}.`);
  }
  writeMeta(db, "owner", address);
  openLists(db);
  openTermIndex(db);
  const ids = openIds(db, options.seed);
  const stops: Stop[] = [];
  const clock = stopping(openClock(db, options.now), stops);
  return {
    db,
    owner: { ...options.owner, address },
    clock,
    ids,
    history: openHistory(db, ids, clock),
    unsure: openUnsure(options.unsure),
    searchLag: 0,
    listeners: [],
    leaving: [],
    stops,
    beforeKept: [],
    afterKept: [],
    push: { ...USUAL_MANNER },
  };
}

/** Does all of `act` or nothing, then tells the listeners of the mail that left. */
export function commit<T>(mailbox: Mailbox, act: () => T): T {
  mailbox.leaving.length = 0;
  const result = mailbox.db.transaction(() => {
    const done = act();
    for (const step of mailbox.beforeKept) step();
    return done;
  });
  const left = mailbox.leaving.splice(0);
  for (const mail of left) for (const listener of mailbox.listeners) listener(mail);
  for (const step of mailbox.afterKept) step();
  return result;
}

/** Every address that is the owner's own, lower case, the default first. */
export function ownAddresses(owner: Owner): string[] {
  return [owner.address, ...owner.aliases.map((alias) => alias.address.toLowerCase())];
}
