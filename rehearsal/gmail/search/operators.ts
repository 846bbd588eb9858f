import { Temporal } from "temporal-polyfill";
import type { Field, Query } from "./query.ts";

/** The owner's folders and marks by the words the search box has for them. */
const PLACES: Readonly<Record<string, string>> = {
  sent: "SENT",
  inbox: "INBOX",
  drafts: "DRAFT",
  draft: "DRAFT",
  trash: "TRASH",
  spam: "SPAM",
};

const WORD_FIELDS: readonly Field[] = ["from", "to", "cc", "bcc", "subject"];

/**
 * One `name:value` of the search box.
 * @param now ms since the epoch
 * @returns null for an operator, or a value of is:, in: and has:, that the stand-in does not know
 */
export function operatorQuery(name: string, value: string, now: number): Query | null {
  const field = WORD_FIELDS.find((known) => known === name);
  if (field) return { kind: "words", field, text: value };
  const lower = value.toLowerCase();
  switch (name) {
    case "in":
      return place(lower);
    case "is":
      return mark(lower);
    case "label":
      return { kind: "label", name: lower };
    case "has":
      return lower === "attachment" ? { kind: "attachment" } : null;
    case "rfc822msgid":
      return { kind: "message-id", id: value };
    case "after":
    case "newer":
      return bound(value, (from) => ({ kind: "time", from, until: Number.POSITIVE_INFINITY }), 1);
    case "before":
    case "older":
      return bound(value, (until) => ({ kind: "time", from: Number.NEGATIVE_INFINITY, until }), 0);
    case "newer_than":
      return span(lower, now, (from) => ({ kind: "time", from, until: Number.POSITIVE_INFINITY }));
    case "older_than":
      return span(lower, now, (until) => ({ kind: "time", from: Number.NEGATIVE_INFINITY, until }));
    default:
      return null;
  }
}

function place(value: string): Query | null {
  if (value === "anywhere") return { kind: "anywhere" };
  const label = PLACES[value];
  return label ? { kind: "label", name: label } : null;
}

function mark(value: string): Query | null {
  if (value === "unread" || value === "starred") return { kind: "label", name: value };
  return value === "read" ? { kind: "read" } : null;
}

/**
 * A date is midnight in Pacific time (Gmail API, guide "Search for messages"); a number is epoch seconds.
 * Whether the named second itself counts is not documented: here it counts for neither side, so callers must
 * leave a margin.
 * @param skip seconds to add to epoch seconds
 */
function bound(value: string, make: (at: number) => Query, skip: 0 | 1): Query {
  const date = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value);
  if (date) {
    try {
      const day = Temporal.PlainDate.from(
        { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) },
        { overflow: "reject" },
      );
      return make(day.toZonedDateTime("America/Los_Angeles").epochMilliseconds);
    } catch {
      return { kind: "nothing" };
    }
  }
  return /^\d{5,12}$/.test(value) ? make((Number(value) + skip) * 1000) : { kind: "nothing" };
}

function span(value: string, now: number, make: (at: number) => Query): Query {
  const parts = /^(\d{1,5})([dmy])$/.exec(value);
  if (!parts) return { kind: "nothing" };
  const count = Number(parts[1]);
  const length = parts[2] === "d" ? { days: count } : parts[2] === "m" ? { months: count } : { years: count };
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC").subtract(length);
  return make(start.epochMilliseconds);
}
