import { lowerBound, upperBound } from "./moments.ts";
import type { Asking, Field, Query } from "./query.ts";
import { sizeQuery } from "./sizes.ts";
import { ANY_USER_LABEL } from "./terms.ts";

const label = (name: string): Query => ({ kind: "label", name });
const none = (...names: string[]): Query[] => names.map((name) => ({ kind: "not", of: label(name) }));

/** The owner's folders by the words the search box has for them. */
const PLACES: Readonly<Record<string, Query>> = {
  sent: label("SENT"),
  inbox: label("INBOX"),
  drafts: label("DRAFT"),
  draft: label("DRAFT"),
  trash: label("TRASH"),
  spam: label("SPAM"),
  anywhere: { kind: "anywhere" },
  // Archiving takes a message out of the inbox; what was never in it, as own mail, cannot be archived.
  archive: { kind: "all", of: none("INBOX", "SENT", "DRAFT", "TRASH", "SPAM") },
};

/** Snoozed is not here: nothing can be snoozed in the stand-in. */
const MARKS: Readonly<Record<string, Query>> = {
  unread: label("UNREAD"),
  starred: label("STARRED"),
  important: label("IMPORTANT"),
  read: { kind: "not", of: label("UNREAD") },
  muted: { kind: "muted" },
};

const FEATURES: Readonly<Record<string, Query>> = {
  attachment: { kind: "attachment" },
  userlabels: { kind: "labelled", ids: [ANY_USER_LABEL] },
  nouserlabels: { kind: "not", of: { kind: "labelled", ids: [ANY_USER_LABEL] } },
};

/** Reservations and purchases are not here: the API has no label for them. */
const CATEGORIES: Readonly<Record<string, Query>> = {
  primary: label("CATEGORY_PERSONAL"),
  social: label("CATEGORY_SOCIAL"),
  promotions: label("CATEGORY_PROMOTIONS"),
  updates: label("CATEGORY_UPDATES"),
  forums: label("CATEGORY_FORUMS"),
};

const WORD_FIELDS: readonly Field[] = [
  "from",
  "to",
  "cc",
  "bcc",
  "subject",
  "list",
  "filename",
  "deliveredto",
];
/** Fields in which `me` is the owner, as in Gmail help's own examples. */
const OWNER_FIELDS: readonly Field[] = ["from", "to", "cc", "bcc"];

/**
 * One `name:value` of the search box.
 * @returns null for an operator, or a value of is:, in:, has: and category:, that the stand-in does not know
 */
export function operatorQuery(name: string, value: string, asking: Asking): Query | null {
  const field = WORD_FIELDS.find((known) => known === name);
  const lower = value.toLowerCase();
  if (field && lower === "me" && OWNER_FIELDS.includes(field)) {
    return { kind: "any", of: asking.own.map((address) => ({ kind: "words", field, text: address })) };
  }
  if (field) return { kind: "words", field, text: value };
  switch (name) {
    case "in":
      return known(PLACES, lower);
    case "is":
      return known(MARKS, lower);
    case "has":
      return known(FEATURES, lower);
    case "category":
      return known(CATEGORIES, lower);
    case "label":
      return label(lower);
    case "rfc822msgid":
      return { kind: "message-id", id: value };
    case "after":
    case "newer":
    case "newer_than":
      return lowerBound(name, lower, asking);
    case "before":
    case "older":
    case "older_than":
      return upperBound(name, lower, asking);
    case "size":
    case "larger":
    case "smaller":
      return sizeQuery(name, lower);
    default:
      return null;
  }
}

function known(words: Readonly<Record<string, Query>>, word: string): Query | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
