import type { Mailbox } from "../mailbox.ts";
import { addressesIn, type MailAddress } from "../mime/addresses.ts";
import { headerValue, readableHeader } from "../mime/headers.ts";
import { readableText } from "../mime/payload.ts";
import { isAttachment, parseTree, walk } from "../mime/tree.ts";
import { findMessage } from "../store/messages.ts";
import type { Field } from "./query.ts";

/** What the index knows of one message. A message never changes under its id, so this is made once. */
export interface SearchDocument {
  /** Words of a text field, in order, lower case. */
  readonly words: Readonly<Record<"any" | "subject", readonly string[]>>;
  readonly people: Readonly<Record<Exclude<Field, "any" | "subject">, readonly MailAddress[]>>;
  /** Without angle brackets. */
  readonly messageId: string | null;
  readonly hasAttachment: boolean;
}

const made = new WeakMap<Mailbox, Map<string, SearchDocument>>();

/** @throws when there is no such message: the caller has just listed it */
export function documentOf(mailbox: Mailbox, id: string): SearchDocument {
  const documents = made.get(mailbox) ?? new Map<string, SearchDocument>();
  made.set(mailbox, documents);
  const known = documents.get(id);
  if (known) return known;
  const message = findMessage(mailbox.db, id);
  if (!message) throw new Error(`There is no message ${id}.`);
  const fresh = readDocument(message.raw);
  documents.set(id, fresh);
  return fresh;
}

function readDocument(raw: string): SearchDocument {
  const tree = parseTree(raw);
  const people = {
    from: addressesIn(tree.headers, "From"),
    to: addressesIn(tree.headers, "To"),
    cc: addressesIn(tree.headers, "Cc"),
    bcc: addressesIn(tree.headers, "Bcc"),
  };
  const subject = readableHeader(tree.headers, "Subject");
  const everybody = Object.values(people)
    .flat()
    .map(({ name, address }) => `${name} ${address}`);
  return {
    words: {
      subject: wordsOf(subject),
      any: wordsOf([subject, ...everybody, readableText(tree)].join("\n")),
    },
    people,
    messageId: headerValue(tree.headers, "Message-ID")?.replace(/^<|>$/g, "") ?? null,
    hasAttachment: [...walk(tree)].some((part) => part.filename !== "" && isAttachment(part)),
  };
}

/** Gmail finds whole words, whatever their case and accents. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}
