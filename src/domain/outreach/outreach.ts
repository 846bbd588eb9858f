import { addresses, decoded } from "../address/address.ts";
import { books } from "../languages/books.ts";
import type { TextRule } from "../languages/letters.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import type { Message } from "../message.ts";
import { header } from "../message.ts";
import { languagesOf } from "../reading/language.ts";
import { total } from "../reading/phrase.ts";
import { findPhrases, type Hit } from "../reading/phrase-book.ts";
import { readText, type Text } from "../reading/tokens.ts";
import type { OutreachVerdict } from "../reply/verdict.ts";
import { visibleText } from "../visible-text.ts";
import { contentReasons, type Letter } from "./content.ts";
import { purposeOf } from "./purpose.ts";
import { recipientReasons, type Seen, strangersOf } from "./recipients.ts";
import { structureReasons } from "./structure.ts";

export type { Seen } from "./recipients.ts";

/** Below this the form of a letter alone would do; from here on something says who writes and why. */
const THRESHOLD = 4;

/**
 * Is this sent letter outreach: the owner's first letter to one to three people who do not know them?
 * Structure settles most mail without a look at its words; what is left is weighed by named rules.
 * @param message a message that the owner sent, with its parts
 */
export function judgeOutreach(message: Message, seen: Seen): OutreachVerdict {
  const settled = [...structureReasons(message), ...recipientReasons(message, seen)];
  if (settled.some((each) => each.weight <= -100)) {
    return { tracked: false, score: total(settled), kind: "other", asks: false, reasons: settled };
  }
  const subject = decoded(header(message, "Subject")).slice(0, 300);
  const visible = visibleText(message);
  const text = readText(`${subject}\n\n${visible}`);
  const languages = languagesOf(text);
  const hits = hitsIn(text, languages);
  const subjectEnd = readText(`${subject}\n\n`).tokens.length;
  const letter: Letter = {
    text,
    subjectEnd,
    hits,
    visible,
    attachments: message.parts.flatMap((part) => part.filename ?? []),
    strangers: strangersOf(message, seen),
    writer: addresses(header(message, "From"))[0] ?? { name: "", address: "" },
    language: languages[0] ?? null,
  };
  const reasons = [...settled, ...contentReasons(letter)];
  const score = total(reasons);
  return { tracked: score >= THRESHOLD, score, ...purposeOf(letter), reasons };
}

/** A wording counts in its own language alone: what is a greeting in one is a name in another. */
function hitsIn(text: Text, languages: readonly ReadLanguage[]): Hit<TextRule>[] {
  return findPhrases(books().letters, text)
    .filter(({ rule }) => languages.length === 0 || languages.includes(rule.language))
    .map(({ rule: { rule }, start, end }) => ({ rule, start, end }));
}
