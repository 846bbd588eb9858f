import { addresses, sameMailbox } from "../address/address.ts";
import type { ReplyRule } from "../languages/wordbook.ts";
import { header, type Message } from "../message.ts";
import { sentencesOf } from "../reading/sentences.ts";
import type { ReplyReading } from "./reading.ts";

/** Wordings beside which an absence names the address of somebody else, or a new one. */
const NAMES_ADDRESS: ReadonlySet<ReplyRule> = new Set(["write-instead", "urgent-contact", "gone"]);
/** A notice names a few people, and a list of addresses is something else. */
const MOST_ADDRESSES = 5;

/**
 * The addresses to write to from now on, or while the writer is away: those in the sentences that say so and in the
 * ones after them, never the writer's own nor those that the mail went to.
 */
export function addressesInstead(message: Message, { body }: ReplyReading): readonly string[] {
  const sentences = sentencesOf(body.text);
  const near = new Set(
    body.hits
      .filter((hit) => NAMES_ADDRESS.has(hit.rule.rule))
      .flatMap((hit) => [sentences[hit.start], (sentences[hit.end - 1] ?? 0) + 1]),
  );
  const own = new Set(
    ["From", "Reply-To", "Sender", "To", "Cc", "Delivered-To"].flatMap((name) =>
      addresses(header(message, name)).map((person) => sameMailbox(person.address)),
    ),
  );
  const found = writtenAddresses(body.text.source).filter(({ start, address }) => {
    const token = body.text.spans.findIndex((span) => span.end > start);
    return near.has(sentences[token]) && !own.has(sameMailbox(address));
  });
  return [...new Set(found.map((each) => each.address))].slice(0, MOST_ADDRESSES);
}

/** Longest local part and domain (RFC 5321, section 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

function writtenAddresses(source: string): { readonly start: number; readonly address: string }[] {
  const found: { start: number; address: string }[] = [];
  for (let at = source.indexOf("@"); at >= 0; at = source.indexOf("@", at + 1)) {
    let start = at;
    while (start > Math.max(0, at - LONGEST_LOCAL) && LOCAL.test(source.charAt(start - 1))) start -= 1;
    const local = source.slice(start, at);
    const domain = DOMAIN.exec(source.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (/^\w/.test(local) && domain !== undefined)
      found.push({ start, address: `${local}@${domain}`.toLowerCase() });
  }
  return found;
}

const LOCAL = /[\w.!#$%&'*+/=?^`{|}~-]/;
const DOMAIN = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}/u;
