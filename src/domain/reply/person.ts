import { books } from "../languages/books.ts";
import type { ReplyRule } from "../languages/wordbook.ts";
import { reason } from "../reading/phrase.ts";
import { findPhrases } from "../reading/phrase-book.ts";
import { quote, readText } from "../reading/tokens.ts";
import { type ReplyReading, wordsOf } from "./reading.ts";
import { type ReplyVerdict, verdictOf } from "./verdict.ts";

/** What a person's answer means: never write again, no, or anything else. */
export function personVerdict(reading: ReplyReading): ReplyVerdict {
  // "No further mails, please, let us talk by phone": in doubt an answer, since an opt-out is for good.
  const optOut = (isEngaged(reading) ? null : wordsOf(reading, "opt-out")) ?? optOutAlone(reading);
  if (optOut !== null) return verdictOf("opt-out", [reason("opt-out", 100, optOut)]);
  const rejection = wordsOf(reading, "rejection");
  if (rejection !== null) return verdictOf("decline", [reason("rejection", 5, rejection)]);
  const decline = wordsOf(reading, "decline");
  if (decline === null) {
    const words = reading.body.text.source.slice(0, 200);
    return verdictOf("human", [reason("written-by-hand", 1, words || "no text of its own")]);
  }
  const offer = wordsOf(reading, "counter-offer");
  if (offer === null) return verdictOf("decline", [reason("decline", 5, decline)]);
  return verdictOf("human", [reason("decline", 5, decline), reason("counter-offer", -5, offer)]);
}

/** Twice, in different places: once may be said in any letter. */
function isEngaged({ body }: ReplyReading): boolean {
  const [first, ...more] = body.hits.filter((hit) => hit.rule.rule === "engaged");
  return first !== undefined && more.some((hit) => hit.start >= first.end);
}

const ALONE: ReplyRule = "opt-out-alone";

/** "Unsubscribe" as the whole mail or its first line; inside a letter the word says nothing. */
function optOutAlone({ body }: ReplyReading): string | null {
  const line = readText(body.text.source.trimStart().split("\n", 1)[0] ?? "");
  const inText = body.hits.find((hit) => hit.rule.rule === ALONE);
  if (inText) return quote(body.text, inText.start, inText.end);
  const inLine = findPhrases(books().replies, line).find((hit) => hit.rule.rule === ALONE);
  return inLine ? quote(line, inLine.start, inLine.end) : null;
}
