import { addresses, decoded, sameMailbox } from "../domain/address/address.ts";
import { header, type Message } from "../domain/message.ts";
import { visibleText } from "../domain/visible-text.ts";
import type { FollowUpState } from "../store/follow-ups.ts";
import type { OpenCase } from "./case.ts";
import { reachableKeys } from "./follow-up-letter.ts";

export type Spoiled = FollowUpState &
  ("recipients-changed" | "sender-changed" | "conversation-left" | "subject-changed" | "emptied");

/**
 * What its owner did to the draft that makes it no longer the follow-up; null when it is one still. Other words are
 * theirs to choose, and go out.
 * @param account the address that a draft without a sender goes out from
 */
export function spoiledHow(draft: Message, open: OpenCase, account: string): Spoiled | null {
  if (!reachesTheSame(draft, open)) return "recipients-changed";
  const from = addresses(header(draft, "From"))[0]?.address ?? account;
  if (sameMailbox(from) !== sameMailbox(open.outreach.fromAddress)) return "sender-changed";
  if (!isInConversation(draft, open)) return "conversation-left";
  // Gmail opens a new conversation for a new subject.
  if (bareSubject(decoded(header(draft, "Subject"))) !== bareSubject(open.outreach.subject))
    return "subject-changed";
  return isEmpty(visibleText(draft)) ? "emptied" : null;
}

/** Nobody besides those who got the first letter, all of them who can be reached, and everybody seen by all. */
function reachesTheSame(draft: Message, open: OpenCase): boolean {
  const keysIn = (name: string) =>
    addresses(header(draft, name)).map((person) => sameMailbox(person.address));
  if (keysIn("Cc").length + keysIn("Bcc").length > 0) return false;
  const to = new Set(keysIn("To"));
  const known = new Set(open.recipients.map((recipient) => recipient.address));
  return (
    to.size > 0 &&
    [...to].every((key) => known.has(key)) &&
    [...reachableKeys(open)].every((key) => to.has(key))
  );
}

function isInConversation(draft: Message, { outreach, inThread }: OpenCase): boolean {
  if (draft.threadId !== outreach.threadId) return false;
  const first = inThread.find((mail) => mail.id === outreach.firstMessageId)?.rfcMessageId ?? null;
  const named = ["In-Reply-To", "References"].map((name) => header(draft, name) ?? "").join(" ");
  return first === null || named.includes(first);
}

/** Without the marks of a reply, in whatever language a mail program writes them. */
function bareSubject(subject: string): string {
  return subject
    .replace(/^(?:\p{L}{2,4}(?:\[\d{1,3}\])?\s?[:\uff1a]\s*)+/u, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** A greeting and a name with nothing between them are no letter. */
function isEmpty(text: string): boolean {
  const [first = "", ...others] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isGreeting = first.length <= SHORT && /[,!:]$/.test(first);
  return ![...(isGreeting ? [] : [first]), ...others].some(isSaid);
}

/** No greeting, sign-off or name is longer. */
const SHORT = 40;

function isSaid(line: string): boolean {
  return (
    line.length > SHORT ||
    (line.length >= 12 && /[!?\u2026\u3002\uff01\uff1f]|\.["\u201d\u2019\u00bb)]*$/.test(line))
  );
}
