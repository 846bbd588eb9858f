import type { Mailbox } from "../mailbox.ts";
import type { MailAddress } from "../mime/addresses.ts";
import { findLabel } from "../store/labels.ts";
import type { MessageHead } from "../store/messages.ts";
import { documentOf, wordsOf } from "./document.ts";
import type { Field, Query } from "./query.ts";

export function matches(mailbox: Mailbox, message: MessageHead, query: Query): boolean {
  switch (query.kind) {
    case "all":
      return query.of.every((inner) => matches(mailbox, message, inner));
    case "any":
      return query.of.some((inner) => matches(mailbox, message, inner));
    case "not":
      return !matches(mailbox, message, query.of);
    case "words":
      return hasWords(mailbox, message, query.field, query.text);
    case "label":
      return message.labels.some((id) => isNamed(mailbox, id, query.name));
    case "anywhere":
      return true;
    case "read":
      return !message.labels.includes("UNREAD");
    case "attachment":
      return documentOf(mailbox, message.id).hasAttachment;
    case "message-id":
      return documentOf(mailbox, message.id).messageId === query.id;
    case "time":
      return message.at >= query.from && message.at < query.until;
    case "nothing":
      return false;
  }
}

/** Whether the query itself looks into trash or spam, which are left out otherwise. */
export function looksInto(query: Query): { trash: boolean; spam: boolean } {
  switch (query.kind) {
    case "anywhere":
      return { trash: true, spam: true };
    case "label":
      return { trash: query.name.toUpperCase() === "TRASH", spam: query.name.toUpperCase() === "SPAM" };
    case "all":
    case "any": {
      const inner = query.of.map(looksInto);
      return { trash: inner.some((one) => one.trash), spam: inner.some((one) => one.spam) };
    }
    default:
      return { trash: false, spam: false };
  }
}

function hasWords(mailbox: Mailbox, message: MessageHead, field: Field, text: string): boolean {
  const document = documentOf(mailbox, message.id);
  if (field === "any" || field === "subject") return contains(document.words[field], wordsOf(text));
  // Gmail's to: finds carbon copies as well.
  const { people } = document;
  const asked = field === "to" ? [...people.to, ...people.cc, ...people.bcc] : people[field];
  return asked.some((person) => isPerson(person, text));
}

/** A whole address is compared as such; anything less is looked for in name and address. */
function isPerson(person: MailAddress, text: string): boolean {
  const wanted = text.toLowerCase().replace(/^<|>$/g, "");
  if (/^[^@\s]+@[^@\s]+$/.test(wanted)) return person.address === wanted;
  return contains(wordsOf(person.name), wordsOf(text)) || contains(wordsOf(person.address), wordsOf(text));
}

/** The words one after the other. Nothing asked for is in everything. */
function contains(words: readonly string[], asked: readonly string[]): boolean {
  for (let start = 0; start + asked.length <= words.length; start += 1) {
    if (asked.every((word, index) => words[start + index] === word)) return true;
  }
  return asked.length === 0;
}

/** In a search a label's spaces and slashes are written as hyphens. */
function isNamed(mailbox: Mailbox, id: string, asked: string): boolean {
  const wanted = asked.toLowerCase();
  const name = findLabel(mailbox.db, id)?.name.toLowerCase() ?? "";
  return wanted === name || wanted === name.replace(/[\s/]/g, "-");
}
