import { header, type Message } from "../message.ts";
import { reason } from "../reading/phrase.ts";
import { SENT_FROM } from "../reading/quote-labels.ts";
import type { Reason } from "./verdict.ts";

/** Apple's programs on phones and tablets name themselves; servers answer by themselves, these never do. */
const PHONES_MAILER = /^(?:iphone|ipad) mail\b/i;
const PHONE =
  /\b(?:iphone|ipad|ios|android|galaxy|pixel|blackberry|mobile|mobil|handy|smartphone|phone|portable|móvil|cellulare)\b/i;
/** No such line is longer. */
const LONGEST_LINE = 120;

/**
 * What shows that somebody typed the mail on a phone: "I am travelling until Friday" is then a person's word.
 * @param unquoted what they wrote now, with their signature
 */
export function phoneEvidence(message: Message, unquoted: string): Reason | null {
  const mailer = header(message, "X-Mailer") ?? "";
  if (PHONES_MAILER.test(mailer)) return reason("from-a-phone", -8, mailer);
  const lines = unquoted.split("\n");
  const line = lines.map((each) => each.slice(0, LONGEST_LINE).trim()).find(isOfPhone);
  return line === undefined ? null : reason("from-a-phone", -4, line);
}

function isOfPhone(line: string): boolean {
  return SENT_FROM.test(line) && PHONE.test(line);
}
