import { addresses, decoded } from "../address/address.ts";
import { letterBook, type TextRule } from "../languages/letters.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import type { Message } from "../message.ts";
import { header } from "../message.ts";
import { languagesOf } from "../reading/language.ts";
import { total } from "../reading/phrase.ts";
import { findPhrases, type Hit } from "../reading/phrase-book.ts";
import { readText, type Text } from "../reading/tokens.ts";
import { OUTREACH_KINDS, type OutreachKind, type OutreachVerdict } from "../reply/verdict.ts";
import { visibleText } from "../visible-text.ts";
import { contentReasons } from "./content.ts";
import { kindOf } from "./kinds.ts";
import { recipientReasons, type Seen, strangersOf } from "./recipients.ts";
import { structureReasons } from "./structure.ts";

export type { Seen } from "./recipients.ts";

/** Below this the form of a letter alone would do; from here on something says who writes and why. */
const THRESHOLD = 3;

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
  const reasons = [
    ...settled,
    ...contentReasons({
      text,
      subjectEnd,
      hits,
      visible,
      attachments: message.parts.flatMap((part) => part.filename ?? []),
      strangers: strangersOf(message, seen),
      writer: addresses(header(message, "From"))[0] ?? { name: "", address: "" },
      language: languages[0] ?? null,
    }),
  ];
  const score = total(reasons);
  return { tracked: score >= THRESHOLD, score, ...purposeOf(hits, subjectEnd, visible), reasons };
}

/** A single word counts in its own language alone: what is a greeting in one is a name in another. */
function hitsIn(text: Text, languages: readonly ReadLanguage[]): Hit<TextRule>[] {
  return findPhrases(letterBook, text)
    .filter(
      ({ rule, start, end }) =>
        end - start > 1 || languages.length === 0 || languages.includes(rule.language),
    )
    .map(({ rule: { rule }, start, end }) => ({ rule, start, end }));
}

/** Rules that ask the reader for something. */
const ASKING: ReadonlySet<TextRule> = new Set<TextRule>([
  "asks-kindly",
  "asks-for-time",
  "asks-for-place",
  "asks-for-thing",
  "polite-question",
  "press",
  "offers",
]);

const THANKS_AND_NEWS: readonly OutreachKind[] = ["thank-you", "update"];

/** A letter that asks nothing and gives thanks or news is that, wherever the talk was held. */
function kindWithoutAsk(hits: readonly Hit<TextRule>[], subjectEnd: number): OutreachKind {
  const others = OUTREACH_KINDS.filter((kind) => !THANKS_AND_NEWS.includes(kind));
  const kind = kindOf(hits, subjectEnd, others);
  return kind === "other" ? kindOf(hits, subjectEnd, []) : kind;
}

/** What the letter is for, and whether it asks for anything. */
function purposeOf(
  hits: readonly Hit<TextRule>[],
  subjectEnd: number,
  visible: string,
): Pick<OutreachVerdict, "kind" | "asks"> {
  const says = (rule: TextRule) => hits.some((hit) => hit.rule === rule);
  const questions = /[?？؟]/.test(visible);
  const asked = hits.some((hit) => ASKING.has(hit.rule));
  const wants = asked && !says("asks-nothing");
  const kind = wants ? kindOf(hits, subjectEnd, THANKS_AND_NEWS) : kindWithoutAsk(hits, subjectEnd);
  switch (kind) {
    case "thank-you":
    case "update":
      return { kind, asks: false };
    case "introduction":
    case "other":
      return { kind, asks: says("asks-nothing") ? questions : asked || questions };
    case "research":
    case "mentorship":
    case "observership":
    case "conference-meeting":
    case "informational-interview":
    case "recommendation-letter":
    case "application":
    case "sales":
      return { kind, asks: true };
    default:
      return kind satisfies never;
  }
}
